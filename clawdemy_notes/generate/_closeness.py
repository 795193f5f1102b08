"""How near two texts are in meaning: TF-IDF over the notes, and the cosine of two texts."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from clawdemy_notes.generate._wording import quotable
from clawdemy_notes.model.course import CourseLesson, CourseTrack

# Words that say nothing about a matter. Only English: in other languages rare words count more, and these do no harm.
STOP_WORDS = frozenset(
    "a about after again all also although an and any are as at be because been before between both but by can could "
    "did do does each either every for from had has have he her his how i if in into is it its itself more most much "
    "must no none not of off on once one only or other others out over own same she so some still such than that the "
    "their them then there these they this those through to too under until up very was we were what when where "
    "whether which while who whose why will with without would you your".split()
)


@lru_cache(maxsize=16_384)
def content_words(text: str) -> tuple[str, ...]:
    """Return the words of a text that carry meaning, in order, folded to one form where that is simple."""
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", quotable(text)).casefold())
    return tuple(_folded(word) for word in words if word not in STOP_WORDS and (len(word) > 1 or not word.isascii()))


def _folded(word: str) -> str:
    """Return a word without the ending of an English plural, roughly."""
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


@dataclass(frozen=True)
class Closeness:
    """Measures texts against each other; rare words count more than common ones."""

    documents: int
    frequency: Mapping[str, int]
    """How many documents have a word."""
    known: dict[str, Mapping[str, float]] = field(default_factory=dict, repr=False, compare=False)
    """Weights that were worked out before; every text is measured against many."""

    def weights(self, text: str) -> Mapping[str, float]:
        """Return the weight of each word of a text: together, the squares make 1."""
        if text not in self.known:
            raw = {word: count * self._rarity(word) for word, count in sorted(Counter(content_words(text)).items())}
            norm = math.sqrt(sum(weight * weight for weight in raw.values()))
            self.known[text] = {word: weight / norm for word, weight in raw.items()}
        return self.known[text]

    def cosine(self, some: str, other: str) -> float:
        """Return how near two texts are: 0 with no word in common, 1 with the same words."""
        right = self.weights(other)
        return sum(weight * right[word] for word, weight in self.weights(some).items() if word in right)

    def contained(self, some: str, other: str) -> float:
        """Return which part of what a text says another says as well: 0 to 1."""
        left, right = self.weights(some), self.weights(other)
        total = sum(left.values())
        return sum(weight for word, weight in left.items() if word in right) / total if total else 0.0

    def _rarity(self, word: str) -> float:
        return math.log((1 + self.documents) / (1 + self.frequency.get(word, 0))) + 1


def closeness_in(track: CourseTrack, lesson: CourseLesson) -> Closeness:
    """Return the measure for a lesson: words are counted in the notes of the track up to it.

    Counted is the prose of the sections, not the facts: an edited fact must not shift the questions of others.
    """
    return measured_by(section.body for member in lessons_up_to(track, lesson) for section in member.lesson.sections)


def measured_by(documents: Iterable[str]) -> Closeness:
    """Return a measure by the words of some documents."""
    counted = [set(content_words(document)) for document in documents]
    return Closeness(len(counted), Counter(word for words in counted for word in words))


def lessons_up_to(track: CourseTrack, lesson: CourseLesson) -> tuple[CourseLesson, ...]:
    """Return the lessons of a track that come before one, and that one."""
    earlier = []
    for member in track.lessons:
        if member.id == lesson.id:
            break
        earlier.append(member)
    return (*earlier, lesson)
