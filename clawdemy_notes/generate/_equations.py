"""What notes say of one term being another: `a denoiser is a network`.

The verbs of a text are found once; the names to its left and right depend on the lessons that there are by then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

_VERBS = (" is ", " was ", " are ", " were ", " means ")
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
        for end, behind in _verbs_in(words):
            last = words[words.rfind(" ", 0, end) + 1 : end]
            starts = tuple((words[start:].partition(" ")[0], start) for start in _starts(words, behind))
            found.setdefault(last, []).append(Statement(passage, end, starts))
    return {last: tuple(statements) for last, statements in found.items()}


def _verbs_in(words: str) -> Iterator[tuple[int, int]]:
    """Yield where the words before each verb end, and where those behind it begin."""
    for verb in _VERBS:
        end = words.find(verb)
        while end >= 0:
            yield end, end + len(verb)
            end = words.find(verb, end + 1)


def _starts(words: str, place: int) -> Iterator[int]:
    """Yield where a thing may start that is named at a place: behind an adverb and an article, if they stand there."""
    for adverb in (*(one for one in _ADVERBS if words.startswith(one, place)), ""):
        behind = place + len(adverb)
        for article in (*(one for one in _ARTICLES if words.startswith(one, behind)), ""):
            yield behind + len(article)


class Sayings:
    """What the notes of some lessons say of the terms of these lessons, lesson by lesson.

    Few statements are about terms, so they are found when a lesson is added, and kept by the words with which the
    other thing may start: with most of these no name begins.
    """

    def __init__(self) -> None:
        self._lessons = 0
        self._names_by_last: dict[str, list[str]] = {}
        self._names_by_first: dict[str, list[tuple[int, str]]] = {}
        """Names by their first word, each with the number of its lesson."""
        self._statements: dict[str, list[Statement]] = {}
        self._said: dict[str, list[tuple[int, str, Statement]]] = {}
        """Names and statements about them, by words behind the verb, each with the lesson that brought the later."""

    def add(self, statements: Mapping[str, tuple[Statement, ...]], names: Iterable[str]) -> None:
        """Add the next lesson."""
        # The empty name of a term that is all marks is part of any other, which is told before.
        by_last: dict[str, list[str]] = {}
        for name in filter(None, names):
            by_last.setdefault(name[name.rfind(" ") + 1 :], []).append(name)
            self._names_by_first.setdefault(name.partition(" ")[0], []).append((self._lessons, name))
        self._note(by_last, self._statements)
        for last, its_names in by_last.items():
            self._names_by_last.setdefault(last, []).extend(its_names)
        self._note(self._names_by_last, statements)
        for last, its_statements in statements.items():
            self._statements.setdefault(last, []).extend(its_statements)
        self._lessons += 1

    def _note(self, by_last: Mapping[str, list[str]], statements: Mapping[str, Sequence[Statement]]) -> None:
        """Note which statements are about which names; both come by the word before the verb."""
        for last in by_last.keys() & statements.keys():
            for name, statement in product(by_last[last], statements[last]):
                if statement.passage.has(name, statement.end - len(name)):
                    for word, _ in statement.starts:
                        self._said.setdefault(word, []).append((self._lessons, name, statement))

    def equations(self, lessons: int) -> frozenset[frozenset[str]]:
        """Return the pairs of names of which some of the first lessons says that the one is the other.

        Of several names that begin at the same word, the longest counts: `a token budget` says nothing of tokens.
        """
        words = self._said.keys() & self._names_by_first.keys()
        by_first = {
            word: sorted((name for place, name in self._names_by_first[word] if place < lessons), key=len, reverse=True)
            for word in words
        }
        said = ((name, statement) for word in words for place, name, statement in self._said[word] if place < lessons)
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
