"""Grading: what a response to an item is worth. The client grades by the same table of cases."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal, assert_never, cast

from clawdemy_notes.model.items import (
    Classification,
    Cloze,
    Gap,
    HotText,
    Item,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    Recall,
    SecondQuestion,
    ShortAnswer,
    SingleChoice,
    Statement,
    TrueFalse,
)
from clawdemy_notes.model.numbers import DecimalSign, NumberFault, read_number
from clawdemy_notes.model.order import longest_ordered
from clawdemy_notes.model.words import LONGEST, is_near, plain

Response = object
"""What a reader entered, as the client keeps it in JSON; its shape depends on the kind:

- choices and `hot_text`: a list of the ids of options or passages (`true` and `false` for a statement to judge);
- `matching`: a mapping of pair id to the id of a right side;
- `classification`: a mapping of statement id to `{labels: […], second: […]}`;
- `ordering`: a list of all step ids; an empty one while the reader has moved nothing;
- `cloze`: a mapping of gap id to the text as it was typed, or to the id of the option;
- `recall`: a mapping with the `text` and the `rating`, one of `knew`, `partly` and `not`;
- `numeric` and `short_answer`: the text as it was typed.
"""

Fault = (
    NumberFault
    | Literal["not-a-response", "unknown-id", "several-picks", "incomplete-order", "check-spelling", "not-rated"]
)


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
    """Parts that are right: options, pairs, statements, steps in order, or the number."""
    of: int
    """Parts that could be right; 0 where readers rate themselves, which does not count for the quiz's score."""
    extra: int = 0
    """Wrong options that were picked, where several may be picked."""


Grade = Blank | Invalid | Graded


def grade(item: Item, response: Response, decimal: DecimalSign = ".") -> Grade:
    """Return what a response is worth; never raises on a response of any shape.

    `decimal` is the decimal sign of the reader's language, for numbers.
    """
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
        case Ordering():
            return _grade_ordering(item, response)
        case Numeric():
            return _grade_numeric(item, response, decimal)
        case ShortAnswer():
            return _grade_short_answer(item, response)
        case Cloze():
            return _grade_cloze(item, response)
        case HotText():
            passages = {passage.id: passage.correct for passage in item.passages}
            return _grade_choice(passages, response, most=len(passages))
        case Recall():
            return _grade_recall(response)
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


def _grade_ordering(item: Ordering, response: Response) -> Grade:
    place = {step.id: index for index, step in enumerate(item.steps)}
    known = _ids(response, place)
    if isinstance(known, Invalid):
        return known
    if not known:
        return Blank()
    order = cast("list[str]", response)
    if len(known) < len(place) or len(order) > len(place):
        return Invalid("incomplete-order")
    longest = longest_ordered(place[step] for step in order)
    # One step is always in order with itself.
    right = longest if longest > 1 else 0
    return Graded(right / len(place), right, len(place))


def _ids(response: Response, known: Collection[str]) -> frozenset[str] | Invalid:
    """Return the ids of a list, each once."""
    if not isinstance(response, list | tuple):
        return Invalid("not-a-response")
    picks = frozenset(pick for pick in response if isinstance(pick, str) and pick in known)
    return picks if all(isinstance(pick, str) and pick in picks for pick in response) else Invalid("unknown-id")


def _grade_numeric(item: Numeric, response: Response, decimal: DecimalSign) -> Grade:
    if not isinstance(response, str):
        return Invalid("not-a-response")
    number = read_number(response, item.unit, decimal)
    if number is None:
        return Blank()
    if isinstance(number, str):
        return Invalid(number)
    is_right = _is_within(number, Fraction(item.answer), item)
    return Graded(float(is_right), int(is_right), 1)


def _is_within(number: Fraction, answer: Fraction, item: Numeric) -> bool:
    """Say whether a number is within the item's tolerance of an answer, both ends included."""
    tolerance, absolute = item.tolerance, absolute_tolerance(item)
    allowed = Fraction(absolute) if absolute is not None else Fraction(0)
    if tolerance is not None and tolerance.relative is not None:
        allowed = Fraction(tolerance.relative) * abs(answer)
    return abs(number - answer) <= allowed


def absolute_tolerance(item: Numeric) -> Decimal | None:
    """Return how far off is still right, where that does not grow with the number that it is measured from.

    For significant figures: half a unit of the last figure of the item's answer; nothing for an answer of 0.
    """
    tolerance = item.tolerance
    if tolerance is None or tolerance.significant_figures is None:
        return tolerance.absolute if tolerance is not None else None
    return Decimal(5).scaleb(item.answer.adjusted() - tolerance.significant_figures) if item.answer else Decimal(0)


def recognised_mistake(item: Numeric, number: Fraction) -> int | None:
    """Return which of the wrong answers a number is, by its place in the list, within the item's tolerance."""
    wrong = (place for place, one in enumerate(item.wrong_answers) if _is_within(number, Fraction(one.value), item))
    return next(wrong, None)


def _grade_short_answer(item: ShortAnswer, response: Response) -> Grade:
    if not isinstance(response, str):
        return Invalid("not-a-response")
    is_right = _judge(response, item)
    return Graded(float(is_right), int(is_right), 1) if isinstance(is_right, bool) else is_right


def _grade_cloze(item: Cloze, response: Response) -> Grade:
    if not isinstance(response, Mapping):
        return Invalid("not-a-response")
    if not set(response) <= {gap.id for gap in item.gaps}:
        return Invalid("unknown-id")
    if not all(isinstance(text, str) for text in response.values()):
        return Invalid("not-a-response")
    verdicts = [_judge_gap(response.get(gap.id, ""), gap) for gap in item.gaps]
    for fault in (Invalid("unknown-id"), Invalid("check-spelling")):
        if fault in verdicts:
            return fault
    if all(verdict == Blank() for verdict in verdicts):
        return Blank()
    right = verdicts.count(True)
    return Graded(right / len(verdicts), right, len(verdicts))


def _judge_gap(text: str, gap: Gap) -> bool | Blank | Invalid:
    if not gap.options:
        return _judge(text, gap)
    correct = {option.id: option.correct for option in gap.options}
    return Blank() if not text else correct.get(text, Invalid("unknown-id"))


def _judge(text: str, key: ShortAnswer | Gap) -> bool | Blank | Invalid:
    """Say whether typed words are right; a near miss is invalid, unless the author lists it as wrong."""
    keep = key.accents == "keep"
    if len(text) > LONGEST:
        return False
    given = plain(text, keep_accents=keep)
    if not given:
        return Blank()
    right = [plain(answer, keep_accents=keep) for answer in key.answers]
    if given in right:
        return True
    is_listed = given in (plain(wrong.text, keep_accents=keep) for wrong in key.wrong_answers)
    return Invalid("check-spelling") if not is_listed and is_near(given, right) else False


RATINGS = {"knew": 1.0, "partly": 0.5, "not": 0.0}
"""What readers' own ratings are worth: what is below 1 is asked again, and nothing of it is scored."""


def _grade_recall(response: Response) -> Grade:
    if not isinstance(response, Mapping):
        return Invalid("not-a-response")
    text, rating = response.get("text", ""), response.get("rating", "")
    if not (isinstance(text, str) and isinstance(rating, str)):
        return Invalid("not-a-response")
    if not set(response) <= {"text", "rating"} or rating not in {"", *RATINGS}:
        return Invalid("unknown-id")
    if not rating:
        return Invalid("not-rated") if text.strip(" \t\r\n") else Blank()
    return Graded(RATINGS[rating], 0, 0)
