"""Grading: what a response to an item is worth. The client grades by the same table of cases."""

from __future__ import annotations

from typing import assert_never

from clawdemy_notes.model.grading.choice import grade_choice
from clawdemy_notes.model.grading.classification import grade_classification
from clawdemy_notes.model.grading.cloze import grade_cloze
from clawdemy_notes.model.grading.matching import grade_matching, right_sides
from clawdemy_notes.model.grading.numeric import absolute_tolerance, grade_numeric, recognised_mistake
from clawdemy_notes.model.grading.ordering import grade_ordering
from clawdemy_notes.model.grading.recall import RATINGS, grade_recall
from clawdemy_notes.model.grading.short_answer import grade_short_answer
from clawdemy_notes.model.grading.worth import Blank, Fault, Grade, Graded, Invalid, Response
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
from clawdemy_notes.model.numbers import DecimalSign

__all__ = [
    "RATINGS",
    "Blank",
    "Fault",
    "Grade",
    "Graded",
    "Invalid",
    "Response",
    "absolute_tolerance",
    "grade",
    "recognised_mistake",
    "right_sides",
]


def grade(item: Item, response: Response, decimal: DecimalSign = ".", attempt: int = 1) -> Grade:
    """Return what a response is worth; never raises on a response of any shape.

    `decimal` is the decimal sign of the reader's language, for numbers; `attempt` counts from 1 and chooses the
    numbers of an item that has new ones each time.
    """
    match item:
        case SingleChoice():
            return grade_choice({option.id: option.correct for option in item.options}, response, most=1)
        case MultipleChoice():
            options = {option.id: option.correct for option in item.options}
            return grade_choice(options, response, most=len(options))
        case TrueFalse():
            return grade_choice({"true": item.answer, "false": not item.answer}, response, most=1)
        case Matching():
            return grade_matching(item, response)
        case Classification():
            return grade_classification(item, response)
        case Ordering():
            return grade_ordering(item, response)
        case Numeric():
            return grade_numeric(item.at_attempt(attempt), response, decimal)
        case ShortAnswer():
            return grade_short_answer(item, response)
        case Cloze():
            return grade_cloze(item, response)
        case HotText():
            passages = {passage.id: passage.correct for passage in item.passages}
            return grade_choice(passages, response, most=len(passages))
        case Recall():
            return grade_recall(response)
        case _:
            assert_never(item)
