"""Pages of the course among MkDocs' files: finished HTML, made when it is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from mkdocs.structure.files import File

from clawdemy_notes.mkdocs_plugin.frames import encoded


class CourseFile(File):
    """A page that MkDocs can link to and put into menus, and need not convert from Markdown.

    It passes for a file that has to be copied. Its content is made at the moment when somebody asks for it, so that no
    more than one page has to be in memory.
    """

    make: Callable[[], str]
    """Returns the whole page."""

    def is_documentation_page(self) -> bool:
        """Say that MkDocs has nothing to convert here."""
        return False

    def is_media_file(self) -> bool:
        """Say that plugins which shrink or fetch pictures have nothing to do here."""
        return False

    def finished(self) -> bytes:
        """Return the page as it is written."""
        return encoded(self.make())

    def copy_file(self, dirty: bool = False) -> None:
        """Do nothing: all pages of the course are written together, see `writing`."""


@dataclass(frozen=True)
class OnMap:
    """A page as the map of the site, `sitemap.xml`, wants to know it."""

    canonical_url: str | None
    abs_url: str | None
    update_date: str
    is_link: bool = False

    @property
    def page(self) -> OnMap:
        """The same: the map asks files for their pages."""
        return self


def on_map(file: CourseFile, site_url: str | None, day: str) -> OnMap:
    """Return a page of the course for the map of the site."""
    url = f"{site_url.rstrip('/')}/{'' if file.url in {'.', './'} else file.url}" if site_url else None
    return OnMap(url, urlsplit(url).path if url is not None else None, day)
