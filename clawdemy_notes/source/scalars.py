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
_NOT_A_NUMBER = frozenset({".nan", ".NaN", ".NAN"})


def is_overlong_integer(scalar: Scalar) -> bool:
    """Say whether a scalar is a whole number with more digits than are ever needed."""
    return len(scalar.text) > MOST_DIGITS and not scalar.style and _integer_base(scalar.text) is not None


def read_scalar(scalar: Scalar) -> Value:
    """Return the value of a scalar: `no`, `yes`, `1:30` and dates are text, as is all that is quoted."""
    text = scalar.text
    if scalar.style:
        return text
    if text in _NULL:
        return None
    if text in _TRUE or text in _FALSE:
        return text in _TRUE
    base = _integer_base(text)
    if base is not None:
        return 0 if is_overlong_integer(scalar) else int(text, base)
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
