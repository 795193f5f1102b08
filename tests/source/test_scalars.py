"""Plain scalars mean what YAML 1.2's core schema says, and nothing else."""

from __future__ import annotations

import math

import pytest

from clawdemy_notes.source.nodes import Scalar
from clawdemy_notes.source.scalars import Value, read_scalar


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("~", None),
        ("Null", None),
        ("true", True),
        ("FALSE", False),
        ("12", 12),
        ("-012", -12),
        ("0o17", 15),
        ("0xfF", 255),
        ("1.", 1.0),
        (".5", 0.5),
        ("-1e3", -1000.0),
        ("+.INF", math.inf),
        ("-.inf", -math.inf),
        ("9" * 5000, 0),
    ],
)
def test_core_schema(text: str, value: Value) -> None:
    read = read_scalar(Scalar(text, 0, 0))
    assert (read, type(read)) == (value, type(value))


@pytest.mark.parametrize(
    "text",
    ["no", "Yes", "on", "y", "1:30", "2026-11-22", "1_000", "0b1", "017:1", "nULL", "0o8", "1e", ".", "-", "0X1", "١"],
)
def test_all_else_is_text(text: str) -> None:
    assert read_scalar(Scalar(text, 0, 0)) == text


@pytest.mark.parametrize("style", ["'", '"', "|", ">"])
def test_what_is_quoted_is_text(style: str) -> None:
    assert read_scalar(Scalar("12", 0, 0, style)) == "12"


def test_not_a_number() -> None:
    read = read_scalar(Scalar(".NaN", 0, 0))
    assert isinstance(read, float)
    assert math.isnan(read)
