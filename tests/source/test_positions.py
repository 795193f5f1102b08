"""Lines and columns are those that an editor shows."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clawdemy_notes.source.positions import Lines


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("", 0, (1, 1)),
        ("ab", 2, (1, 3)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("a\x85b\u2028c\u2029d", 6, (1, 7)),
        ("\tkey", 1, (1, 2)),
        ("\U0001f600key", 1, (1, 2)),
    ],
)
def test_counts_as_editors_do(text: str, offset: int, place: tuple[int, int]) -> None:
    assert Lines.of(text).place(offset) == place


def test_a_line_break_belongs_to_the_line_that_it_ends() -> None:
    assert Lines.of("ab\r\nc").place(3) == (1, 3)


def test_past_the_last_line_break_is_the_end_of_the_last_line() -> None:
    assert Lines.of("ab\n").place(3) == (1, 3)


@given(st.text(alphabet="a\r\n\x85\u2028\t😀"), st.integers(-1, 50))
def test_every_place_is_inside_the_text(text: str, offset: int) -> None:
    lines = Lines.of(text)
    line, column = lines.place(offset)
    every = re.split("\r\n|\r|\n", text)
    assert lines.line(line) == every[line - 1]
    assert 1 <= column <= len(every[line - 1]) + 1
