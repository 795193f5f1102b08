"""The built site: its files, its pages, and what an address on a page means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

from clawdemy_notes.links.page import PageLinks, read_page

NOWHERE = "http://site.invalid/"
"""Stands in for the address of a site that does not know its own (RFC 2606)."""


@dataclass(frozen=True)
class Site:
    """The files of a site, as a host would serve them."""

    folder: Path
    files: frozenset[str]
    """Paths below the folder, with `/` between folders, spelled as they are: hosts tell `A` from `a`."""
    pages: Mapping[str, PageLinks]
    """The HTML files among them."""
    url: str = NOWHERE
    """Where it is published, with a slash at the end."""

    def file_at(self, path: str) -> str | None:
        """Return the file that a host serves at a path below the site's root; None for "not found"."""
        candidates = (f"{path}index.html",) if not path or path.endswith("/") else (path, f"{path}/index.html")
        return next((each for each in candidates if each in self.files), None)


@dataclass(frozen=True)
class Inside:
    """A place in the site."""

    path: str
    """Below the site's root, percent-encoding resolved."""
    fragment: str
    """As it is written: anchors may contain per cent signs themselves."""


@dataclass(frozen=True)
class Outside:
    """An address on the web, without its fragment, which no server is told."""

    url: str


@dataclass(frozen=True)
class Beside:
    """A place on the site's own host that is written like one of the site, and is not in it."""

    path: str


@dataclass(frozen=True)
class Malformed:
    """Text that is no address."""

    why: str


Target = Inside | Outside | Beside | Malformed | None
"""What an address means; None for what is no place, such as `mailto:` and `data:`."""


def read_site(folder: Path, url: str | None = None) -> Site:
    """Read all pages of a built site. `url` is where it is published."""
    files = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    pages = {
        name: read_page((folder / name).read_text("utf-8", errors="replace"))
        for name in files
        if name.endswith((".html", ".htm"))
    }
    return Site(folder, frozenset(files), pages, f"{url.rstrip('/')}/" if url else NOWHERE)


def target_of(site: Site, page: str, address: str) -> Target:
    """Return what an address on a page of the site means."""
    try:
        here = urljoin(site.url, quote(page.removesuffix("index.html")))
        whole = urlsplit(urljoin(urljoin(here, site.pages[page].base), address))
        home, own = urlsplit(site.url), urlsplit(address)
        _ = whole.port  # refuses what is no number
    except ValueError as error:
        return Malformed(str(error))
    if whole.scheme not in {"http", "https"}:
        return None
    if not whole.hostname or (own.scheme and not own.netloc):
        return Malformed("it names no host")
    if whole.netloc.lower() != home.netloc.lower():
        return Outside(whole._replace(fragment="").geturl())
    path = whole.path or "/"
    if f"{path}/" == home.path:
        path = home.path
    if path.startswith(home.path):
        return Inside(unquote(path.removeprefix(home.path)), whole.fragment)
    if own.netloc:
        return Outside(whole._replace(fragment="").geturl())
    return Beside(path)
