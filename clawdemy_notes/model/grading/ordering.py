"""Grading of an order."""

from __future__ import annotations

from typing import cast

from clawdemy_notes.model.grading.worth import Blank, Grade, Graded, Invalid, Response, known_ids
from clawdemy_notes.model.items import Ordering
from clawdemy_notes.model.order import longest_ordered


def grade_ordering(item: Ordering, response: Response) -> Grade:
    """Grade an order of all steps: the part of them in the longest ordered subset."""
    place = {step.id: index for index, step in enumerate(item.steps)}
    known = known_ids(response, place)
    if isinstance(known, Invalid):
        return known
    if not known:
        return Blank()
    order = cast("list[str]", response)
    if len(known) < len(place) or len(order) > len(place):
        return Invalid("incomplete-order")
    longest = longest_ordered(place[step] for step in order)
    # One step is always in order with itself.
    right = longest if longest > 1 else 0
    return Graded(right / len(place), right, len(place))
