"""What a reviewer wants to know of a lesson and cannot see on its pages: where everything comes from.

The pages fetch it in review mode only (`client/review.js`, which describes the shape too).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pydantic_core import to_json

from clawdemy_notes.model.course import CourseLesson, Origin
from clawdemy_notes.model.items import Item
from clawdemy_notes.quality import Flaw, flaws_of_item, flaws_of_quiz, setting_of
from clawdemy_notes.quizzes.places import FACTS, locations_of_facts
from clawdemy_notes.render import Repository
from clawdemy_notes.source import Document

_ANCHORED = {"terms": "term-{}", "pair_sets": "{}", "sequences": "{}", "calculations": "{}", "sections": "{}"}
"""Where the page of notes shows a fact of each field; claims are told by their sections."""


def review_json(
    lesson: CourseLesson,
    document: Document,
    language: str,
    repository: Repository | None,
    known: Sequence[tuple[Flaw, ...]] = (),
) -> str:
    """Return the review of a lesson and its quiz; `document` is the lesson's source.

    `known` is what the rules of item writing say of each authored item in that language, if they were asked before.
    """
    items = lesson.quiz.items if lesson.quiz is not None else ()
    flaws = _flaws(lesson, language, known)
    values = {
        "items": {item.id: _item(lesson, item, flaws[item.id], repository) for item in items},
        "parts": list(_parts(lesson, document, repository)),
    }
    return to_json(values).decode() + "\n"


def _flaws(lesson: CourseLesson, language: str, known: Sequence[tuple[Flaw, ...]]) -> dict[str, list[Flaw]]:
    """Return what the rules of item writing say about each item, by its id; also what the author allows."""
    items = lesson.quiz.items if lesson.quiz is not None else ()
    authored = tuple(item for item in items if _origin(lesson, item).generator is None)
    setting = setting_of(authored, lesson.lesson, language)
    judged = known or tuple(map(flaws_of_item, setting.examined))
    flaws = {item.id: list(found) for item, found in zip(authored, judged, strict=True)}
    flaws |= {item.id: list(flaws_of_item(setting.examine(item))) for item in items if item.id not in flaws}
    for flaw in flaws_of_quiz(setting):
        match flaw.place:
            case ("items", int() as number, *_):
                flaws[authored[number].id].append(flaw)
            case _:
                pass  # about the quiz as a whole
    return flaws


def _item(lesson: CourseLesson, item: Item, flaws: list[Flaw], repository: Repository | None) -> dict[str, object]:
    origin = _origin(lesson, item)
    allowed = {each.rule: each.because for each in item.allow}
    return {
        "kind": item.kind,
        "generator": origin.generator,
        "fact": origin.fact,
        **_place(origin, repository),
        "flaws": [
            {"rule": flaw.rule, "severity": flaw.severity, "message": flaw.message, "help": flaw.help}
            for flaw in flaws
            if flaw.rule not in allowed
        ],
        "allowed": allowed,
    }


def _parts(lesson: CourseLesson, document: Document, repository: Repository | None) -> Iterator[dict[str, object]]:
    """Yield the facts of the notes, with the questions that are made from each."""
    grown: dict[str, list[str]] = {}
    items = lesson.quiz.items if lesson.quiz is not None else ()
    for item in items:
        fact = _origin(lesson, item).fact
        if fact is not None:
            grown.setdefault(fact, []).append(item.id)
    locations = locations_of_facts(lesson.lesson)
    for field in FACTS:
        for fact in getattr(lesson.lesson, field):
            anchor = _ANCHORED[field].format(fact.id) if field in _ANCHORED else fact.section
            line = document.line_of(locations[fact.id])
            asked = [item.id for item in items if item.section == fact.id] if field == "sections" else []
            yield {
                "field": field,
                "id": fact.id,
                "anchor": anchor,
                **_place(Origin(document.path, line), repository),
                "items": grown.get(fact.id, []),
                "asked": asked,
            }


def _origin(lesson: CourseLesson, item: Item) -> Origin:
    return lesson.origins.get(item.id) or Origin(lesson.quiz_path or lesson.path, 1)


def _place(origin: Origin, repository: Repository | None) -> dict[str, object]:
    edit = repository.edit(origin) if repository is not None else None
    return {"source": f"{origin.path}:{origin.line}", "edit": edit}
