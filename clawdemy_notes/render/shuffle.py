"""Stable shuffling: the same order in Python, for the page, and in the client, for later attempts."""

from __future__ import annotations

from collections.abc import Iterable

_BITS = 0xFFFFFFFF


def shuffled(ids: Iterable[str], seed: str) -> tuple[str, ...]:
    """Return ids in an order that depends on nothing but the ids and the seed.

    The seed is hashed with FNV-1a (32 bits) and drives Marsaglia's xorshift generator (13, 17, 5)
    for a Fisher-Yates shuffle; the first numbers are thrown away, because similar seeds start alike.
    """
    state = 0x811C9DC5
    for character in seed:
        state = ((state ^ ord(character)) * 0x01000193) & _BITS
    state = state or 1
    order = sorted(ids)
    for place in range(len(order) - 1 + 8, 0, -1):
        state ^= (state << 13) & _BITS
        state ^= state >> 17
        state ^= (state << 5) & _BITS
        if place < len(order):
            other = state % (place + 1)
            order[place], order[other] = order[other], order[place]
    return tuple(order)
