"""How much a term is worth as a wrong option beside another, before anything is said against it."""

from __future__ import annotations

from dataclasses import dataclass, field

from clawdemy_notes.generate._closeness import Closeness
from clawdemy_notes.generate._cues import form_of
from clawdemy_notes.generate._terms import Entry

_LENGTHS = (0.6, 1.6)
"""How long a wrong option is, of the length of the right one: others stand out."""
MIDDLE = (0.04, 0.5)
"""Cosine of definitions that are near enough to tempt and far enough to be told apart."""

# What a wrong option gains by its origin, and loses by its form; the smaller, the sooner it is taken.
# Whom the author names comes first, whatever its form.
NAMED, NAMED_BACK, CATEGORY, EARLIER_CATEGORY, SECTION, LESSON, EARLIER = -10.0, -5.0, 2.0, 2.5, 3.0, 4.0, 6.0
_OTHER_KIND, _OTHER_FORM, _OTHER_LENGTH, _FAR = 2.5, 1.5, 1.5, 0.5


def distance(key: Entry, other: Entry) -> float:
    """Return how far a term's origin is from that of the key."""
    is_of_category = key.term.category is not None and other.term.category == key.term.category
    if other.lesson != key.lesson:
        return EARLIER_CATEGORY if is_of_category else EARLIER
    if other.term.id in key.term.confusable_with:
        return NAMED
    if key.term.id in other.term.confusable_with:
        return NAMED_BACK
    if is_of_category:
        return CATEGORY
    return SECTION if other.section == key.section else LESSON


def is_about_as_long(text: str, right: str) -> bool:
    """Say whether a wrong option is about as long as the right one."""
    return _LENGTHS[0] <= len(text) / len(right) <= _LENGTHS[1]


def are_alike(key: Entry, other: Entry) -> bool:
    """Say whether two definitions begin with the same sort of words: a thing is no rival of an action."""
    return form_of(key.definition) == form_of(other.definition)


@dataclass(frozen=True, eq=False)
class Ranks:
    """The ranks of terms beside others."""

    closeness: Closeness
    _known: dict[Entry, dict[Entry, float]] = field(default_factory=dict, repr=False)
    """What terms are worth beside a key by their meaning; two questions ask about most keys."""

    def rank(self, key: Entry, beside: str, other: Entry, shown: str) -> float:
        """Return the rank of a term where options show the key as `beside`, and it as `shown`."""
        rank = self._by_meaning(key, other)
        if form_of(shown) != form_of(beside):
            rank += _OTHER_FORM
        if not is_about_as_long(shown, beside):
            rank += _OTHER_LENGTH
        return rank

    def _by_meaning(self, key: Entry, other: Entry) -> float:
        """Return the part of a rank that is the same whatever is shown of the two."""
        known = self._known.setdefault(key, {})
        if other not in known:
            rank = far = distance(key, other)
            # Of a kind are those of which somebody who knows what sort of thing the key is could still take one for it.
            if far > EARLIER_CATEGORY and not are_alike(key, other):
                rank += _OTHER_KIND
            if not self.closeness.is_between(key.definition, other.definition, *MIDDLE):
                rank += _FAR
            known[other] = rank
        return known[other]
