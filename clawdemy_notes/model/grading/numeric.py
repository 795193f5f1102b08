"""Grading of numbers."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from clawdemy_notes.model.grading.worth import Blank, Grade, Graded, Invalid, Response
from clawdemy_notes.model.items import Numeric
from clawdemy_notes.model.numbers import DecimalSign, read_number


def grade_numeric(item: Numeric, response: Response, decimal: DecimalSign) -> Grade:
    """Grade a typed number: right within the tolerance, or not."""
    if not isinstance(response, str):
        return Invalid("invalid")
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
