"""What gives the right option away without any knowledge of the matter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from clawdemy_notes.generate._closeness import content_words
from clawdemy_notes.generate._wording import same_words
from clawdemy_notes.quality import language_of

_STEM = 6
"""Letters by which words are held to be of one family."""
_SHARED = 5
"""Letters in a row that a term and its definition share by more than chance."""


def is_conspicuous(key: str, others: Iterable[str]) -> bool:
    """Say whether the right option is so much longer than every other that its length gives it away.

    The rule is that of the check on authored items: 1.3 times the next, and three words more.
    """
    rest = list(others)
    longest = max(map(len, rest), default=0)
    most = max((len(other.split()) for other in rest), default=0)
    return len(key) >= 1.3 * longest and len(key.split()) >= most + 3


def allows_no_exception(text: str, language: str) -> bool:
    """Say whether a statement has an absolute word: readers know that few things hold always or never."""
    known = language_of(language)
    return known is not None and _has_any(text, known.absolute)


def names_itself(name: str, definition: str, others: Iterable[str]) -> bool:
    """Say whether a name and its definition share letters that point from the one to the other: `denoiser`, `noise`.

    `others` are the names, or the definitions, that stand beside it: what one of them has too points nowhere.
    """
    words = content_words(definition)
    shared = {part for word in content_words(name) for part in _parts(word) if any(part in one for one in words)}
    return any(all(part not in " ".join(content_words(other)) for other in others) for part in shared)


def _parts(word: str) -> Iterator[str]:
    yield from (word[start : start + _SHARED] for start in range(len(word) - _SHARED + 1))


def is_negative(text: str, language: str) -> bool:
    """Say whether a statement says what is not so."""
    known = language_of(language)
    return known is not None and _has_any(text, known.negative)


def _has_any(text: str, words: frozenset[str]) -> bool:
    return not words.isdisjoint(same_words(text).split())


def echoes(question: str, key: str, others: Iterable[str]) -> bool:
    """Say whether a word of the question stands in the right option and in no other: a clang association."""
    elsewhere = {stem for other in others for stem in _stems(other)}
    return not (_stems(question) & _stems(key)) <= elsewhere


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in content_words(text)}


@lru_cache(maxsize=4_096)
def form_of(text: str) -> str:
    """Return what sort of words a text begins with, as far as simple rules tell: options of one sort look alike."""
    first = next(iter(text.split(maxsplit=1)), "")
    if re.search(r"[A-Z].*[A-Z]", first):
        return "initials"
    if re.search(r"[^\W_]ing\b", first):
        return "doing"
    if first.lower() in {"how", "what", "when", "where", "whether", "which", "why"}:
        return "question"
    if first.lower() in {"a", "an", "the", "one", "several", "some", "any", "two", "three"}:
        return "thing"
    return "name" if first[:1].isupper() and not text.endswith(".") else "other"
