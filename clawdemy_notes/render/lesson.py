"""The notes of a lesson."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from clawdemy_notes.markup import sanitise_svg
from clawdemy_notes.model.base import Phrase, Prose
from clawdemy_notes.model.course import CourseLesson, CourseTrack
from clawdemy_notes.model.review import review_due
from clawdemy_notes.model.scope import OutOfScope, ScopeExample
from clawdemy_notes.model.track import ScopeCategory
from clawdemy_notes.render.ask import render_asks
from clawdemy_notes.render.assets import PROGRESS_SCRIPT, QUIZ_SCRIPT, QUIZ_STYLE
from clawdemy_notes.render.cards import subjects_of
from clawdemy_notes.render.companion import find_companion
from clawdemy_notes.render.environment import render_parts
from clawdemy_notes.render.layout import (
    SCOPE,
    cheatsheet_page,
    flashcards_page,
    href,
    lesson_page,
    quiz_page,
    references_page,
)
from clawdemy_notes.render.links import Place, lesson_links, lesson_place
from clawdemy_notes.render.origin import Origins
from clawdemy_notes.render.page import Page
from clawdemy_notes.render.reading_time import reading_minutes
from clawdemy_notes.render.repository import Repository
from clawdemy_notes.words import Words


@dataclass(frozen=True)
class ExampleView:
    """An example of a category, with the titles of the others it belongs to."""

    text: Phrase
    also: tuple[str, ...]


@dataclass(frozen=True)
class CategoryView:
    """A scope category as one lesson meets it."""

    id: str
    title: str
    question: Phrase
    forum: Phrase
    instruments: tuple[Phrase, ...]
    text: Prose
    examples: tuple[ExampleView, ...]
    href: str
    carried_from: Place | None


def category_anchor(track_id: str, category_id: str) -> str:
    """Return the anchor of a category on the scope page, where several tracks meet.

    No id has two hyphens in a row, so no other pair of ids makes the same anchor.
    """
    return f"{track_id}--{category_id}"


def figures_of(track: CourseTrack, lesson: CourseLesson) -> Mapping[str, Markup]:
    """Return the drawings of the lesson and its quiz, sanitised, by file name."""
    groups = lesson.quiz.groups if lesson.quiz is not None else ()
    wanted = {figure.file for part in (lesson.lesson.sections, groups) for one in part for figure in one.figures}
    return {
        name: Markup(sanitise_svg(svg))  # noqa: S704 - this is the sanitiser
        for name, svg in track.figures.items()
        if name in wanted
    }


def next_place(track: CourseTrack, lesson: CourseLesson, page: str) -> Place | None:
    """Return the next published lesson of the track."""
    following = track.lessons[track.lessons.index(lesson) + 1 :]
    return lesson_place(track, following[0].id, page) if following else None


def number_of(track: CourseTrack, lesson_id: str) -> int:
    """Return a lesson's number in the track, planned lessons counted, from 1."""
    return [entry.id for entry in track.track.lessons].index(lesson_id) + 1


def question_count(lesson: CourseLesson) -> int:
    """Return how many questions the lesson's quiz has."""
    return len(lesson.quiz.items) if lesson.quiz is not None else 0


def card_count(lesson: CourseLesson) -> int:
    """Return how many flashcards the lesson makes."""
    return len(subjects_of(lesson))


def render_lesson(track: CourseTrack, lesson: CourseLesson, words: Words, repository: Repository | None = None) -> Page:
    """Return the page of notes."""
    page = lesson_page(track.id, lesson.id)
    notes = lesson.lesson
    links = lesson_links(track, lesson, page, words)
    figures = figures_of(track, lesson)
    parts = render_parts(
        "lesson.md",
        words=words,
        lesson=notes,
        number=number_of(track, lesson.id),
        phase=next(phase for phase in track.track.phases if phase.id == lesson.entry.phase),
        minutes=reading_minutes(notes),
        review_due=review_due(track.track, notes),
        needs=tuple(lesson_place(track, need, page) for need in lesson.entry.needs),
        companion=find_companion(track.track, notes.lecture, notes.series),
        figures=figures,
        asks=render_asks(
            track,
            lesson,
            links=links,
            words=words,
            drawings=figures,
            origins=Origins(track, lesson, words, repository),
        ),
        style_href=href(page, QUIZ_STYLE),
        script_href=href(page, QUIZ_SCRIPT),
        categories=_categories(track, lesson, page),
        covered_elsewhere=tuple(
            (entry.text, lesson_place(track, entry.lesson, page)) for entry in notes.scope.covered_elsewhere
        ),
        quiz_href=href(page, quiz_page(track.id, lesson.id)) if lesson.quiz is not None else None,
        quiz_id=f"{track.id}/{lesson.id}",
        progress_script=href(page, PROGRESS_SCRIPT),
        question_count=question_count(lesson),
        references_href=href(page, references_page(track.id, lesson.id)),
        cheatsheet_href=href(page, cheatsheet_page(track.id, lesson.id)),
        flashcards_href=href(page, flashcards_page(track.id, lesson.id)),
        card_count=card_count(lesson),
        next_lesson=next_place(track, lesson, page),
        links=links,
    )
    return Page(page, notes.title, notes.description, parts, source=lesson.path)


def _categories(track: CourseTrack, lesson: CourseLesson, page: str) -> tuple[CategoryView, ...]:
    """Return what the lesson leaves to others, in its own order, with what the track says of each."""
    by_id = {category.id: category for category in track.track.scope_categories}
    return tuple(_category(track, lesson, by_id, entry, page) for entry in lesson.lesson.scope.out_of_scope)


def _category(
    track: CourseTrack, lesson: CourseLesson, by_id: Mapping[str, ScopeCategory], entry: OutOfScope, page: str
) -> CategoryView:
    category = by_id[entry.category]

    def view(example: ScopeExample) -> ExampleView:
        return ExampleView(example.text, tuple(by_id[other].title for other in example.also))

    return CategoryView(
        id=category.id,
        title=category.title,
        question=category.question,
        forum=category.forum,
        instruments=category.instruments,
        text=entry.text,
        examples=tuple(map(view, entry.examples)),
        href=f"{href(page, SCOPE)}#{category_anchor(track.id, category.id)}",
        carried_from=_first_named(track, lesson, category.id, page),
    )


def _first_named(track: CourseTrack, lesson: CourseLesson, category_id: str, page: str) -> Place | None:
    """Return the earlier lesson that named a category first; None when this lesson does."""
    for earlier in track.lessons[: track.lessons.index(lesson)]:
        if any(entry.category == category_id for entry in earlier.lesson.scope.out_of_scope):
            return lesson_place(track, earlier.id, page)
    return None
