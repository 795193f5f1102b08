"""Numbers as readers type them."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Literal

NumberFault = Literal["not-a-number", "decimal-comma", "other-unit"]

LONGEST = 100  # characters; beyond it nobody typed a number
LARGEST_EXPONENT = 400  # past what a binary64 holds, and small enough to compute with exactly

_SPACES = re.compile("[ \t\r\n\u00a0\u2007\u2009\u202f]+")
_MINUS = str.maketrans(dict.fromkeys("\u2212\u2010\u2011\u2012\u2013\ufe63\uff0d", "-") | {"\u2019": "'"})

_NUMBER = re.compile(
    r"""
    (?P<sign> [+-]?) [ ]?
    (?: (?P<over> [0-9]+) [ ]? / [ ]? (?P<under> [0-9]+)
      | (?P<whole> (?: [0-9][0-9,' ]*)?) (?P<part> (?: \.[0-9]*)?)
        (?: [eE] (?P<power> [+-]?[0-9]+) | [ ]? [xX×*·] [ ]? 10 [ ]? \^ [ ]? (?P<ten> [+-]?[0-9]+))?
    )
    [ ]? (?P<rest> .*)
    """,
    re.VERBOSE | re.DOTALL,
)
# 38,400 and 38 400 and 38'400, also 12,34,567 as in India; one kind of separator in a number.
_GROUPED = re.compile(r"[0-9]+|[0-9]{1,3}([,' ])(?:[0-9]{2,3}\1)*[0-9]{3}")


def read_number(text: str, unit: str | None = None) -> Fraction | NumberFault | None:
    """Return the exact number that a text says, None for a blank text, or what is wrong with it.

    Understood are `38400`, `38,400`, `38 400`, `.5`, `3.84e4`, `3.84 × 10^4`, `3/4`, a real minus sign,
    and the unit after the number. The unit's letter case counts only if the unit has capitals itself.
    """
    plain = _cleaned(text)
    if not plain:
        return None
    if len(plain) > LONGEST:
        return "not-a-number"
    found = _NUMBER.fullmatch(plain)
    if found is None:
        return "not-a-number"
    if found["rest"] and not _is_unit(found["rest"], unit):
        return "other-unit" if _has_digits(found) and _starts_a_word(found["rest"]) else "not-a-number"
    return _value(found)


def _cleaned(text: str) -> str:
    """Return a text with one kind of space, minus and apostrophe, and no space around it."""
    return _SPACES.sub(" ", text).strip(" ").translate(_MINUS)


def _is_unit(rest: str, unit: str | None) -> bool:
    own = _cleaned(unit or "")
    return rest == own or (own == own.lower() and rest.lower() == own)


def _has_digits(found: re.Match[str]) -> bool:
    return any(found[group] and found[group] != "." for group in ("over", "whole", "part"))


def _starts_a_word(rest: str) -> bool:
    return rest[0].isalpha() or rest[0] in "%°"


def _value(found: re.Match[str]) -> Fraction | NumberFault:
    sign = -1 if found["sign"] == "-" else 1
    if found["over"]:
        under = int(found["under"])
        return Fraction(sign * int(found["over"]), under) if under else "not-a-number"
    whole, part = found["whole"].rstrip(" "), found["part"][1:]
    power = int(found["power"] or found["ten"] or 0)
    if not whole + part or abs(power) > LARGEST_EXPONENT:
        return "not-a-number"
    if whole and not _GROUPED.fullmatch(whole):
        return "decimal-comma" if re.fullmatch(r"[0-9]+,[0-9]+", whole) and not part else "not-a-number"
    digits = int(re.sub(r"[,' ]", "", whole) + part)
    return sign * digits * Fraction(10) ** (power - len(part))
