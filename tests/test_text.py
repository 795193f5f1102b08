"""Words for messages."""

from __future__ import annotations

import pytest

from clawdemy_notes.text import counted, listed, nearest, runs


def test_nearest_is_the_probable_word_or_none() -> None:
    assert nearest("sumary", ["title", "summary", "sections"]) == "summary"
    assert nearest("xyz", ["title", "summary"]) is None


def test_long_lists_say_how_many_are_left_out() -> None:
    assert listed("abc", most=2) == "a, b and 1 more"
    assert listed("ab") == "a, b"


@pytest.mark.parametrize(("number", "said"), [(0, "0 questions"), (1, "1 question"), (2, "2 questions")])
def test_numbers_agree_with_their_nouns(number: int, said: str) -> None:
    assert counted(number, "question") == said


@pytest.mark.parametrize(
    ("numbers", "found"),
    [([], ()), ([3], ((3, 3),)), ([1, 2, 3], ((1, 3),)), ([1, 3, 5, 6, 7, 9], ((1, 1), (3, 3), (5, 7), (9, 9)))],
)
def test_runs_of_numbers_are_drawn_together(numbers: list[int], found: tuple[tuple[int, int], ...]) -> None:
    assert runs(numbers) == found


def test_nearest_does_not_guess_among_hundreds() -> None:
    assert nearest("sumary", ["summary", *map(str, range(100))]) is None
