"""Building the site by hand: into a temporary folder first, then in place of the old one."""

from __future__ import annotations

import logging
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.exports.plain import Settings
from clawdemy_notes.mkdocs_plugin.guide import guide_pages
from clawdemy_notes.mkdocs_plugin.plugin import ClawdemyNotesPlugin
from clawdemy_notes.mkdocs_plugin.unchanged import can_tell, known_findings, remember, state_of
from clawdemy_notes.processes import WorkError


class SiteError(Exception):
    """The site could not be built; its text says why."""


@dataclass(frozen=True)
class Built:
    """What came of building a site."""

    folder: Path
    diagnostics: tuple[Diagnostic, ...]
    """What was found in the sources; the site was not built when there are errors among them."""
    is_unchanged: bool = False
    """Whether the site that was there is what would be built again."""


def build_site(root: Path, tell_progress: Callable[[int, int], None] | None = None) -> Built:
    """Check all sources, build the site strictly, and put it in place of the old one.

    Strictness is about MkDocs' own warnings: those on the sources are for whoever calls this to show. Nothing is
    built where nothing has changed since the last time. `tell_progress` hears how many lessons are written, and of
    how many. Raises SiteError when MkDocs refuses; the old site is then untouched.
    """
    with _messages_of_mkdocs():
        try:
            config = load_config(str(root / "mkdocs.yml"))
            plugin = _plugin_of(config)
            site = Path(config.site_dir).resolve()
            if site.exists() and not site.is_dir():
                raise SiteError(f"{site} is a file; move it away, or set another site_dir in mkdocs.yml")
            state = state_of(root, config) if can_tell(config) else None
            known = known_findings(root, site, state) if state is not None else None
            if known is not None:
                return Built(site, known, is_unchanged=True)
            # MkDocs gives all builds in one process the same plugins.
            plugin.make_draft, plugin.writes = None, "in processes"
            draft = plugin.read(config)
            if draft.is_broken:
                return Built(site, draft.diagnostics)
            with replacing(site) as new:
                config = load_config(str(root / "mkdocs.yml"), site_dir=str(new), strict=True)
                plugin = _plugin_of(config)
                plugin.make_draft = lambda *_: draft
                plugin.are_warnings_told = True
                if tell_progress is not None:
                    plugin.tell_progress = tell_progress
                config.plugins.on_startup(command="build", dirty=False)
                try:
                    build(config)
                finally:
                    plugin.make_draft = None
                    config.plugins.on_shutdown()
            if state is not None:
                remember(root, site, state, draft.diagnostics)
        except (MkDocsException, WorkError, OSError) as error:
            raise SiteError(str(error)) from error
    return Built(site, draft.diagnostics)


def _plugin_of(config: MkDocsConfig) -> ClawdemyNotesPlugin:
    plugin = config.plugins.get("clawdemy-notes")
    if not isinstance(plugin, ClawdemyNotesPlugin):
        raise SiteError("the plugin is missing; add `- clawdemy-notes` below `plugins:` in mkdocs.yml")
    return plugin


def read_settings(root: Path) -> Settings:
    """Return what the site calls itself.

    Raises SiteError when `mkdocs.yml` is missing or wrong.
    """
    try:
        config = load_config(str(root / "mkdocs.yml"))
    except MkDocsException as error:
        raise SiteError(str(error)) from error
    language = config.theme.get("language") or "en"
    plugin = config.plugins.get("clawdemy-notes")
    guide = guide_pages(root) if isinstance(plugin, ClawdemyNotesPlugin) and plugin.config.guide else ()
    return Settings(config.site_name, config.site_url or None, config.site_description, language, config.nav, guide)


@dataclass(frozen=True)
class Published:
    """Where the built site lies and where it is published, as `mkdocs.yml` says."""

    folder: Path
    url: str | None
    forms: tuple[str, ...]
    """How addresses begin that lead to forms of the repository's host; they ask for a login."""


def read_published(root: Path) -> Published:
    """Return where the site lies and is published.

    Raises SiteError when `mkdocs.yml` is missing or wrong.
    """
    try:
        config = load_config(str(root / "mkdocs.yml"))
    except MkDocsException as error:
        raise SiteError(str(error)) from error
    repository = config.repo_url.rstrip("/") if config.repo_url else None
    edit = urljoin(f"{repository}/", f"{config.edit_uri.rstrip('/')}/../") if repository and config.edit_uri else None
    forms = (edit, f"{repository}/issues/new", f"{repository}/-/issues/new") if repository else ()
    return Published(Path(config.site_dir).resolve(), config.site_url or None, tuple(filter(None, forms)))


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give a new folder beside `target`, and put it in its place when all went well.

    Both folders lie in the same parent, so that putting in place is a rename.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as workshop:
        new, old = Path(workshop) / "new", Path(workshop) / "old"
        new.mkdir()
        yield new
        if target.exists():
            target.rename(old)
        try:
            new.rename(target)
        except OSError:
            if old.exists():
                old.rename(target)
            raise
        shutil.rmtree(old, ignore_errors=True)


@contextmanager
def _messages_of_mkdocs() -> Iterator[None]:
    """Show MkDocs' warnings and errors on standard error while it works."""
    logger = logging.getLogger("mkdocs")
    handler = logging.StreamHandler()
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
