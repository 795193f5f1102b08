"""Choices that look random and are the same each time: they depend on names alone."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

Thing = TypeVar("Thing")


def number_from(*names: str) -> int:
    """Return a number that depends on names and nothing else, evenly spread."""
    return int.from_bytes(hashlib.sha256("\0".join(names).encode()).digest()[:8], "big")


def picked(things: Sequence[Thing], seed: str) -> Thing:
    """Return one of some things, by the seed."""
    return things[number_from(seed) % len(things)]


def drawn(things: Iterable[Thing], seed: str, name: Callable[[Thing], str]) -> list[Thing]:
    """Return things in an order by the seed; a thing's rank depends on its own name, not on what stands beside it."""

    def turn(thing: Thing) -> tuple[int, str]:
        own = name(thing)
        return number_from(seed, own), own

    return sorted(things, key=turn)
