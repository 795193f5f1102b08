"""Whether a wrong option is surely wrong: a term that could pass for the key, or its definition, is none."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from clawdemy_notes.generate._closeness import Closeness
from clawdemy_notes.generate._terms import Entry
from clawdemy_notes.generate._wording import same_words
from clawdemy_notes.model.course import CourseLesson

NEARLY_THE_SAME = 0.7
"""Cosine from which two definitions say nearly the same."""
FITS_BOTH = 0.75
"""Part of a definition that another contains, from which the one also fits the other."""
GENUS_WORDS = 4
"""How many words at the start of a definition say what sort of thing the term is: `a small convolutional network`."""


@dataclass(frozen=True)
class Gate:
    """Lets wrong options pass that are surely wrong."""

    closeness: Closeness
    equations: frozenset[frozenset[str]]
    """Pairs of names of which the notes say that the one is the other."""

    def why_unfit(self, key: Entry, other: Entry) -> str | None:
        """Return why a term cannot stand as a wrong option beside another; None where it can."""
        shared = set(key.names) & set(other.names)
        if shared:
            return f"it is also called “{sorted(shared)[0]}”, as the term is"
        if any(_is_part(some, name) or _is_part(name, some) for some in key.names for name in other.names):
            return "the name of one is part of a name of the other, so one may be a kind of the other"
        if any(frozenset({some, name}) in self.equations for some in key.names for name in other.names):
            return "the notes say that the one is the other"
        return self._why_too_near(key, other)

    def _why_too_near(self, key: Entry, other: Entry) -> str | None:
        if _is_kind_of(key, other) or _is_kind_of(other, key):
            return "one definition says that its term is a kind of the other"
        some, its = key.definition, other.definition
        if same_words(some) == same_words(its) or self.closeness.cosine(some, its) >= NEARLY_THE_SAME:
            return "the definitions say nearly the same"
        if max(self.closeness.contained(some, its), self.closeness.contained(its, some)) >= FITS_BOTH:
            return "the definition of one also fits the other"
        return None


def gate_for(lessons: Iterable[CourseLesson], entries: Iterable[Entry], closeness: Closeness) -> Gate:
    """Return the gate for terms of some lessons, by what their notes say of them."""
    names = sorted({name for entry in entries for name in entry.names}, key=lambda name: (-len(name), name))
    if not names:
        return Gate(closeness, frozenset())
    name = "|".join(map(re.escape, names))
    equation = re.compile(
        rf"(?=\b({name})\b (?:is|was|are|were|means) (?:also |often |usually )?(?:an? |the )?({name})\b)"
    )
    found = (equation.findall(same_words(text)) for lesson in lessons for text in _prose_of(lesson))
    return Gate(closeness, frozenset(frozenset(pair) for pairs in found for pair in pairs))


def _prose_of(lesson: CourseLesson) -> Iterable[str]:
    notes = lesson.lesson
    yield from (section.body for section in notes.sections)
    yield from (pitfall.correction for pitfall in notes.pitfalls)
    yield notes.summary


def _is_part(some: str, whole: str) -> bool:
    return set(some.split()) < set(whole.split())


def _is_kind_of(entry: Entry, other: Entry) -> bool:
    """Say whether a definition begins with the name of another term: `a denoiser that …`."""
    start = f" {' '.join(same_words(entry.definition).split()[:GENUS_WORDS])} "
    return any(f" {name} " in start or f" {name}s " in start for name in other.names)
