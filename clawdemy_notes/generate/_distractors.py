"""Wrong options for questions about terms: near enough to tempt, far enough to be wrong."""

from __future__ import annotations

import math
from collections.abc import Callable, Set
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from functools import partial

from clawdemy_notes.generate._closeness import Closeness, Rarities
from clawdemy_notes.generate._ranks import (
    CATEGORY,
    EARLIER,
    EARLIER_CATEGORY,
    LESSON,
    NAMED_BACK,
    SECTION,
    Ranks,
    are_alike,
    distance,
)
from clawdemy_notes.generate._reliability import Gate
from clawdemy_notes.generate._seeds import number_from
from clawdemy_notes.generate._survey import Survey, record_up_to
from clawdemy_notes.generate._terms import Entry
from clawdemy_notes.generate.contract import Candidate, Ground
from clawdemy_notes.model.course import CourseLesson
from clawdemy_notes.once import once

MOST = 3
FEWEST = 2
"""How many wrong options a question takes: with fewer than two it is a question of another kind."""

Shown = Callable[[Entry], str]
"""What an option shows of a term."""
Objection = Callable[[Entry], str | None]
"""Why a term is unfit for one question in particular."""


@dataclass(frozen=True, eq=False)
class Distractors:
    """What was taken for wrong options."""

    taken: tuple[Entry, ...]
    consider: Callable[[], tuple[Candidate, ...]]
    """Tell all that was considered, and why it was dropped: many times the work of finding what is taken."""


@dataclass(frozen=True, eq=False)
class Request:
    """What wrong options are wanted for."""

    key: Entry
    seed: str
    shown: Shown
    objection: Objection
    elsewhere: str | None
    """Why no term of another lesson is fit; None where they are."""

    @once
    def beside(self) -> str:
        """What the right option shows."""
        return self.shown(self.key)


@dataclass(frozen=True, eq=False)
class Beside:
    """The other terms of a lesson, as one of them sees them."""

    named: frozenset[Entry]
    """Those of which the author says that they are mixed up with it."""
    kin: frozenset[Entry]
    """Those of its category, without these."""
    others: frozenset[Entry]


