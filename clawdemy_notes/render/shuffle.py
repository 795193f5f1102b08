"""Stable shuffling: the same order in Python, for the page, and in the client, for later attempts."""

from __future__ import annotations

from collections.abc import Iterable


def shuffled(ids: Iterable[str], seed: str) -> tuple[str, ...]:
    """Return ids in an order that depends on nothing but the ids and the seed.

    The seed is hashed with FNV-1a (32 bits) and drives Marsaglia's xorshift generator (13, 17, 5)
    for a Fisher-Yates shuffle; the first numbers are thrown away, because similar seeds start alike.
    """
    state = 0x811C9DC5
    for code in map(ord, seed):
        state = ((state ^ code) * 0x01000193) & 0xFFFFFFFF
    state = state or 1
    order = sorted(ids)
    last = len(order) - 1
    for place in range(last + 8, 0, -1):
        state ^= (state << 13) & 0xFFFFFFFF
        state ^= state >> 17
        state ^= (state << 5) & 0xFFFFFFFF
        if place <= last:
            other = state % (place + 1)
            order[place], order[other] = order[other], order[place]
    return tuple(order)
