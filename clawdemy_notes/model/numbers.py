"""Numbers as readers type them."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Literal

NumberFault = Literal["not-a-number", "decimal-comma", "decimal-point", "other-unit"]

DecimalSign = Literal[".", ","]
"""What a language writes between the whole and its parts; the other of the two groups digits."""

LONGEST = 100  # characters; beyond it nobody typed a number
LARGEST_EXPONENT = 400  # past what a binary64 holds, and small enough to compute with exactly

_SPACES = re.compile("[ \t\r\n\u00a0\u2007\u2009\u202f]+")
_MINUS = str.maketrans(dict.fromkeys("\u2212\u2010\u2011\u2012\u2013\ufe63\uff0d", "-") | {"\u2019": "'"})

# The digits of Arabic, of Persian and Urdu, and of Hindi, each from 0 to 9, and the Arabic signs between digits.
_SCRIPTS = str.maketrans(
    {zero + digit: str(digit) for zero in (0x0660, 0x06F0, 0x0966) for digit in range(10)} | {0x066B: ".", 0x066C: ","}
)
_OTHER_SIGN = str.maketrans(".,", ",.")

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
# 38,400 and 38 400 and 38'400, also 12,34,567 as in India; one kind of separator in a number. No first group
# is a lone 0: whoever writes 0,500 means a half.
_GROUPED = re.compile(r"[0-9]+|(?!0[,' ])[0-9]{1,3}([,' ])(?:[0-9]{2,3}\1)*[0-9]{3}")


def read_number(text: str, unit: str | None = None, decimal: DecimalSign = ".") -> Fraction | NumberFault | None:
    """Return the exact number that a text says, None for a blank text, or what is wrong with it.

    Understood are `38400`, `38,400`, `38 400`, `.5`, `3.84e4`, `3.84 × 10^4`, `3/4`, a real minus sign,
    and the unit after the number. The unit's letter case counts only if the unit has capitals itself.
    Where the decimal sign is a comma, point and comma change places; digits of other scripts are read everywhere.
    """
    plain = _cleaned(text, decimal)
    if not plain:
        return None
    if len(plain) > LONGEST:
        return "not-a-number"
    found = _NUMBER.fullmatch(plain)
    if found is None:
        return "not-a-number"
    if found["rest"] and not _is_unit(found["rest"], _cleaned(unit or "", decimal)):
        return "other-unit" if _has_digits(found) and _starts_a_word(found["rest"]) else "not-a-number"
    value = _value(found)
    return "decimal-point" if value == "decimal-comma" and decimal == "," else value


def _cleaned(text: str, decimal: DecimalSign) -> str:
    """Return a text with one kind of space, minus, apostrophe, digits and decimal sign, and no space around it."""
    signs = text.translate(_OTHER_SIGN) if decimal == "," else text
    return _SPACES.sub(" ", signs).strip(" ").translate(_MINUS).translate(_SCRIPTS)


def _is_unit(rest: str, unit: str) -> bool:
    return rest == unit or (unit == unit.lower() and rest.lower() == unit)


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
