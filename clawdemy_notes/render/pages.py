"""All pages of a course."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol, cast

from clawdemy_notes.model.course import Course, CourseLesson, CourseTrack
from clawdemy_notes.model.items import Quiz
from clawdemy_notes.render.cards import has_cards
from clawdemy_notes.render.cheatsheet import render_cheatsheet
from clawdemy_notes.render.flashcards import render_flashcards
from clawdemy_notes.render.home import TrackCard, render_home, track_card
from clawdemy_notes.render.indexes import render_glossary, render_scope, render_sources
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
from clawdemy_notes.render.lesson import render_lesson
from clawdemy_notes.render.page import Page
from clawdemy_notes.render.progress import render_progress
from clawdemy_notes.render.quiz import render_quiz_page
from clawdemy_notes.render.references import render_references
from clawdemy_notes.render.repository import Repository
from clawdemy_notes.render.review import render_review
from clawdemy_notes.render.track import render_track
from clawdemy_notes.words import Words


@dataclass(frozen=True)
class PlannedPage:
    """A page of which all is known but its text: that is made when somebody asks for it."""

    path: str
    """Where its file lies in the docs folder."""
    title: str
    """What pages beside it call it."""
    source: str | None
    """The YAML file it is made from; None for an index over many."""
    make: Callable[[], Page]


def render_pages(course: Course, words: Words, repository: Repository | None = None) -> tuple[Page, ...]:
    """Return all generated pages, ordered by path; a page written by hand at the same path goes before.

    The course must have passed the checks: ids that lead nowhere are found there, not here. `repository` is where
    readers can mend a question; without one, questions do not say where.
    """
    plan = planned_pages(course, Complete(course, words), words, repository)
    return tuple(page.make() for page in plan)


class Completion(Protocol):
    """Gives what an outline lacks: of its lessons, and generated questions, which are made when a page needs them."""

    def in_track(self, track: CourseTrack, lesson: CourseLesson) -> tuple[CourseTrack, CourseLesson]:
        """Return a lesson with all its questions, and its track with it inside."""

    def whole(self, track: CourseTrack) -> CourseTrack:
        """Return a track with all questions of its lessons and its review."""

    def cards(self) -> tuple[TrackCard, ...]:
        """Return the tracks as the home page lists them."""


@dataclass(frozen=True)
class Complete:
    """A course that lacks nothing."""

    course: Course
    words: Words

    def in_track(self, track: CourseTrack, lesson: CourseLesson) -> tuple[CourseTrack, CourseLesson]:
        """Return both as they are."""
        return track, lesson

    def whole(self, track: CourseTrack) -> CourseTrack:
        """Return the track as it is."""
        return track

    def cards(self) -> tuple[TrackCard, ...]:
        """Return the tracks as the home page lists them."""
        return tuple(track_card(track, self.words) for track in self.course.tracks)


def planned_pages(
    outline: Course, complete: Completion, words: Words, repository: Repository | None = None
) -> tuple[PlannedPage, ...]:
    """Return the plan of all generated pages, ordered by path.

    `outline` may still lack the generated questions of quizzes that have authored ones, and its lessons may be no
    more than outlines: what a page needs of them is asked of `complete` when it is made.
    """
    pages = [
        PlannedPage(HOME, words.text("pages.lessons"), None, lambda: render_home(complete.cards(), words)),
        PlannedPage(GLOSSARY, words.text("pages.glossary"), None, lambda: render_glossary(outline, words)),
        PlannedPage(SOURCES, words.text("pages.sources"), None, lambda: render_sources(outline, words)),
        PlannedPage(SCOPE, words.text("pages.scope"), None, lambda: render_scope(outline, words)),
        PlannedPage(PROGRESS, words.text("pages.progress"), None, lambda: render_progress(words)),
    ]
    for track in outline.tracks:
        pages.append(_planned_track(track, complete, words))
        if track.has_review:
            pages.append(_planned_review(track, complete, words, repository))
        for lesson in track.lessons:
            pages += _planned_lesson(track, lesson, complete, words, repository)
    return tuple(sorted(pages, key=lambda page: page.path))


def _planned_track(track: CourseTrack, complete: Completion, words: Words) -> PlannedPage:
    def make() -> Page:
        return render_track(complete.whole(track), words)

    return PlannedPage(track_page(track.id), track.track.title, track.path, make)


def _planned_review(
    track: CourseTrack, complete: Completion, words: Words, repository: Repository | None
) -> PlannedPage:
    def make() -> Page:
        return render_review(complete.whole(track), words, repository)

    title = words.text("pages.review-of", title=track.track.title)
    return PlannedPage(review_page(track.id), title, track.path, make)


def _planned_lesson(
    track: CourseTrack, lesson: CourseLesson, complete: Completion, words: Words, repository: Repository | None
) -> Iterator[PlannedPage]:
    def notes() -> Page:
        return render_lesson(*complete.in_track(track, lesson), words, repository)

    def references() -> Page:
        return render_references(*complete.in_track(track, lesson), words)

    def quiz() -> Page:
        own, whole = complete.in_track(track, lesson)
        return render_quiz_page(own, whole, cast("Quiz", whole.quiz), words, repository)

    def cheatsheet() -> Page:
        return render_cheatsheet(*complete.in_track(track, lesson), words)

    def flashcards() -> Page:
        return render_flashcards(*complete.in_track(track, lesson), words)

    def title_of(part: str) -> str:
        return words.text(f"pages.{part}-of", title=lesson.lesson.title)

    yield PlannedPage(lesson_page(track.id, lesson.id), lesson.lesson.title, lesson.path, notes)
    yield PlannedPage(references_page(track.id, lesson.id), title_of("references"), lesson.path, references)
    if lesson.quiz is not None:
        path = lesson.quiz_path or lesson.path
        yield PlannedPage(quiz_page(track.id, lesson.id), title_of("quiz"), path, quiz)
    yield PlannedPage(cheatsheet_page(track.id, lesson.id), title_of("cheatsheet"), lesson.path, cheatsheet)
    if has_cards(lesson):
        yield PlannedPage(flashcards_page(track.id, lesson.id), title_of("flashcards"), lesson.path, flashcards)
