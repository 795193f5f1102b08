"""How near two texts are in meaning: TF-IDF over the notes, and the cosine of two texts."""

from __future__ import annotations

import math
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from clawdemy_notes.generate._wording import words_of

# Words that say nothing about a matter. Only English: in other languages rare words count more, and these do no harm.
STOP_WORDS = frozenset(
    "a about after again all also although an and any are as at be because been before between both but by can could "
    "did do does each either every for from had has have he her his how i if in into is it its itself more most much "
    "must no none not of off on once one only or other others out over own same she so some still such than that the "
    "their them then there these they this those through to too under until up very was we were what when where "
    "whether which while who whose why will with without would you your".split()
)


_CLOSE = 1e-9


@lru_cache(maxsize=1_024)
def content_words(text: str) -> tuple[str, ...]:
    """Return the words of a text that carry meaning, in order, folded to one form where that is simple."""
    return tuple(filter(None, map(_folded, words_of(text))))


def words_counted(words: Iterable[str]) -> set[str]:
    """Return the words that carry meaning of a long text, each once; it comes as its words."""
    return set(filter(None, map(_folded, set(words))))


@lru_cache(maxsize=16_384)
def _folded(word: str) -> str:
    """Return a word without the ending of an English plural, roughly; nothing of one that carries no meaning."""
    if word in STOP_WORDS or (len(word) == 1 and word.isascii()):
        return ""
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


@lru_cache(maxsize=1_024)
def _counted(text: str) -> Mapping[str, int]:
    """Return how often each word of a text that carries meaning stands there, in the order of the alphabet."""
    words = sorted(content_words(text))
    return {word: words.count(word) for word in words}


@lru_cache(maxsize=4_096)
def _distinct(text: str) -> tuple[frozenset[str], bool]:
    """Return the words of a text that carry meaning, each once, and whether one stands there again."""
    every = content_words(text)
    words = frozenset(every)
    return words, len(words) < len(every)


class Frequencies:
    """How many documents have a word, as of each lesson."""

    def __init__(self) -> None:
        self._lessons = 0
        self._by_word: dict[str, tuple[array[int], array[int]]] = {}
        """The numbers of the lessons that have a word, and how many documents up to each of them have it."""

    def add(self, frequencies: Mapping[str, int]) -> None:
        """Add the documents of the next lesson."""
        self._lessons += 1
        for word, count in frequencies.items():
            known = self._by_word.get(word)
            if known is None:
                self._by_word[word] = array("l", (self._lessons,)), array("l", (count,))
            else:
                lessons, totals = known
                lessons.append(self._lessons)
                totals.append(totals[-1] + count)

    def up_to(self, lesson: int, word: str) -> int:
        """Return how many documents of the first lessons have a word."""
        known = self._by_word.get(word)
        if known is None:
            return 0
        lessons, totals = known
        before = bisect_right(lessons, lesson)
        return totals[before - 1] if before else 0


class Rarities(dict[str, float]):
    """How much each word counts: the more, the fewer documents have it. Worked out for words that are asked for."""

    def __init__(self, documents: int, frequencies: Frequencies, lessons: int) -> None:
        super().__init__()
        self.documents = documents
        self.frequencies = frequencies
        self.lessons = lessons
        """How many lessons the documents are of: the first ones."""

    def __missing__(self, word: str) -> float:
        """Work out what a word counts."""
        frequency = self.frequencies.up_to(self.lessons, word)
        found = self[word] = math.log((1 + self.documents) / (1 + frequency)) + 1
        return found


