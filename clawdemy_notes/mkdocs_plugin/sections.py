"""What the menu shows of a site's own sections, such as its guide: MkDocs' navigation, read for our templates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from clawdemy_notes.render.menu import MenuGroup, MenuLink, MenuSection


def outside_tracks(nav: Navigation, page: Page) -> tuple[MenuLink, ...]:
    """Return links to the pages outside all tracks; to a section, by way of its first page."""
    return tuple(
        MenuLink(str(item.title), first.url, item is page)
        for item in nav.items
        for first in pages_below([item])[:1]
        if isinstance(item, Page) or not _is_of_a_track(first)
    )


def section_around(nav: Navigation, page: Page) -> MenuSection | None:
    """Return the section that a page belongs to, if it is not that of a track."""
    listed = _listed(nav, page)
    for item in nav.items:
        if isinstance(item, Section) and listed in pages_below([item]) and not _is_of_a_track(page):
            return MenuSection(str(item.title), tuple(_groups(item, page)))
    return None


def pages_below(items: Iterable[object]) -> tuple[Page, ...]:
    """Return the pages among items of the navigation, and those below them."""
    found: list[Page] = []
    for item in items:
        if isinstance(item, Page):
            found.append(item)
        elif isinstance(item, Section):
            found.extend(pages_below(item.children))
    return tuple(found)


def _listed(nav: Navigation, page: Page) -> Page:
    """Return a page of the navigation, or for one that is left out of it, the index of its folder."""
    index = str(PurePosixPath(page.file.src_uri).with_name("index.md"))
    return page if page in nav.pages else next((each for each in nav.pages if each.file.src_uri == index), page)


def _is_of_a_track(page: Page) -> bool:
    return page.file.src_uri.startswith("lessons/")


def _groups(section: Section, page: Page) -> Iterator[MenuGroup]:
    """Yield the pages right below a section, then those of each section in it."""
    yield MenuGroup(None, _links((item for item in section.children if isinstance(item, Page)), page))
    for item in section.children:
        if isinstance(item, Section):
            yield MenuGroup(str(item.title), _links(pages_below([item]), page))


def _links(pages: Iterable[Page], current: Page) -> tuple[MenuLink, ...]:
    return tuple(MenuLink(str(page.title), page.url, page is current) for page in pages)
