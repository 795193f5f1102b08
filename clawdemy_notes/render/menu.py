"""The menu beside a page: the reader's own track, and nothing of the others but their names.

MkDocs' templates escape nothing, so all titles are HTML here.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from clawdemy_notes.model.course import Course, CourseLesson, CourseTrack
from clawdemy_notes.render.layout import address, lesson_page, review_page, track_page
from clawdemy_notes.render.navigation import lesson_entry
from clawdemy_notes.words import Words


@dataclass(frozen=True)
class MenuLink:
    """A link of the menu."""

    title: str
    url: str
    """Address below the site's root."""
    is_current: bool = False


@dataclass(frozen=True)
class MenuLesson:
    """A lesson in the menu; planned ones have neither id nor address, the current one shows its parts."""

    title: str
    url: str | None
    id: str | None = None
    is_current: bool = False
    parts: tuple[MenuLink, ...] = ()
    mark: str = ""
    """Stands in front of it where several forms of a lesson are shown, to be chosen from later."""


@dataclass(frozen=True)
class MenuPhase:
    """A phase in the menu."""

    title: str
    lessons: tuple[MenuLesson, ...]
    mark: str = ""
    """Stands behind its lessons where those are marked."""


@dataclass(frozen=True)
class MenuTrack:
    """The reader's own track in the menu."""

    title: str
    url: str
    is_current: bool
    phases: tuple[MenuPhase, ...]
    review: MenuLink | None = None


@dataclass(frozen=True)
class MenuGroup:
    """Pages of a section that belong together; those without a title come first."""

    title: str | None
    pages: tuple[MenuLink, ...]


@dataclass(frozen=True)
class MenuSection:
    """The section of hand-written pages that the reader is in."""

    title: str
    groups: tuple[MenuGroup, ...]


@dataclass(frozen=True)
class Menu:
    """What templates know as `clawdemy`."""

    pages: tuple[MenuLink, ...]
    tracks: tuple[MenuLink, ...]
    track: MenuTrack | None
    section: MenuSection | None
    contents: str | None = None
    """The entries of the page's table of contents as HTML, where the theme need not write them."""
    sections: str | None = None
    """The same for the menu on narrow screens."""


def menu_for(course: Course, page: str, pages: tuple[MenuLink, ...], section: MenuSection | None, words: Words) -> Menu:
    """Return the menu for one page of the docs folder; `pages` are those outside all tracks."""
    tracks = tuple(
        MenuLink(escape(track.track.title), address(track_page(track.id)), page == track_page(track.id))
        for track in course.tracks
    )
    own = next((track for track in course.tracks if page.startswith(address(track_page(track.id)))), None)
    return Menu(pages, tracks, own_track(own, page, words) if own is not None else None, section)


def own_track(track: CourseTrack, page: str, words: Words) -> MenuTrack:
    """Return the menu of a track as one of its pages shows it."""
    phases = tuple(
        MenuPhase(
            escape(phase.title),
            tuple(_lesson(track, entry.id, page, words) for entry in track.track.lessons if entry.phase == phase.id),
        )
        for phase in track.track.phases
    )
    home, target = track_page(track.id), review_page(track.id)
    review = MenuLink(escape(words.text("pages.review")), address(target), page == target) if track.has_review else None
    return MenuTrack(escape(track.track.title), address(home), page == home, phases, review)


def _lesson(track: CourseTrack, lesson_id: str, page: str, words: Words) -> MenuLesson:
    published = track.lesson(lesson_id)
    if published is None:
        return MenuLesson(escape(track.title_of(lesson_id)), None)
    if page.startswith(address(lesson_page(track.id, lesson_id))):
        return open_lesson(track, published, page, words)
    return MenuLesson(escape(published.lesson.title), address(lesson_page(track.id, lesson_id)), lesson_id)


def open_lesson(track: CourseTrack, lesson: CourseLesson, page: str, words: Words) -> MenuLesson:
    """Return a lesson as its own pages show it."""
    entry = lesson_entry(track, lesson, words)
    parts = tuple(MenuLink(escape(part.title), address(part.page), part.page == page) for part in entry.parts)
    return MenuLesson(escape(entry.title), address(entry.page), lesson.id, is_current=True, parts=parts)
