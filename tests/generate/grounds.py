"""The project's own lessons as generators are given them, and the same lessons with one fact edited."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from clawdemy_notes.generate import Ground
from clawdemy_notes.model.base import Model, Phrase
from clawdemy_notes.model.facts import Claim, PairSet, Sequence, Term
from clawdemy_notes.model.lesson import Lesson
from clawdemy_notes.model.scope import InScope
from clawdemy_notes.source import read_course
from clawdemy_notes.words import ENGLISH, words_of

ROOT = Path(__file__).parents[2]


@cache
def grounds() -> tuple[Ground, ...]:
    """Return the ground of each lesson of the project."""
    course = read_course(ROOT).course
    return tuple(Ground(track, lesson, words_of(ENGLISH)) for track in course.tracks for lesson in track.lessons)


def with_lesson(ground: Ground, lesson: Lesson) -> Ground:
    """Return a ground whose lesson says something else."""
    own = dataclasses.replace(ground.lesson, lesson=lesson)
    lessons = tuple(own if one.id == own.id else one for one in ground.track.lessons)
    return Ground(dataclasses.replace(ground.track, lessons=lessons), own, ground.words)


def edits(ground: Ground) -> Iterator[tuple[str, Ground]]:
    """Yield the name of each fact of a lesson, as `kind/id`, and the ground in which that fact alone says more."""
    lesson = ground.lesson.lesson
    for kind in ("terms", "pair_sets", "sequences", "claims"):
        facts: tuple[Model, ...] = getattr(lesson, kind)
        for place, fact in enumerate(facts):
            changed = (*facts[:place], _edited(fact), *facts[place + 1 :])
            edited = lesson.model_copy(update={kind: changed})
            yield f"{kind}/{getattr(fact, 'id')}", with_lesson(ground, edited)  # noqa: B009 - each has one
    first, *rest = lesson.scope.in_scope
    if first.examples:
        scope = lesson.scope.model_copy(update={"in_scope": (_asking_more(first), *rest)})
        yield "scope/scope", with_lesson(ground, lesson.model_copy(update={"scope": scope}))
    for place, section in enumerate(lesson.sections):
        body = type(section.body)(
            f"{section.body}\n\nEvery edited section says a little more about [[nothing]] than before."
        )
        sections = (*lesson.sections[:place], section.model_copy(update={"body": body}), *lesson.sections[place + 1 :])
        yield f"sections/{section.id}", with_lesson(ground, lesson.model_copy(update={"sections": sections}))


def _edited(fact: Model) -> Model:
    match fact:
        case Term():
            return _worded(fact, "definition")
        case PairSet():
            return fact.model_copy(update={"pairs": (_worded(fact.pairs[0], "left"), *fact.pairs[1:])})
        case Sequence():
            return fact.model_copy(update={"steps": (Phrase(f"Quietly: {fact.steps[0]}"), *fact.steps[1:])})
        case Claim():
            return _worded(fact, "statement")
        case _:
            raise AssertionError(fact)


def _asking_more(matter: InScope) -> InScope:
    examples = [Phrase(f"{example.rstrip('?')}, quietly?") for example in matter.examples]
    return matter.model_copy(update={"examples": tuple(examples)})


def _worded(part: Model, field: str) -> Model:
    text = getattr(part, field).rstrip(".")
    return part.model_copy(update={field: Phrase(f"{text}, as the editor adds.")})
