"""Which term is said to be which: as a pattern of all names would find it in the text, word by word."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clawdemy_notes.generate._equations import Sayings, statements_in

WORDS = st.lists(
    st.sampled_from(["token", "budget", "tokens", "is", "means", "are", "also", "often", "a", "an", "the", "x"]),
    min_size=1,
)
NAMES = st.lists(st.lists(st.sampled_from(["token", "budget", "is", "also", "a", "x"]), min_size=1, max_size=3))


def found(text: str, names: set[str]) -> set[frozenset[str]]:
    sayings = Sayings()
    sayings.add(statements_in([text]), names)
    return set(sayings.equations(1))


def found_by_pattern(text: str, names: set[str]) -> set[frozenset[str]]:
    """Return the pairs of names that one pattern finds; of several at one place it takes the longest."""
    name = "|".join(map(re.escape, sorted(names, key=lambda name: (-len(name), name))))
    equation = rf"(?=\b({name})\b (?:is|was|are|were|means) (?:also |often |usually )?(?:an? |the )?({name})\b)"
    return {frozenset(pair) for pair in re.findall(equation, text)} if names else set()


@given(WORDS, NAMES)
def test_it_finds_what_a_pattern_of_all_names_finds(words: list[str], names: list[list[str]]) -> None:
    text, every = " ".join(words), {" ".join(name) for name in names}
    assert found(text, every) == found_by_pattern(text, every)


@given(st.lists(st.tuples(WORDS, NAMES), min_size=1, max_size=4))
def test_lesson_by_lesson_it_finds_what_it_finds_in_all_at_once(
    lessons: list[tuple[list[str], list[list[str]]]],
) -> None:
    sayings = Sayings()
    for words, names in lessons:
        sayings.add(statements_in([" ".join(words)]), {" ".join(name) for name in names})
    for count in range(len(lessons) + 1):
        at_once = Sayings()
        at_once.add(
            statements_in([" ".join(words) for words, _ in lessons[:count]]),
            {" ".join(name) for _, names in lessons[:count] for name in names},
        )
        assert sayings.equations(count) == at_once.equations(1)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("every denoiser is a network", [{"denoiser", "network"}]),
        ("a network is often also a denoiser", []),
        ("a token budget is usually the network of all", [{"token budget", "network"}, {"budget", "network"}]),
        ("a network is a token budget", [{"token budget", "network"}]),
        ("a network is", []),
        ("prenetwork is a denoiser and a network is a denoisers", []),
    ],
)
def test_names_are_whole_words_and_the_longest_counts(text: str, said: list[set[str]]) -> None:
    names = {"denoiser", "network", "budget", "token", "token budget"}
    assert found(text, names) == set(map(frozenset, said))