@dataclass(frozen=True, eq=False)
class Closeness:
    """Measures texts against each other; rare words count more than common ones."""

    rarities: Rarities
    _sketches: dict[str, tuple[frozenset[str], float, float]] = field(default_factory=dict, repr=False)
    _shares: dict[frozenset[str], tuple[float, float]] = field(default_factory=dict, repr=False)
    """What sets of words add up to that texts have in common: many pairs have the same."""
    _known: dict[str, tuple[Mapping[str, float], float]] = field(default_factory=dict, repr=False)
    """Weights that were worked out before, and what they add up to; every text is measured against many."""

    def cosine(self, some: str, other: str) -> float:
        """Return how near two texts are: 0 with no word in common, 1 with the same words."""
        return self.compared(some, other)[0]

    def compared(self, some: str, other: str) -> tuple[float, float]:
        """Return how near two texts are, and which part of what one says the other says as well, each 0 to 1.

        The part is the larger one of the two that there are.
        """
        left, all_left = self._known.get(some) or self._weights(some)
        right, all_right = self._known.get(other) or self._weights(other)
        cosine = part_left = part_right = 0.0
        for word, weight in left.items():
            if word in right:
                its = right[word]
                cosine += weight * its
                part_left += weight
                part_right += its
        return cosine, max(part_left / all_left, part_right / all_right) if cosine else 0.0

    # Weights need not add up to 1 to tell on which side of a bound two texts are. Sums in another order differ in their
    # last digits, so whatever is close to a bound is worked out once more.

    def is_between(self, some: str, other: str, least: float, most: float) -> bool:
        """Say whether the cosine of two texts is at least one bound and at most another."""
        words, norm, _ = self._sketches.get(some) or self._sketch(some)
        its_words, its_norm, _ = self._sketches.get(other) or self._sketch(other)
        scale = norm * its_norm
        if scale:
            cosine = self._share(words & its_words)[1] / scale
            if min(abs(cosine - least), abs(cosine - most)) > _CLOSE:
                return least < cosine < most
        return least <= self.cosine(some, other) <= most

    def are_unlike(self, some: str, others: Iterable[str], cosine: float, contained: float) -> list[bool]:
        """Say of each of some texts whether it reaches none of two bounds of `compared`."""
        sketches, shares = self._sketches, self._shares
        words, norm, total = sketches.get(some) or self._sketch(some)
        high, low = cosine + _CLOSE, cosine - _CLOSE
        most, least = contained + _CLOSE, contained - _CLOSE
        found = []
        for other in others:
            its_words, its_norm, its_total = sketches.get(other) or self._sketch(other)
            shared = words & its_words
            part, square = shares.get(shared) or self._share(shared)
            scale = norm * its_norm
            smaller = total if total < its_total else its_total
            if scale and (square > high * scale or part > most * smaller):
                found.append(False)
            elif part < least * smaller and square < low * scale:
                found.append(True)
            else:
                exact = self.compared(some, other)
                found.append(exact[0] < cosine and exact[1] < contained)
        return found

    def _share(self, words: frozenset[str]) -> tuple[float, float]:
        """Return what the rarities of some words add up to, and what their squares do."""
        found = self._shares.get(words)
        if found is None:
            rarities = [*map(self.rarities.__getitem__, words)]
            found = self._shares[words] = sum(rarities), sum([rarity * rarity for rarity in rarities])
        return found

    def _sketch(self, text: str) -> tuple[frozenset[str], float, float]:
        """Return the words of a text, what makes the squares of their rarities 1, and what the rarities add up to.

        A text without words, or one that repeats a word, has nothing of the kind: all of it is 0.
        """
        words, has_repeats = _distinct(text)
        found = words, 0.0, 0.0
        if not has_repeats:
            shares = [*map(self.rarities.__getitem__, words)]
            found = words, math.hypot(*shares), sum(shares)
        self._sketches[text] = found
        return found

    def _weights(self, text: str) -> tuple[Mapping[str, float], float]:
        """Return the weight of each word of a text: together, the squares make 1."""
        raw = [(word, count * self.rarities[word]) for word, count in _counted(text).items()]
        norm = math.sqrt(sum([weight * weight for _, weight in raw]))
        weights = {word: weight / norm for word, weight in raw}
        found = self._known[text] = weights, sum(weights.values())
        return found
