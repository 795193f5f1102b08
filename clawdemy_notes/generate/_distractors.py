"""Wrong options for questions about terms: near enough to tempt, far enough to be wrong."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from clawdemy_notes.generate._closeness import Closeness, closeness_in, lessons_up_to
from clawdemy_notes.generate._reliability import Gate, gate_for
from clawdemy_notes.generate._seeds import number_from
from clawdemy_notes.generate._terms import Entry, confusables, entries_of
from clawdemy_notes.generate.contract import Candidate, Ground

MOST = 3
FEWEST = 2
"""How many wrong options a question takes: with fewer than two it is a question of another kind."""
LENGTHS = (0.6, 1.6)
"""How long a wrong option is, of the length of the right one: others stand out."""
MIDDLE = (0.04, 0.5)
"""Cosine of definitions that are near enough to tempt and far enough to be told apart."""

# What a wrong option gains by its origin, and loses by its form; the smaller, the sooner it is taken.
# Whom the author names comes first, whatever its form.
_NAMED, _NAMED_BACK, _CATEGORY, _EARLIER_CATEGORY, _SECTION, _LESSON, _EARLIER = -10.0, -5.0, 2.0, 2.5, 3.0, 4.0, 6.0
_OTHER_KIND, _OTHER_FORM, _OTHER_LENGTH, _FAR = 2.5, 1.5, 1.5, 0.5


@dataclass(frozen=True)
class Distractors:
    """What was taken for wrong options, and all that was considered."""

    taken: tuple[Entry, ...]
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True)
class Field:
    """The terms among which wrong options are found."""

    ground: Ground
    own: tuple[Entry, ...]
    earlier: tuple[Entry, ...]
    """Terms of earlier lessons of the track; taken where the lesson's own are too few."""
    closeness: Closeness
    gate: Gate

    def distractors(
        self,
        key: Entry,
        seed: str,
        shown: Callable[[Entry], str],
        objection: Callable[[Entry], str | None] = lambda _: None,
    ) -> Distractors:
        """Return the wrong options beside a key.

        `shown` is what an option shows of a term; `objection` is why a term is unfit for this question in particular.
        A candidate's rank depends on the seed, the key and itself, so that an edit elsewhere does not move it.
        """
        taken: list[Entry] = []
        candidates: list[Candidate] = []
        for pool in (self.own, self.earlier):
            if len(taken) == MOST:
                break
            others = [other for other in pool if (other.lesson, other.term.id) != (key.lesson, key.term.id)]
            for other in sorted(others, key=lambda other: self._rank(key, other, seed, shown)):
                why = self.gate.why_unfit(key, other) or objection(other) or self._crowd(other, taken)
                if why is None:
                    taken.append(other)
                fact = other.fact_seen_from(self.ground.lesson)
                candidates.append(Candidate(shown(other), fact, why))
        kin = [one for one in taken if self._distance(key, one) <= _EARLIER_CATEGORY]
        if len(kin) < FEWEST or not any(_are_alike(key, one) for one in kin):
            # A reader would pick the key as the only one of its sort.
            alone = "too few terms of the same sort can stand beside the term"
            return Distractors((), tuple(replace(one, dropped=one.dropped or alone) for one in candidates))
        # Two good ones and the key are a question; a third from elsewhere would only fill a place.
        near = [one for one in taken if self._distance(key, one) < _LESSON]
        fillers = {one.fact_seen_from(self.ground.lesson) for one in taken if one not in near}
        filler = "it has too little to do with the term"
        return Distractors(
            tuple(near),
            tuple(replace(one, dropped=one.dropped or filler) if one.fact in fillers else one for one in candidates),
        )

    def _crowd(self, other: Entry, taken: list[Entry]) -> str | None:
        if len(taken) == MOST:
            return f"{MOST} that fit better were taken"
        near = next((one for one in taken if self.gate.why_unfit(one, other) is not None), None)
        return f"it is too near to “{near.term.term}”, which was taken" if near is not None else None

    def _rank(self, key: Entry, other: Entry, seed: str, shown: Callable[[Entry], str]) -> tuple[float, int, str]:
        rank = self._distance(key, other) + _OTHER_KIND * (not self._is_of_a_kind(key, other))
        rank += _OTHER_FORM * (form_of(shown(other)) != form_of(shown(key)))
        rank += _OTHER_LENGTH * (not LENGTHS[0] <= len(shown(other)) / len(shown(key)) <= LENGTHS[1])
        rank += _FAR * (not MIDDLE[0] <= self.closeness.cosine(key.definition, other.definition) <= MIDDLE[1])
        id_ = f"{other.lesson}/{other.term.id}"
        return rank, number_from(seed, id_), id_

    def _is_of_a_kind(self, key: Entry, other: Entry) -> bool:
        """Say whether somebody who knows what sort of thing the key is could still take the other one for it."""
        return self._distance(key, other) <= _EARLIER_CATEGORY or _are_alike(key, other)

    def _distance(self, key: Entry, other: Entry) -> float:
        is_of_category = key.term.category is not None and other.term.category == key.term.category
        if other.lesson != key.lesson:
            return _EARLIER_CATEGORY if is_of_category else _EARLIER
        if other in confusables(key, self.own):
            return _NAMED
        if key in confusables(other, self.own):
            return _NAMED_BACK
        if is_of_category:
            return _CATEGORY
        return _SECTION if other.section == key.section else _LESSON


def field_of(ground: Ground) -> Field:
    """Return the terms that can stand beside each other in questions on a lesson."""
    if "field" not in ground.known:
        ground.known["field"] = _field_of(ground)
    found: Field = ground.known["field"]
    return found


def _field_of(ground: Ground) -> Field:
    lessons = lessons_up_to(ground.track, ground.lesson)
    own, *_ = by_lesson = [entries_of(lesson) for lesson in reversed(lessons)]
    earlier = tuple(entry for entries in by_lesson[1:] for entry in entries)
    closeness = closeness_in(ground.track, ground.lesson)
    return Field(ground, own, earlier, closeness, gate_for(lessons, (*own, *earlier), closeness))


def _are_alike(key: Entry, other: Entry) -> bool:
    """Say whether two definitions begin with the same sort of words: a thing is no rival of an action."""
    return form_of(key.definition) == form_of(other.definition)


@lru_cache(maxsize=16_384)
def form_of(text: str) -> str:
    """Return what sort of words a text begins with, as far as simple rules tell: options of one sort look alike."""
    first = next(iter(re.findall(r"\S+", text)), "")
    if re.search(r"[A-Z].*[A-Z]", first):
        return "initials"
    if re.search(r"[^\W_]ing\b", first):
        return "doing"
    if first.lower() in {"how", "what", "when", "where", "whether", "which", "why"}:
        return "question"
    if first.lower() in {"a", "an", "the", "one", "several", "some", "any", "two", "three"}:
        return "thing"
    return "name" if first[:1].isupper() and not text.endswith(".") else "other"
