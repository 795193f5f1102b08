"""What leads where: the order of all pages, for menus and for previous and next."""

from __future__ import annotations

import html
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from clawdemy_notes.model.course import Course, CourseLesson, CourseTrack
from clawdemy_notes.render.cards import has_cards
from clawdemy_notes.render.layout import (
    GLOSSARY,
    HOME,
    PROGRESS,
    SCOPE,
    SOURCES,
    cheatsheet_page,
    flashcards_page,
    lesson_page,
    quiz_page,
    references_page,
    review_page,
    track_page,
)
from clawdemy_notes.words import Words


@dataclass(frozen=True)
class Entry:
    """A page in a menu; its parts are read after it."""

    title: str
    page: str
    parts: tuple[Entry, ...] = ()


def lesson_entry(track: CourseTrack, lesson: CourseLesson, words: Words) -> Entry:
    """Return a lesson with its parts."""
    notes = lesson_page(track.id, lesson.id)
    parts = [
        Entry(words.text("pages.notes"), notes),
        Entry(words.text("pages.references"), references_page(track.id, lesson.id)),
    ]
    if lesson.quiz is not None:
        parts.append(Entry(words.text("pages.quiz"), quiz_page(track.id, lesson.id)))
    parts.append(Entry(words.text("pages.cheatsheet"), cheatsheet_page(track.id, lesson.id)))
    if has_cards(lesson):
        parts.append(Entry(words.text("pages.flashcards"), flashcards_page(track.id, lesson.id)))
    return Entry(lesson.lesson.title, notes, tuple(parts))


def track_entry(track: CourseTrack, words: Words) -> Entry:
    """Return a track with its published lessons, in its order, and with its review after them."""
    lessons = tuple(lesson_entry(track, lesson, words) for lesson in track.lessons)
    review = (Entry(words.text("pages.review"), review_page(track.id)),) if track.has_review else ()
    return Entry(track.track.title, track_page(track.id), (*lessons, *review))


def index_entries(words: Words) -> tuple[Entry, ...]:
    """Return the pages over all lessons."""
    return (
        Entry(words.text("pages.progress"), PROGRESS),
        Entry(words.text("pages.glossary"), GLOSSARY),
        Entry(words.text("pages.sources"), SOURCES),
        Entry(words.text("pages.scope"), SCOPE),
    )


def course_entries(course: Course, words: Words) -> tuple[Entry, ...]:
    """Return all generated pages in reading order."""
    return (*(track_entry(track, words) for track in course.tracks), *index_entries(words))


def short_entries(course: Course, words: Words) -> tuple[Entry, ...]:
    """Return the same with the page of each track alone."""
    tracks = (Entry(track.track.title, track_page(track.id)) for track in course.tracks)
    return (*tracks, *index_entries(words))


def mkdocs_nav(entries: tuple[Entry, ...]) -> list[dict[str, object]]:
    """Return entries in the form of MkDocs' `nav` setting.

    An entry that is the first of its own parts is listed once, as that part. Titles are HTML there.
    """
    nav: list[dict[str, object]] = []
    for entry in entries:
        title = html.escape(entry.title)
        if not entry.parts:
            nav.append({title: entry.page})
        elif entry.parts[0].page == entry.page:
            nav.append({title: mkdocs_nav(entry.parts)})
        else:
            nav.append({title: [entry.page, *mkdocs_nav(entry.parts)]})
    return nav


def site_nav(
    entries: tuple[Entry, ...],
    generated: Collection[str],
    written: list[object] | None,
    by_hand: Iterable[str],
    words: Words,
) -> list[object]:
    """Return MkDocs' `nav` for the whole site.

    `entries` are those of the `generated` pages, or of some of them. `written` is that setting as a site owner wrote
    it. Where it names none of the generated pages, the entries are put in after the home page; once it names one, it
    is left alone. Without it, the pages `by_hand` follow the generated ones.
    """
    home = {words.text("pages.home"): HOME}
    ours = mkdocs_nav(entries)
    if written is None:
        return [home, *ours, *sorted(set(by_hand) - {HOME, *pages_in(ours)})]
    if names_generated(written, generated):
        return written
    if HOME not in pages_in(written):
        return [home, *ours, *written]
    after = 1 + next(place for place, entry in enumerate(written) if HOME in pages_in(entry))
    return [*written[:after], *ours, *written[after:]]


def names_generated(written: list[object], generated: Collection[str]) -> bool:
    """Say whether a site owner has ordered generated pages, of which the home page is none."""
    return any(page in generated and page != HOME for page in pages_in(written))


def pages_in(nav: object) -> Iterator[str]:
    """Yield what a `nav` setting, or a part of it, leads to."""
    match nav:
        case str():
            yield nav
        case list():
            for entry in nav:
                yield from pages_in(entry)
        case dict():
            for entry in nav.values():
                yield from pages_in(entry)
