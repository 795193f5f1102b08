"""What formulas come to: exact fractions, in bounded time."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Mapping
from fractions import Fraction
from itertools import pairwise
from typing import assert_never

from clawdemy_notes.model.formulas.tree import (
    Call,
    Comparison,
    ComparisonSign,
    Condition,
    Constant,
    Expression,
    FunctionName,
    Joined,
    Negation,
    Operation,
    Symbol,
)

LARGEST_EXPONENT = 2_000  # a moving average after so many steps is still a fraction that computes in a blink
MOST_BITS = 40_000  # of a numerator or a denominator: some 12,000 digits

_COMPARE: Mapping[ComparisonSign, Callable[[Fraction, Fraction], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}
_CALL: Mapping[FunctionName, Callable[[list[Fraction]], Fraction]] = {
    "min": min,
    "max": max,
    "floor": lambda parts: Fraction(math.floor(parts[0])),
    "ceil": lambda parts: Fraction(math.ceil(parts[0])),
}


class _NoValueError(Exception):
    """There is no such number, or it is too large to compute; never leaves this module."""


def value_of(formula: Expression, values: Mapping[str, Fraction]) -> Fraction | None:
    """Return the exact number that a formula comes to with these values of its symbols; never raises.

    None where there is none (a division by 0, an unknown symbol), where it is no fraction (an exponent that
    is not whole), or where it is too large to be worth computing. `%` has the sign of its right side.
    """
    try:
        return _value(formula, values)
    except _NoValueError:
        return None


def holds(condition: Condition, values: Mapping[str, Fraction]) -> bool | None:
    """Say whether a condition holds; None where a side that decides it has no value."""
    try:
        return _holds(condition, values)
    except _NoValueError:
        return None


def _holds(condition: Condition, values: Mapping[str, Fraction]) -> bool:
    match condition:
        case Comparison(parts, signs):
            numbers = [_value(part, values) for part in parts]
            return all(_COMPARE[sign](*sides) for sign, sides in zip(signs, pairwise(numbers), strict=True))
        case Joined(word, conditions):
            every = (_holds(one, values) for one in conditions)
            return all(every) if word == "and" else any(every)
        case _:
            assert_never(condition)


def _value(formula: Expression, values: Mapping[str, Fraction]) -> Fraction:
    match formula:
        case Constant():
            return formula.value
        case Symbol(name):
            if name not in values:
                raise _NoValueError
            return values[name]
        case Negation(part):
            return -_value(part, values)
        case Operation():
            return _bounded(_operated(formula, _value(formula.left, values), _value(formula.right, values)))
        case Call(function, parts):
            return _CALL[function]([_value(part, values) for part in parts])
        case _:
            assert_never(formula)


def _operated(operation: Operation, left: Fraction, right: Fraction) -> Fraction:
    match operation.sign:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
        case "/" | "%":
            if not right:
                raise _NoValueError
            return left / right if operation.sign == "/" else left % right
        case "**":
            return _power(left, right)
        case _:
            assert_never(operation.sign)


def _power(base: Fraction, exponent: Fraction) -> Fraction:
    if exponent.denominator != 1 or abs(exponent) > LARGEST_EXPONENT or (not base and exponent < 0):
        raise _NoValueError
    if _bits(base) * abs(exponent.numerator) > MOST_BITS:
        raise _NoValueError
    return Fraction(base**exponent.numerator)


def _bounded(number: Fraction) -> Fraction:
    if _bits(number) > MOST_BITS:
        raise _NoValueError
    return number


def _bits(number: Fraction) -> int:
    return max(number.numerator.bit_length(), number.denominator.bit_length())
