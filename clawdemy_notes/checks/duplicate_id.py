"""Ids, keys and symbols are unique where something is looked up by them.

Progress, links and anchors lead to the first of two things with one id, and never to the second.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.model.items import (
    Classification,
    Cloze,
    HotText,
    Item,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    Recall,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)
from clawdemy_notes.model.lesson import Lesson
from clawdemy_notes.model.track import Track
from clawdemy_notes.source import CourseSources, Document
from clawdemy_notes.source.nodes import Location

CHECK = "duplicate-id"

Named = tuple[Location, str]
"""Where an id stands, and the id."""


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield the second of any two that share an id."""
    for _, document, track in sources.bound_tracks():
        for where, names in _in_track(track):
            yield from _duplicates(where, ((document, *name) for name in names))
    for _, document, lesson in sources.bound_lessons():
        for where, names in _in_lesson(lesson):
            yield from _duplicates(where, ((document, *name) for name in names))
    for source in sources.tracks:
        items = [
            (quiz.document, ("items", index, "id"), item.id)
            for quiz in source.quizzes
            if quiz.quiz is not None
            for index, item in enumerate(quiz.quiz.items)
        ]
        yield from _duplicates("in the quizzes of the track", items)
    for _, quiz_source, quiz in sources.bound_quizzes():
        groups = _ids(quiz.groups, "groups")
        yield from _duplicates("among the groups", ((quiz_source.document, *name) for name in groups))
        for index, item in enumerate(quiz.items):
            for where, names in _in_item(item, ("items", index)):
                yield from _duplicates(where, ((quiz_source.document, *name) for name in names))


def _duplicates(where: str, names: Iterable[tuple[Document, Location, str]]) -> Iterator[Diagnostic]:
    first: dict[str, tuple[Document, Location]] = {}
    for document, location, name in names:
        if name not in first:
            first[name] = document, location
            continue
        other, place = first[name]
        of_file = "" if other is document else f" of {other.path}"
        message = f"'{name}' stands in line {other.line_of(place)}{of_file} already; expected it once {where}"
        yield document.diagnostic(location, check=CHECK, message=message, help="rename one of the two")


def _ids(parts: Iterable[object], *path: str | int, name: str = "id") -> list[Named]:
    return [((*path, index, name), getattr(part, name)) for index, part in enumerate(parts)]


def _in_track(track: Track) -> Iterator[tuple[str, list[Named]]]:
    yield "among the phases", _ids(track.phases, "phases")
    yield "among the lessons", _ids(track.lessons, "lessons")
    yield "among the series", _ids(track.series, "series")
    for index, series in enumerate(track.series):
        yield "among the editions", _ids(series.editions, "series", index, "editions")
    yield "among the scope categories", _ids(track.scope_categories, "scope_categories")


def _in_lesson(lesson: Lesson) -> Iterator[tuple[str, list[Named]]]:
    on_page = [
        *_ids(lesson.sections, "sections"),
        *_ids(lesson.pair_sets, "pair_sets"),
        *_ids(lesson.sequences, "sequences"),
        *_ids(lesson.calculations, "calculations"),
        *_ids(lesson.activities, "activities"),
    ]
    # All of these become anchors of the lesson's page, so they have to differ across their lists too.
    yield "among sections, pair_sets, sequences, calculations and activities", on_page
    yield "among the outcomes", _ids(lesson.outcomes, "outcomes")
    yield "among the terms", _ids(lesson.terms, "terms")
    yield "among the claims", _ids(lesson.claims, "claims")
    yield "in the scope", _ids(lesson.scope.out_of_scope, "scope", "out_of_scope", name="category")
    yield "among the sources", _ids(lesson.references.sources, "references", "sources", name="key")
    for index, calculation in enumerate(lesson.calculations):
        path = ("calculations", index, "parameters")
        yield "among the parameters", _ids(calculation.parameters, *path, name="symbol")


def _in_item(item: Item, path: Location) -> Iterator[tuple[str, list[Named]]]:
    match item:
        case SingleChoice() | MultipleChoice():
            yield "among the options", _ids(item.options, *path, "options")
        case Matching():
            both = [*_ids(item.pairs, *path, "pairs"), *_ids(item.extra_right, *path, "extra_right")]
            yield "among pairs and extra_right", both
        case Classification():
            yield "among the labels", _ids(item.labels, *path, "labels")
            yield "among the statements", _ids(item.statements, *path, "statements")
            if item.second_question is not None:
                labels = item.second_question.labels
                yield "among the labels of the second question", _ids(labels, *path, "second_question", "labels")
        case Ordering():
            yield "among the steps", _ids(item.steps, *path, "steps")
        case Cloze():
            yield "among the gaps", _ids(item.gaps, *path, "gaps")
            for number, gap in enumerate(item.gaps):
                yield "among the options of the gap", _ids(gap.options, *path, "gaps", number, "options")
        case HotText():
            yield "among the passages", _ids(item.passages, *path, "passages")
        case TrueFalse() | Numeric() | ShortAnswer() | Recall():
            return
        case _:
            assert_never(item)
