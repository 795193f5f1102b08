"""What a plain scalar means in YAML 1.2's core schema (chapter 10.3.2)."""

from __future__ import annotations

import re

from clawdemy_notes.source.nodes import Scalar

Value = str | int | float | bool | None

MOST_DIGITS = 100  # Python itself refuses to read more than 4,300

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE = frozenset({"true", "True", "TRUE"})
_FALSE = frozenset({"false", "False", "FALSE"})
_INTEGER = re.compile(r"[-+]?[0-9]+", re.ASCII)
_OCTAL = re.compile(r"0o[0-7]+")
_HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", re.ASCII)
_INFINITY = re.compile(r"[-+]?\.(?:inf|Inf|INF)")
_OF_NUMBERS = frozenset("0123456789+-.")  # what they all start with
_NOT_A_NUMBER = frozenset({".nan", ".NaN", ".NAN"})


def is_overlong_integer(scalar: Scalar) -> bool:
    """Say whether a scalar is a whole number with more digits than are ever needed."""
    return not scalar.style and is_overlong(scalar.text)


def is_overlong(text: str) -> bool:
    """Say whether text without quotes is a whole number with more digits than are ever needed."""
    return len(text) > MOST_DIGITS and _integer_base(text) is not None


def read_scalar(scalar: Scalar) -> Value:
    """Return the value of a scalar: `no`, `yes`, `1:30` and dates are text, as is all that is quoted."""
    return scalar.text if scalar.style else read_plain(scalar.text)


def read_plain(text: str) -> Value:
    """Return the value of a scalar that is written without quotes; 0 for an overlong whole number."""
    if text in _NULL:
        return None
    if text in _TRUE or text in _FALSE:
        return text in _TRUE
    if text[0] not in _OF_NUMBERS:
        return text
    base = _integer_base(text)
    if base is not None:
        return int(text, base) if len(text) <= MOST_DIGITS else 0
    if _FLOAT.fullmatch(text):
        return float(text)
    if _INFINITY.fullmatch(text) or text in _NOT_A_NUMBER:
        return float(text.replace(".", "", 1))
    return text


def _integer_base(text: str) -> int | None:
    """Return the base that a whole number is written in, or None for anything else."""
    if _INTEGER.fullmatch(text):
        return 10
    if _OCTAL.fullmatch(text):
        return 8
    return 16 if _HEXADECIMAL.fullmatch(text) else None