@dataclass(frozen=True, eq=False)
class Field:
    """The terms among which wrong options are found."""

    lesson: CourseLesson
    own: tuple[Entry, ...]
    before: tuple[Survey, ...]
    """The earlier lessons of the track, the nearest first; their terms are taken where the lesson's own are too few."""
    closeness: Closeness
    gate: Gate
    ranks: Ranks
    _kin: dict[str, frozenset[Entry]] = dataclass_field(default_factory=dict, repr=False)
    """The terms of earlier lessons, by category."""
    _others: dict[Entry, Beside] = dataclass_field(default_factory=dict, repr=False)
    """The other terms of the lesson, by term."""
    _hopes: dict[tuple[bool, tuple[Entry, ...]], bool] = dataclass_field(default_factory=dict, repr=False)
    """What `_can_have_kin` has said: two questions ask about most keys."""

    def distractors(
        self,
        key: Entry,
        seed: str,
        shown: Shown,
        objection: Objection = lambda _: None,
        elsewhere: str | None = None,
    ) -> Distractors:
        """Return the wrong options beside a key.

        A candidate's rank depends on the seed, the key and itself, so that an edit elsewhere does not move it.
        """
        request = Request(key, seed, shown, objection, elsewhere)
        return Distractors(self._taken(request), partial(self._considered, request))

    def _taken(self, request: Request) -> tuple[Entry, ...]:
        """Return what `_considered` does not drop, without a look at what cannot be taken.

        Of earlier lessons, only terms of the key's category are: others would fill a place and be dropped again.
        """
        key, taken = request.key, list[Entry]()
        beside = self._beside(key)
        # None of the others ranks as well as those that are named, nor as those of the category that rank below.
        for pool, below in ((beside.named, CATEGORY), (beside.kin, SECTION)):
            self._take(request, pool, taken, below)
            if not self._can_have_kin(request, taken):
                return ()
        self._take(request, beside.kin | beside.others, taken)
        room = MOST - len(taken)
        if room and request.elsewhere is None and len(self._kin_among(taken, key)) + room >= FEWEST:
            earlier = self._kin_of(key)
            if self._take(request, earlier, taken, below=EARLIER):
                # They rank no better than the best of other categories, which then count as places that are taken.
                others = (other for other in self._earlier() if other.term.category != key.term.category)
                self._take(request, earlier.union(others), taken, below=EARLIER + 0.1)
        return () if self._stands_alone(key, taken) else tuple(self._near(key, taken))

    def _can_have_kin(self, request: Request, taken: list[Entry]) -> bool:
        """Say whether enough of the key's sort are taken, or could still be taken beside it and what is taken.

        Of most terms that make no question, this is told long before all is looked at.
        """
        key = request.key
        asked = (request.elsewhere is None, (key, *taken))
        if asked not in self._hopes:
            missing = FEWEST - len(self._kin_among(taken, key))
            for pool in (self._beside(key).kin, self._kin_of(key) if request.elsewhere is None else frozenset()):
                if missing > 0:
                    missing -= len(self._sieved(key, taken, pool))
            self._hopes[asked] = missing <= 0
        return self._hopes[asked]

    def _take(self, request: Request, pool: Set[Entry], taken: list[Entry], below: float = math.inf) -> bool:
        """Add the best of those that are fit, as long as there is room, and say whether any is left of a lower rank.

        What cannot stand beside the key, or beside what was taken, is not even ranked.
        """
        if len(taken) == MOST:
            return False
        ranked: dict[float, set[Entry]] = {}
        for other in self._sieved(request.key, taken, pool):
            ranked.setdefault(self._rank(request, other), set()).add(other)
        before = len(taken)
        for rank in sorted(ranked):
            if len(taken) == MOST:
                return False
            if rank >= below:
                return True
            left: Set[Entry] = ranked[rank]
            for one in taken[before:]:
                left = self.gate.passing(one, left)
            for other in sorted(left, key=lambda other: _turn(request, other)) if len(left) > 1 else left:
                if len(taken) < MOST and request.objection(other) is None and self._crowd(other, taken) is None:
                    taken.append(other)
        return False

    def _sieved(self, key: Entry, taken: list[Entry], pool: Set[Entry]) -> Set[Entry]:
        """Return those of some terms that can stand beside the key and all that was taken."""
        for one in self.gate.sieves(key, taken):
            pool = self.gate.passing(one, pool)
        return pool

    def _beside(self, key: Entry) -> Beside:
        """Return the other terms of the lesson."""
        if key not in self._others:
            distances = {other: distance(key, other) for other in self.own if other.term.id != key.term.id}
            named = frozenset(other for other, far in distances.items() if far <= NAMED_BACK)
            kin = frozenset(other for other, far in distances.items() if far <= CATEGORY)
            self._others[key] = Beside(named, kin - named, frozenset(distances) - kin)
        return self._others[key]

    def _kin_of(self, key: Entry) -> frozenset[Entry]:
        """Return the terms of earlier lessons that are of a term's category."""
        category = key.term.category
        if category is None:
            return frozenset()
        if category not in self._kin:
            self._kin[category] = frozenset().union(*(one.by_category.get(category, ()) for one in self.before))
        return self._kin[category]

    def _considered(self, request: Request) -> tuple[Candidate, ...]:
        """Return all terms, each with why it was dropped if it was."""
        key, taken = request.key, list[Entry]()
        found: list[tuple[Entry, str | None]] = []
        own = [other for other in self.own if other.term.id != key.term.id]
        for pool in (own, self._earlier()):
            if len(taken) == MOST:
                break
            for other in sorted(pool, key=lambda other: (self._rank(request, other), _turn(request, other))):
                why = self.gate.why_unfit(key, other) or request.objection(other)
                why = why or (request.elsewhere if other.lesson != key.lesson else None) or self._crowd(other, taken)
                if why is None:
                    taken.append(other)
                found.append((other, why))
        # A reader would pick the key as the only one of its sort.
        alone = "too few terms of the same sort can stand beside the term" if self._stands_alone(key, taken) else None
        near = self._near(key, taken)
        # Two good ones and the key are a question; a third from elsewhere would only fill a place.
        filler = "it has too little to do with the term"
        return tuple(
            Candidate(
                request.shown(other),
                other.fact_seen_from(self.lesson),
                why or alone or (None if other in near else filler),
            )
            for other, why in found
        )

    def _stands_alone(self, key: Entry, taken: list[Entry]) -> bool:
        """Say whether too few of what was taken are of the key's sort."""
        kin = self._kin_among(taken, key)
        return len(kin) < FEWEST or not any(are_alike(key, one) for one in kin)

    def _kin_among(self, taken: list[Entry], key: Entry) -> list[Entry]:
        return [one for one in taken if distance(key, one) <= EARLIER_CATEGORY]

    def _near(self, key: Entry, taken: list[Entry]) -> list[Entry]:
        return [one for one in taken if distance(key, one) < LESSON]

    def _earlier(self) -> list[Entry]:
        return [entry for survey in self.before for entry in survey.entries]

    def _crowd(self, other: Entry, taken: list[Entry]) -> str | None:
        if len(taken) == MOST:
            return f"{MOST} that fit better were taken"
        near = next((one for one in taken if not self.gate.can_stand(one, other)), None)
        return f"it is too near to “{near.term.term}”, which was taken" if near is not None else None

    def _rank(self, request: Request, other: Entry) -> float:
        return self.ranks.rank(request.key, request.beside, other, request.shown(other))


def _turn(request: Request, other: Entry) -> tuple[int, str]:
    """Return what decides between candidates of one rank."""
    id_ = f"{other.lesson}/{other.term.id}"
    return number_from(request.seed, id_), id_


def field_of(ground: Ground) -> Field:
    """Return the terms that can stand beside each other in questions on a lesson."""
    if "field" not in ground.known:
        ground.known["field"] = _field_of(ground)
    found: Field = ground.known["field"]
    return found


def closeness_in(ground: Ground) -> Closeness:
    """Return the measure for a lesson: words are counted in the notes of the track up to it."""
    return field_of(ground).closeness


def _field_of(ground: Ground) -> Field:
    record, count = record_up_to(ground.track, ground.lesson)
    *before, own = record.surveys[:count]
    closeness = Closeness(Rarities(record.sections(count), record.frequencies, count))
    gate = Gate(closeness, record.equations(count))
    return Field(ground.lesson, own.entries, tuple(reversed(before)), closeness, gate, Ranks(closeness))
