"""How much of an order is right."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable


def longest_ordered(places: Iterable[int]) -> int:
    """Return the length of the longest rising subsequence, by patience sorting.

    One step out of place costs one step, wherever it was put.
    """
    ends: list[int] = []
    for place in places:
        at = bisect_left(ends, place)
        ends[at : at + 1] = [place]
    return len(ends)
