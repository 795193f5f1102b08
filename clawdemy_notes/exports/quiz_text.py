"""A quiz in plain words, for a terminal, and as data."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Protocol, assert_never

from clawdemy_notes.model.course import CourseLesson, Origin
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
from clawdemy_notes.render.shuffle import shuffled


class _Part(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def text(self) -> str: ...


def quiz_text(lesson: CourseLesson, attempt: int, *, answers: bool) -> str:
    """Return the questions as text, their parts in the order of an attempt, with the answers if they are wanted."""
    items = lesson.quiz.items if lesson.quiz is not None else ()
    blocks = []
    for number, item in enumerate(items, start=1):
        lines = [f"{number}. {_one_line(item.prompt)}", f"   [{item.id}, {item.kind}{_made_by(lesson, item)}]"]
        lines += (f"   - {_one_line(part)}" for part in parts_of(item, attempt))
        if answers:
            lines += (f"   = {_one_line(answer)}" for answer in answers_of(item))
            lines.append(f"   {_one_line(item.explanation)}")
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def quiz_json(lesson: CourseLesson, attempt: int, *, answers: bool) -> str:
    """Return the questions as a JSON list; `generated_by` and `fact` are null for authored ones."""
    listed: list[dict[str, object]] = []
    for item in lesson.quiz.items if lesson.quiz is not None else ():
        origin = lesson.origins.get(item.id, Origin("", 0))
        entry: dict[str, object] = {
            "id": item.id,
            "kind": item.kind,
            "prompt": item.prompt,
            "generated_by": origin.generator,
            "fact": origin.fact,
            "section": item.section,
            "parts": list(parts_of(item, attempt)),
        }
        if answers:
            entry |= {"answers": list(answers_of(item)), "explanation": item.explanation}
        listed.append(entry)
    return json.dumps(listed, ensure_ascii=False, indent=2) + "\n"


def parts_of(item: Item, attempt: int) -> Iterator[str]:
    """Yield what a reader chooses from, orders, matches or fills in, in the order of an attempt."""
    match item:
        case SingleChoice() | MultipleChoice():
            yield from _in_order(item, item.options, attempt)
        case Ordering():
            yield from _in_order(item, item.steps, attempt)
        case TrueFalse() | Numeric() | ShortAnswer() | Recall():
            pass
        case Matching():
            yield from (pair.left for pair in item.pairs)
            rights = {pair.id: pair.right for pair in item.pairs} | {each.id: each.text for each in item.extra_right}
            yield from (f"… {rights[id_]}" for id_ in shuffled(rights, f"{item.id}:{attempt}"))
        case Classification():
            yield from (statement.text for statement in item.statements)
            yield from (f"… {label.text}" for label in item.labels)
        case Cloze():
            yield item.text
            for gap in item.gaps:
                if gap.options:
                    yield f"{gap.id}: {' / '.join(_in_order(item, gap.options, attempt))}"
        case HotText():
            yield item.text
        case _:
            assert_never(item)


def answers_of(item: Item) -> Iterator[str]:
    """Yield what is right, a line for each part."""
    match item:
        case SingleChoice() | MultipleChoice():
            yield from (option.text for option in item.options if option.correct)
        case TrueFalse():
            yield "true" if item.answer else "false"
        case Matching():
            yield from (f"{pair.left} → {pair.right}" for pair in item.pairs)
        case Classification():
            yield from (f"{each.text} → {', '.join((*each.labels, *each.second))}" for each in item.statements)
        case Ordering():
            yield from (f"{place}. {step.text}" for place, step in enumerate(item.steps, start=1))
        case Numeric():
            yield f"{item.answer} {item.unit}" if item.unit is not None else str(item.answer)
        case ShortAnswer():
            yield " / ".join(item.answers)
        case Cloze():
            for gap in item.gaps:
                right = (*gap.answers, *(option.text for option in gap.options if option.correct))
                yield f"{gap.id}: {' / '.join(right)}"
        case HotText():
            yield from (passage.id for passage in item.passages if passage.correct)
        case Recall():
            yield item.answer
            yield from item.key_points
        case _:
            assert_never(item)


def _in_order(item: Item, parts: Iterable[_Part], attempt: int) -> Iterator[str]:
    texts = {part.id: part.text for part in parts}
    yield from (texts[id_] for id_ in shuffled(texts, f"{item.id}:{attempt}"))


def _made_by(lesson: CourseLesson, item: Item) -> str:
    origin = lesson.origins.get(item.id)
    return f", made from {origin.fact} by {origin.generator}" if origin is not None and origin.fact is not None else ""


def _one_line(text: str) -> str:
    return " ".join(text.split())
