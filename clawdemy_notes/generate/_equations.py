"""What notes say of one term being another: `a denoiser is a network`.

The verbs of a text are found once; the names to its left and right depend on the lessons that there are by then.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

_VERB = re.compile(r" (?:is|was|are|were|means)(?= .)")
_ADVERBS = ("also ", "often ", "usually ")
_ARTICLES = ("an ", "a ", "the ")


@dataclass(frozen=True, eq=False)
class Passage:
    """A text in which something is said to be something."""

    words: str
    """Its words, folded to one case, with one space between."""

    def has(self, name: str, start: int) -> bool:
        """Say whether a name stands at a place as whole words."""
        words, end = self.words, start + len(name)
        is_there = start >= 0 and words.startswith(name, start)
        return is_there and words[start - 1 : start] in {"", " "} and words[end : end + 1] in {"", " "}


@dataclass(frozen=True, eq=False)
class Statement:
    """A verb in a passage by which one thing is said to be another."""

    passage: Passage
    end: int
    """Where the words before the verb end."""
    starts: tuple[tuple[str, int], ...]
    """Where the other thing may start, the likeliest first, each with the word that stands there."""


def statements_in(texts: Iterable[str]) -> Mapping[str, tuple[Statement, ...]]:
    """Return what is said in some texts, which come as their words, by the word before the verb."""
    found: dict[str, list[Statement]] = {}
    for passage in map(Passage, texts):
        words = passage.words
        for verb in _VERB.finditer(words):
            end = verb.start()
            last = words[words.rfind(" ", 0, end) + 1 : end]
            starts = tuple((words[start:].partition(" ")[0], start) for start in _starts(words, verb.end() + 1))
            found.setdefault(last, []).append(Statement(passage, end, starts))
    return {last: tuple(statements) for last, statements in found.items()}


def _starts(words: str, place: int) -> Iterator[int]:
    """Yield where a thing may start that is named at a place: behind an adverb and an article, if they stand there."""
    for adverb in (*(one for one in _ADVERBS if words.startswith(one, place)), ""):
        behind = place + len(adverb)
        for article in (*(one for one in _ARTICLES if words.startswith(one, behind)), ""):
            yield behind + len(article)


def equations_in(
    statements: Iterable[Mapping[str, tuple[Statement, ...]]], names: Iterable[str]
) -> frozenset[frozenset[str]]:
    """Return the pairs of names of which some text says that the one is the other.

    Of several names that begin at the same word, the longest counts: `a token budget` says nothing of tokens.
    """
    # The empty name of a term that is all marks is part of any other, which is told before.
    by_last: dict[str, list[str]] = {}
    for name in filter(None, names):
        by_last.setdefault(name[name.rfind(" ") + 1 :], []).append(name)
    said = [
        (name, statement)
        for each in statements
        for last in by_last.keys() & each.keys()
        for statement in each[last]
        for name in by_last[last]
        if statement.passage.has(name, statement.end - len(name))
    ]
    by_first: dict[str, list[str]] = {}
    for name in sorted(chain.from_iterable(by_last.values()), key=len, reverse=True) if said else ():
        by_first.setdefault(name.partition(" ")[0], []).append(name)
    # By where the left one begins: a name may have a verb in it, and then the longer one counts.
    found: dict[tuple[Passage, int], tuple[str, str]] = {}
    for name, statement in sorted(said, key=lambda one: len(one[0]), reverse=True):
        place = (statement.passage, statement.end - len(name))
        right = _named_in(statement, by_first) if place not in found else None
        if right is not None:
            found[place] = name, right
    return frozenset(map(frozenset, found.values()))


def _named_in(statement: Statement, by_first: Mapping[str, list[str]]) -> str | None:
    """Return the name that something is said to be; None where it is no name."""
    every = ((name, start) for word, start in statement.starts for name in by_first.get(word, ()))
    return next((name for name, start in every if statement.passage.has(name, start)), None)
