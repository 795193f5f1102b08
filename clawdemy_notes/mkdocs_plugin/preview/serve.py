"""The preview's server: MkDocs' own, which watches the files, with pages and news of ours.

While a build of MkDocs' fails, its server lets every request for a page wait until a later build succeeds. So
nothing that it calls fails here: what is wrong is news, which the page in the browser asks for and shows.
"""

from __future__ import annotations

import gc
import html
import logging
import mimetypes
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Literal
from urllib.parse import parse_qs, quote, urlsplit

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger

from clawdemy_notes.mkdocs_plugin.preview.edition import Edition, ThemeParts
from clawdemy_notes.mkdocs_plugin.preview.state import News, State, texts_of
from clawdemy_notes.pipeline import Draft
from clawdemy_notes.render import Repository
from clawdemy_notes.render.layout import address as address_of
from clawdemy_notes.report import render_text

OWN = "clawdemy-preview/"
"""Where the preview's own files lie, below the site's address."""
PANEL = Path(__file__).parent / "panel.js"
WATCHED_EVERY = 0.1  # seconds; MkDocs' own half second would be most of the wait
SETTLED_AFTER = 0.05  # seconds without another change; an editor writes several files at once when it saves them all
EMPTY = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }}
body {{ max-width: 40rem; margin: 0 auto; padding: 2rem 1rem; }}
pre {{ white-space: pre-wrap; }}
</style>
<body>
<main><h1>{title}</h1>{text}</main>
</body>
</html>
"""
"""What stands in for a page that cannot be made."""

StartResponse = Callable[[str, list[tuple[str, str]]], Any]
MakeDraft = Callable[[Path, str, Repository | None], Draft]

log = get_plugin_logger("clawdemy-notes")


class PreviewError(Exception):
    """The preview cannot start; its text says why."""


class BrokenSourcesError(Exception):
    """The sources have errors, so no new edition is made of them."""

    def __init__(self, root: Path, draft: Draft) -> None:
        super().__init__("the sources have errors")
        self.root, self.draft = root, draft


class Preview:
    """The last good state of a site, what is wrong with the present one, and the answers to browsers."""

    def __init__(self, config_file: str | None, site_url: str) -> None:
        self._config_file = config_file
        self._site_url = site_url
        self._mount = urlsplit(site_url).path
        self._state = State()
        self._theme = ThemeParts()
        self._turn = threading.Lock()  # held while plugins of MkDocs work
        self._edition: Edition | None = None
        self._number = 0
        self._root = Path()
        self._last: Draft | None = None
        self._pages: Mapping[str, tuple[str, ...]] = {}

    def rebuild(self) -> None:
        """Read the sources again; a new edition comes of it when they have no errors. It never raises."""
        fault = ""
        draft: Draft | None
        try:
            with _told_errors() as told, self._turn:
                self._edition = Edition(
                    partial(self._load, self._read, "never"),
                    partial(self._load, lambda *_: self._draft, "here"),
                    self._site_url,
                    self._theme,
                )
            draft = self._draft
            self._number += 1
            self._pages = _pages_of(draft)
        except BrokenSourcesError as error:
            draft = error.draft
        except (Exception, SystemExit) as error:  # whatever a plugin raises; MkDocs' own Abort is a SystemExit
            log.debug("The site was not made.", exc_info=True)
            draft, fault = self._last, "\n".join((*told, str(error)))
        found = draft.diagnostics if draft is not None else ()
        if draft is not None and (self._last is None or found != self._last.diagnostics):
            (log.error if draft.is_broken else log.info)("%s", render_text(found))
        self._last = draft
        self._state.tell(News(self._number, found, fault), texts_of(self._root, found), self._pages)

    def _load(self, make_draft: MakeDraft, writes: Literal["here", "never"]) -> MkDocsConfig:
        """Return new settings, with our plugin told where its draft comes from and whether it writes pages."""
        config = load_config(self._config_file)
        plugin: Any = config.plugins["clawdemy-notes"]
        plugin.make_draft = make_draft
        plugin.writes = writes
        plugin.are_warnings_told = True
        return config

    def _read(self, root: Path, language: str, repository: Repository | None) -> Draft:
        """Return a new draft, or raise what ends the edition."""
        draft = Draft(root, language, repository, self._last)
        self._root = root
        if draft.is_broken:
            raise BrokenSourcesError(root, draft)
        self._draft = draft
        return draft

    def answer(self, environ: Mapping[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request, as WSGI has it."""
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if path.startswith(self._mount):
            address = path[len(self._mount) :]
            if address.startswith(OWN):
                status, kind, content = self._own(address[len(OWN) :], environ.get("QUERY_STRING", ""))
            else:
                status, kind, content = self._at(address)
        else:
            status, kind, content = ("302 Found", "", b"") if path == "/" else ("404 Not Found", "text/plain", b"")
            address = ""
        headers = [("Content-Type", kind), ("Cache-Control", "no-cache"), ("Content-Length", str(len(content)))]
        if status.startswith("302"):
            headers = [("Location", quote(f"{self._mount}{address}/" if address else self._mount))]
        start_response(status, headers)
        return [content]

    def _own(self, name: str, query: str) -> tuple[str, str, bytes]:
        if name == PANEL.name:
            return "200 OK", "text/javascript", PANEL.read_bytes()
        if name == "news":
            known = parse_qs(query).get("known", [""])[0]
            return "200 OK", "application/json", self._state.wait(known)
        return "404 Not Found", "text/plain", b""

    def _at(self, address: str) -> tuple[str, str, bytes]:
        """Return status, type and content of an address of the site."""
        kind = mimetypes.guess_type(address)[0] or "text/html"
        kind = "text/javascript" if address.endswith((".js", ".mjs")) else kind  # some systems know better, wrongly
        try:
            with self._turn:
                # What is news after this is made a reason to load the page again.
                edition, news = self._edition, self._state.now
                content = self._content(edition, address) if edition is not None else None
                if edition is not None and content is None:
                    if edition.is_page(f"{address}/"):
                        return "302 Found", "", b""
                    missing = edition.content("404.html") or b""
                    return "404 Not Found", "text/html", self._with_panel(missing, news)
        except (Exception, SystemExit) as error:  # a fault of ours or of a plugin's: it ends one page only
            log.exception("The page '%s' could not be made.", address)
            text = f"<pre>{html.escape(f'{type(error).__name__}: {error}')}</pre>"
            return "500 Internal Server Error", "text/html", self._stand_in("This page could not be made", text)
        if content is None:
            text = "<p>The sources have errors. This page shows the site as soon as they are mended.</p>"
            return "503 Service Unavailable", "text/html", self._stand_in("Nothing to show yet", text)
        return "200 OK", kind, self._with_panel(content, news) if kind == "text/html" else content

    def _content(self, edition: Edition, address: str) -> bytes | None:
        review = self._draft.reviews.get(address)
        return review().encode() if review is not None else edition.content(address)

    def _stand_in(self, title: str, text: str) -> bytes:
        return self._with_panel(EMPTY.format(title=title, text=text).encode(), self._state.now)

    def _with_panel(self, page: bytes, news: bytes) -> bytes:
        """Return a page with the script that shows the news, beginning with those of now."""
        start, body, rest = page.rpartition(b"</body>")
        told = html.escape(news.decode()).encode()
        script = f'<script type="module" src="{self._mount}{OWN}{PANEL.name}" data-clawdemy-news="'.encode()
        return start + script + told + b'"></script>' + body + rest if body else rest + script + told + b'"></script>'


