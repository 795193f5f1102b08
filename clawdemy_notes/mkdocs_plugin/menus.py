"""The menu beside each page: what our own tell of a track, and what MkDocs' navigation tells of all else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from clawdemy_notes.model.course import Course
from clawdemy_notes.render.layout import lesson_page
from clawdemy_notes.render.menu import Menu, MenuGroup, MenuLesson, MenuLink, MenuSection, menu_for, open_lesson
from clawdemy_notes.words import Words


class Menus:
    """The menus of a site; what all pages share is worked out once."""

    def __init__(self, outline: Course, nav: Navigation, words: Words) -> None:
        self._outline = outline
        self._words = words
        self._tracks = {track.id: track for track in outline.tracks}
        self._lessons = {(track.id, lesson.id): lesson for track in outline.tracks for lesson in track.lessons}
        self._listed = {page.file.src_uri: page for page in nav.pages}
        firsts = ((item, next(pages_below([item]), None)) for item in nav.items)
        self._outside = tuple(
            (item, first) for item, first in firsts if first is not None and not _is_of_a_track(first)
        )

    def lesson_of(self, path: str) -> tuple[str, str] | None:
        """Return the ids of track and lesson that a page of the docs folder belongs to."""
        match PurePosixPath(path).parts:
            case "lessons", track, lesson, *_ if (track, lesson) in self._lessons:
                return track, lesson
            case _:
                return None

    def menu_for(self, path: str, page: Page) -> Menu:
        """Return the menu for a page of the docs folder."""
        return menu_for(self._outline, path, self._links_outside(page), self._section_around(page), self._words)

    def open_lesson(self, track: str, lesson: str, part: str) -> MenuLesson:
        """Return a lesson as it stands in the menu on a page of its own, such as `quiz/`."""
        page = lesson_page(track, lesson).replace("index.md", f"{part}index.md")
        return open_lesson(self._tracks[track], self._lessons[track, lesson], page, self._words)

    def _links_outside(self, page: Page) -> tuple[MenuLink, ...]:
        """Return links to the pages outside all tracks; to a section, by way of its first page."""
        return tuple(MenuLink(str(item.title), first.url, item is page) for item, first in self._outside)

    def _section_around(self, page: Page) -> MenuSection | None:
        """Return the section that a page belongs to, if it is not that of a track."""
        if _is_of_a_track(page):
            return None
        listed = self._listed_for(page)
        for item, _ in self._outside:
            if isinstance(item, Section) and any(each is listed for each in pages_below([item])):
                return MenuSection(str(item.title), tuple(_groups(item, page)))
        return None

    def _listed_for(self, page: Page) -> Page:
        """Return a page of the navigation, or for one that is left out of it, the index of its folder."""
        path = page.file.src_uri
        index = str(PurePosixPath(path).with_name("index.md"))
        return self._listed.get(path) or self._listed.get(index, page)


def pages_below(items: Iterable[StructureItem]) -> Iterator[Page]:
    """Yield the pages among items of the navigation, and those below them."""
    for item in items:
        if isinstance(item, Page):
            yield item
        elif isinstance(item, Section):
            yield from pages_below(item.children)


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
