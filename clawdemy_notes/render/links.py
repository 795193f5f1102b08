"""Where the prose of a lesson links to, seen from one page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from clawdemy_notes.markup import Citation, Links
from clawdemy_notes.model.course import CourseLesson, CourseTrack
from clawdemy_notes.model.references import Source
from clawdemy_notes.render.layout import href, lesson_page, references_page, track_page
from clawdemy_notes.words import Words

LECTURE_KEY = "lecture"


@dataclass(frozen=True)
class Place:
    """A link in words; no `href` when there is no page to go to."""

    title: str
    href: str | None = None


def track_links(track: CourseTrack, page: str, words: Words) -> Links:
    """Return the links of prose that belongs to the track itself."""
    return Links(lessons=_LessonAddresses(track, page), words=words)


def lesson_links(track: CourseTrack, lesson: CourseLesson, page: str, words: Words) -> Links:
    """Return the links of a lesson's prose on a page of the docs folder."""
    notes = lesson_page(track.id, lesson.id)
    return Links(
        citations=_Citations(lesson, href(page, references_page(track.id, lesson.id)), words),
        lessons=_LessonAddresses(track, page),
        notes="" if page == notes else href(page, notes),
        abbreviations=lesson.lesson.abbreviations,
        words=words,
    )


class _Citations(Mapping[str, Citation]):
    """What a lesson can cite, seen from one page; each is looked up when it is cited there."""

    def __init__(self, lesson: CourseLesson, references: str, words: Words) -> None:
        self._lesson, self._references, self._words = lesson, references, words
        self._keys = (*(source.key for source in lesson.lesson.references.sources), LECTURE_KEY)
        self._found: dict[str, Citation] = {}

    def __getitem__(self, key: str) -> Citation:
        if key not in self._found:
            self._found[key] = self._find(key)
        return self._found[key]

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def _find(self, key: str) -> Citation:
        if key not in self._keys:
            raise KeyError(key)
        anchor = f"{self._references}#ref-{key}"
        if key == LECTURE_KEY:
            label, title = self._words.text("pages.cited-lecture"), lecture_title(self._lesson, self._words)
            return Citation(label, title, anchor)
        place = self._keys.index(key)
        source = self._lesson.lesson.references.sources[place]
        return Citation(str(place + 1), source_title(source, self._words), anchor)

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


class _LessonAddresses(Mapping[str, str]):
    """Where each lesson of a track is read, seen from one page; a planned one is announced on the track's page."""

    def __init__(self, track: CourseTrack, page: str) -> None:
        self._track, self._page = track, page

    def __getitem__(self, lesson_id: str) -> str:
        if not any(entry.id == lesson_id for entry in self._track.track.lessons):
            raise KeyError(lesson_id)
        there = lesson_place(self._track, lesson_id, self._page).href
        return there or href(self._page, track_page(self._track.id))

    def __iter__(self) -> Iterator[str]:
        return (entry.id for entry in self._track.track.lessons)

    def __len__(self) -> int:
        return len(self._track.track.lessons)


def source_title(source: Source, words: Words) -> str:
    """Return what a source is called where it is not listed in full."""
    return words.text("pages.source-named", authors=source.authors, year=str(source.year), title=source.title)


def lecture_title(lesson: CourseLesson, words: Words) -> str:
    """Return what a citation of the lecture is called."""
    lecture = lesson.lesson.lecture
    if lecture is None:
        return words.text("pages.cited-series")
    return words.text("pages.cited-lecture-title", title=lecture.title)


def lesson_place(track: CourseTrack, lesson_id: str, page: str) -> Place:
    """Return the link to a lesson's notes; without an address while it is planned."""
    published = track.lesson(lesson_id)
    target = href(page, lesson_page(track.id, lesson_id)) if published is not None else None
    return Place(track.title_of(lesson_id), target)
