"""Grading of pairs."""

from __future__ import annotations

from collections.abc import Mapping

from clawdemy_notes.model.grading.worth import Blank, Grade, Graded, Invalid, Response
from clawdemy_notes.model.items import Matching


def right_sides(item: Matching) -> Mapping[str, str]:
    """Return the id of the right side of each pair.

    That is the id of the pair; pairs whose right sides read the same share the first one's.
    """
    first: dict[str, str] = {}
    return {pair.id: first.setdefault(pair.right, pair.id) for pair in item.pairs}


def grade_matching(item: Matching, response: Response) -> Grade:
    """Grade a mapping of pairs to right sides: the part of the pairs that are right."""
    if not isinstance(response, Mapping):
        return Invalid("invalid")
    key = right_sides(item)
    rights = {*key.values(), *(extra.id for extra in item.extra_right)}
    if not (set(response) <= set(key) and all(isinstance(side, str) and side in rights for side in response.values())):
        return Invalid("invalid")
    if not response:
        return Blank()
    right = sum(response.get(pair) == side for pair, side in key.items())
    return Graded(right / len(key), right, len(key))
