"""The generators, as far as the quizzes need to know them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from clawdemy_notes.generate import GENERATORS, Generated, Ground, generate_items


@dataclass(frozen=True)
class Makers:
    """A set of generators."""

    names: tuple[str, ...]
    make: Callable[[Ground], tuple[Generated, ...]]
    """Return all questions that grow from a lesson."""


SHIPPED = Makers(tuple(generator.name for generator in GENERATORS), generate_items)
"""The generators of this package."""
