"""Where the prose of a lesson links to, seen from one page."""

from __future__ import annotations

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
    return Links(lessons=_lesson_addresses(track, page), words=words)


def lesson_links(track: CourseTrack, lesson: CourseLesson, page: str, words: Words) -> Links:
    """Return the links of a lesson's prose on a page of the docs folder."""
    references = href(page, references_page(track.id, lesson.id))
    citations = {
        source.key: Citation(str(number), source_title(source, words), f"{references}#ref-{source.key}")
        for number, source in enumerate(lesson.lesson.references.sources, start=1)
    }
    citations[LECTURE_KEY] = Citation(
        words.text("pages.cited-lecture"), lecture_title(lesson, words), f"{references}#ref-lecture"
    )
    notes = lesson_page(track.id, lesson.id)
    return Links(
        citations=citations,
        lessons=_lesson_addresses(track, page),
        notes="" if page == notes else href(page, notes),
        abbreviations=lesson.lesson.abbreviations,
        words=words,
    )


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


def _lesson_addresses(track: CourseTrack, page: str) -> dict[str, str]:
    """Return where each lesson of the track is read; a planned one is announced on the track's page."""
    home = href(page, track_page(track.id))
    return {entry.id: lesson_place(track, entry.id, page).href or home for entry in track.track.lessons}
