"""Grading: what a response to an item is worth. The client grades by the same table of cases."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, assert_never

from clawdemy_notes.model.items import (
    Classification,
    Item,
    Matching,
    MultipleChoice,
    Numeric,
    SecondQuestion,
    SingleChoice,
    Statement,
    TrueFalse,
)
from clawdemy_notes.model.numbers import NumberFault, read_number

Response = object
"""What a reader entered, as the client keeps it in JSON; its shape depends on the kind:

- choices: a list of option ids (`true` and `false` for a statement to judge);
- `matching`: a mapping of pair id to the id of a right side;
- `classification`: a mapping of statement id to `{labels: […], second: […]}`;
- `numeric`: the text as it was typed.
"""

Fault = NumberFault | Literal["not-a-response", "unknown-id", "several-picks"]


@dataclass(frozen=True)
class Blank:
    """Nothing was entered; not counted."""


@dataclass(frozen=True)
class Invalid:
    """It cannot be graded, and the reader is told why; not counted."""

    reason: Fault


@dataclass(frozen=True)
class Graded:
    """What the response is worth."""

    score: float
    """From 0 to 1."""
    right: int
    """Parts that are right: options, pairs, statements, or the number."""
    of: int
    """Parts that could be right."""
    extra: int = 0
    """Wrong options that were picked, where several may be picked."""


Grade = Blank | Invalid | Graded


def grade(item: Item, response: Response) -> Grade:
    """Return what a response is worth; never raises on a response of any shape."""
    match item:
        case SingleChoice():
            return _grade_choice({option.id: option.correct for option in item.options}, response, most=1)
        case MultipleChoice():
            options = {option.id: option.correct for option in item.options}
            return _grade_choice(options, response, most=len(options))
        case TrueFalse():
            return _grade_choice({"true": item.answer, "false": not item.answer}, response, most=1)
        case Matching():
            return _grade_matching(item, response)
        case Classification():
            return _grade_classification(item, response)
        case Numeric():
            return _grade_numeric(item, response)
        case _:
            assert_never(item)


def right_sides(item: Matching) -> Mapping[str, str]:
    """Return the id of the right side of each pair.

    That is the id of the pair; pairs whose right sides read the same share the first one's.
    """
    first: dict[str, str] = {}
    return {pair.id: first.setdefault(pair.right, pair.id) for pair in item.pairs}


def _grade_choice(options: Mapping[str, bool], response: Response, most: int) -> Grade:
    picks = _ids(response, options)
    if isinstance(picks, Invalid):
        return picks
    if not picks:
        return Blank()
    if len(picks) > most:
        return Invalid("several-picks")
    hits = sum(options[pick] for pick in picks)
    of = sum(options.values())
    extra = len(picks) - hits
    return Graded(max(0, hits - extra) / of, hits, of, extra if most > 1 else 0)


def _grade_matching(item: Matching, response: Response) -> Grade:
    if not isinstance(response, Mapping):
        return Invalid("not-a-response")
    key = right_sides(item)
    rights = {*key.values(), *(extra.id for extra in item.extra_right)}
    if not (set(response) <= set(key) and all(isinstance(side, str) and side in rights for side in response.values())):
        return Invalid("unknown-id")
    if not response:
        return Blank()
    right = sum(response.get(pair) == side for pair, side in key.items())
    return Graded(right / len(key), right, len(key))


def _grade_classification(item: Classification, response: Response) -> Grade:
    if not isinstance(response, Mapping):
        return Invalid("not-a-response")
    if not set(response) <= {statement.id for statement in item.statements}:
        return Invalid("unknown-id")
    right, answered = 0, False
    for statement in item.statements:
        given = response.get(statement.id, {})
        if not isinstance(given, Mapping):
            return Invalid("not-a-response")
        labels = _ids(given.get("labels", []), {label.id for label in item.labels})
        second = _ids(given.get("second", []), _second_labels(item.second_question))
        if isinstance(labels, Invalid):
            return labels
        if isinstance(second, Invalid):
            return second
        answered = answered or bool(labels)
        right += _is_right(statement, labels, second, item.second_question)
    return Graded(right / len(item.statements), right, len(item.statements)) if answered else Blank()


def _is_right(
    statement: Statement, labels: Collection[str], second: Collection[str], question: SecondQuestion | None
) -> bool:
    """Say whether a statement got all its labels and no other, and so for the second question if it was asked."""
    if set(labels) != set(statement.labels):
        return False
    asked = question is not None and not set(labels).isdisjoint(question.asked_for)
    return not asked or set(second) == set(statement.second)


def _second_labels(question: SecondQuestion | None) -> Collection[str]:
    return {label.id for label in question.labels} if question is not None else ()


def _ids(response: Response, known: Collection[str]) -> frozenset[str] | Invalid:
    """Return the ids of a list, each once."""
    if not isinstance(response, list | tuple):
        return Invalid("not-a-response")
    picks = frozenset(pick for pick in response if isinstance(pick, str) and pick in known)
    return picks if all(isinstance(pick, str) and pick in picks for pick in response) else Invalid("unknown-id")


def _grade_numeric(item: Numeric, response: Response) -> Grade:
    if not isinstance(response, str):
        return Invalid("not-a-response")
    number = read_number(response, item.unit)
    if number is None:
        return Blank()
    if isinstance(number, str):
        return Invalid(number)
    is_right = _is_within(number, Fraction(item.answer), item)
    return Graded(float(is_right), int(is_right), 1)


def _is_within(number: Fraction, answer: Fraction, item: Numeric) -> bool:
    """Say whether a number is within the item's tolerance of an answer, both ends included."""
    allowed = Fraction(0)
    if item.tolerance is not None and item.tolerance.absolute is not None:
        allowed = Fraction(item.tolerance.absolute)
    elif item.tolerance is not None and item.tolerance.relative is not None:
        allowed = Fraction(item.tolerance.relative) * abs(answer)
    return abs(number - answer) <= allowed


def recognised_mistake(item: Numeric, number: Fraction) -> int | None:
    """Return which of the wrong answers a number is, by its place in the list, within the item's tolerance."""
    wrong = (place for place, one in enumerate(item.wrong_answers) if _is_within(number, Fraction(one.value), item))
    return next(wrong, None)
