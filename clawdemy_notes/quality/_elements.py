"""What an option is made of."""

from __future__ import annotations

from clawdemy_notes.quality._language import Language
from clawdemy_notes.quality._plain import Text


def content(words: tuple[str, ...], language: Language) -> tuple[str, ...]:
    """Return the stems of words, without those that say nothing."""
    stem, fillers = language.stem, language.fillers
    return tuple([stem(word) for word in words if word not in fillers])


def elements(text: Text, language: Language) -> frozenset[tuple[str, ...]]:
    """Return the parts that commas and words such as `and` join, each as its stems."""
    parts = language.joints.split(text.lower)
    return frozenset(filter(None, (content(Text(part).words, language) for part in parts)))