def serve(root: Path, address: tuple[str, int] | None = None) -> None:
    """Show a project's site until somebody interrupts.

    Raises PreviewError when the settings are wrong or the address is taken.
    """
    settings = str(root / "mkdocs.yml")
    try:
        with _told_errors() as told:
            config = load_config(settings)
    except (Exception, SystemExit) as error:
        raise PreviewError("\n".join((*told, str(error)))) from error
    if "clawdemy-notes" not in config.plugins:
        raise PreviewError("the plugin is missing; add `- clawdemy-notes` below `plugins:` in mkdocs.yml")
    host, port = address or config.dev_addr
    server = LiveReloadServer(
        lambda: None,
        host,
        port,
        root=config.docs_dir,
        mount_path=urlsplit(config.site_url or "/").path,
        polling_interval=WATCHED_EVERY,
    )
    config.site_url = server.url
    config.plugins.on_startup(command="serve", dirty=False)
    try:
        server.watch(config.docs_dir)
        server.watch(settings)
        server = config.plugins.on_serve(server, config=config, builder=server.builder)
        for path in config.watch:
            server.watch(path)
        server.serve()  # type: ignore[no-untyped-call] # MkDocs' own
    except OSError as error:
        raise PreviewError(f"{server.url} cannot be used: {error.strerror}; choose another --port") from error
    except KeyboardInterrupt:
        log.info("The preview has ended.")
    finally:
        server.shutdown()
        config.plugins.on_shutdown()


def show_in(server: LiveReloadServer, config: MkDocsConfig) -> None:
    """Let a server of MkDocs' show the preview instead of a built site."""
    preview = Preview(config.config_file_path, config.site_url or server.url)
    preview.rebuild()
    # What is read now mostly stays. To look through a large course for garbage takes as long as to build an edition.
    gc.collect()
    gc.freeze()
    server.builder = preview.rebuild
    server.build_delay = SETTLED_AFTER
    server.set_app(preview.answer)


def _pages_of(draft: Draft) -> Mapping[str, tuple[str, ...]]:
    """Return the addresses of the pages that are made of each source."""
    pages: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for page in draft.pages:
        if page.source is not None:
            pages[page.source] += (address_of(page.path),)
    return pages


@contextmanager
def _told_errors() -> Iterator[list[str]]:
    """Collect what MkDocs logs as errors: its exceptions often say only that there was one."""
    told: list[str] = []
    handler = logging.Handler(logging.ERROR)
    handler.emit = lambda record: told.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        yield told
    finally:
        logger.removeHandler(handler)
