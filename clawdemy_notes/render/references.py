"""A lesson's page of references."""

from __future__ import annotations

from dataclasses import dataclass

from clawdemy_notes.model.base import Phrase, Prose
from clawdemy_notes.model.course import CourseLesson, CourseTrack
from clawdemy_notes.render.companion import Companion, find_companion
from clawdemy_notes.render.environment import render_parts
from clawdemy_notes.render.layout import href, lesson_page, quiz_page, references_page
from clawdemy_notes.render.lesson import question_count
from clawdemy_notes.render.links import LECTURE_KEY, Place, lesson_links, lesson_place, source_title
from clawdemy_notes.render.page import Page
from clawdemy_notes.words import Words


@dataclass(frozen=True)
class DrawnView:
    """What was drawn from a source, with the source's title."""

    key: str
    title: str
    text: Prose


@dataclass(frozen=True)
class FurtherView:
    """A source worth reading next."""

    title: str
    url: str
    why: Phrase


@dataclass(frozen=True)
class AdjacentView:
    """A topic next door, with the lesson that treats it."""

    title: str
    text: Prose
    lesson: Place | None


def render_references(track: CourseTrack, lesson: CourseLesson, words: Words) -> Page:
    """Return the page of references."""
    page = references_page(track.id, lesson.id)
    references = lesson.lesson.references
    companion = find_companion(track.track, lesson.lesson.lecture, lesson.lesson.series)
    named = _named(lesson, companion, words)
    parts = render_parts(
        "references.md",
        words=words,
        lesson=lesson.lesson,
        companion=companion,
        drawn_from=tuple(DrawnView(drawn.source, named[drawn.source][0], drawn.text) for drawn in references.drawn),
        going_deeper=tuple(FurtherView(*named[further.source], further.why) for further in references.going_deeper),
        adjacent=tuple(
            AdjacentView(topic.title, topic.text, lesson_place(track, topic.lesson, page) if topic.lesson else None)
            for topic in references.adjacent
        ),
        notes_href=href(page, lesson_page(track.id, lesson.id)),
        quiz_href=href(page, quiz_page(track.id, lesson.id)) if lesson.quiz is not None else None,
        question_count=question_count(lesson),
        links=lesson_links(track, lesson, page, words),
    )
    return Page(
        page,
        words.text("pages.references-of", title=lesson.lesson.title),
        words.text("pages.references-description", title=lesson.lesson.title),
        parts,
        source=lesson.path,
    )


def _named(lesson: CourseLesson, companion: Companion | None, words: Words) -> dict[str, tuple[str, str]]:
    """Return title and address of all that can be drawn from, the lecture included."""
    named = {source.key: (source_title(source, words), source.url) for source in lesson.lesson.references.sources}
    if companion is not None:
        lecture = companion.lecture
        if lecture is None:
            named[LECTURE_KEY] = (companion.series.title, companion.series.url)
        else:
            speakers = words.listed(speaker.name for speaker in lecture.speakers).unescape()
            recording = lecture.recording
            address = recording.url if recording.status == "available" else companion.edition.url
            edition = companion.edition.title
            title = words.text("pages.lecture-source", speakers=speakers, title=lecture.title, edition=edition)
            named[LECTURE_KEY] = (title, address)
    return named
