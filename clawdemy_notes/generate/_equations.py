"""What notes say of one term being another: `a denoiser is a network`.

The verbs of a text are found once; the names to its left and right depend on the lessons that there are by then.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_VERB = re.compile(r"(?<= )(?:is|was|are|were|means) (?=.)")
_ADVERBS = ("also ", "often ", "usually ")
_ARTICLES = ("an ", "a ", "the ")


@dataclass(frozen=True, eq=False)
class Passage:
    """A text in which something is said to be something."""

    words: str
    """Its words, folded to one case, with one space between."""
    verbs: tuple[tuple[str, int, int], ...]
    """The word before each verb, where that word ends, and where what follows the verb starts."""


def passage_of(words: str) -> Passage | None:
    """Return a text that comes as its words; None where it has no verb that could say so."""
    verbs = ((found.start() - 1, found.end()) for found in _VERB.finditer(words))
    found = tuple((words[words.rfind(" ", 0, end) + 1 : end], end, start) for end, start in verbs)
    return Passage(words, found) if found else None


def equations_in(passages: Iterable[Passage], names: Iterable[str]) -> frozenset[frozenset[str]]:
    """Return the pairs of names of which some text says that the one is the other.

    Of several names that begin at the same word, the longest counts: `a token budget` says nothing of tokens.
    """
    by_last: dict[str, list[str]] = {}
    by_first: dict[str, list[str]] = {}
    # The empty name of a term that is all marks is part of any other, which is told before.
    for name in sorted(filter(None, names), key=len, reverse=True):
        by_last.setdefault(name[name.rfind(" ") + 1 :], []).append(name)
        by_first.setdefault(name.partition(" ")[0], []).append(name)
    return frozenset(frozenset(pair) for passage in passages for pair in _equated(passage, by_last, by_first))


def _equated(
    passage: Passage, by_last: Mapping[str, list[str]], by_first: Mapping[str, list[str]]
) -> Iterable[tuple[str, str]]:
    words = passage.words
    # By where the left one begins: a name may have a verb in it, and then the longer one counts.
    found: dict[int, tuple[str, str]] = {}
    for last, end, following in reversed(passage.verbs):
        for name in by_last.get(last, ()):
            start = end - len(name)
            is_there = start >= 0 and words.endswith(name, 0, end) and words[start - 1 : start] in {"", " "}
            if is_there and start not in found:
                right = _named_at(words, following, by_first)
                if right is not None:
                    found[start] = name, right
    return found.values()


def _named_at(words: str, place: int, by_first: Mapping[str, list[str]]) -> str | None:
    """Return the name that begins at a place, or behind an adverb and an article; None where there is none."""
    for adverb in (*(one for one in _ADVERBS if words.startswith(one, place)), ""):
        behind = place + len(adverb)
        for article in (*(one for one in _ARTICLES if words.startswith(one, behind)), ""):
            start = behind + len(article)
            end = words.find(" ", start)
            for name in by_first.get(words[start : end if end >= 0 else None], ()):
                if words.startswith(name, start) and words[start + len(name) : start + len(name) + 1] in {"", " "}:
                    return name
    return None
