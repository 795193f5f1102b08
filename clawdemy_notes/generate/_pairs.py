"""The pairs of a set, as questions quote them."""

from __future__ import annotations

from dataclasses import dataclass

from clawdemy_notes.generate._wording import LONGEST_OPTION, is_quotable, quotable, same_words
from clawdemy_notes.generate.contract import Ground
from clawdemy_notes.model.facts import PairSet


@dataclass(frozen=True)
class Couple:
    """Two sides that belong together, and why."""

    left: str
    right: str
    why: str


def couples_of(ground: Ground, pairs: PairSet) -> tuple[Couple, ...]:
    """Return the pairs that can be asked about; a left side that stands there twice has no one answer."""
    known: dict[int, tuple[Couple, ...]] = ground.known.setdefault("couples", {})
    if id(pairs) not in known:  # the lesson holds it, so nothing else can come by the same number
        known[id(pairs)] = _couples_of(pairs)
    return known[id(pairs)]


def _couples_of(pairs: PairSet) -> tuple[Couple, ...]:
    all_ = [Couple(quotable(pair.left), quotable(pair.right), quotable(pair.why)) for pair in pairs.pairs]
    lefts = [same_words(couple.left) for couple in all_]
    return tuple(
        couple
        for couple in all_
        if lefts.count(same_words(couple.left)) == 1
        and is_quotable(couple.left, LONGEST_OPTION)
        and is_quotable(couple.right, LONGEST_OPTION)
        and is_quotable(couple.why)
    )


def extra_rights_of(pairs: PairSet) -> tuple[str, ...]:
    """Return the right sides that belong to none of the left sides, each once."""
    taken = {same_words(pair.right) for pair in pairs.pairs}
    extras = {same_words(extra): quotable(extra) for extra in pairs.extra_right}
    return tuple(extra for words, extra in extras.items() if words not in taken and is_quotable(extra, LONGEST_OPTION))
