"""Questions that grow from the facts of the notes: by rules, the same each time, each traceable to its fact.

One module for each generator, found by itself; a module whose name starts with `_` is shared by several. They are
imported when a question is made: whoever checks a file makes none.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from clawdemy_notes.generate.contract import Candidate, Generated, Generator, Ground, Offer
from clawdemy_notes.packages import names_in

__all__ = [
    "NAMES",
    "Candidate",
    "Generated",
    "Generator",
    "Ground",
    "Offer",
    "generate_items",
    "generators",
    "offer_items",
]

_MODULES = tuple(name for name in names_in(__path__) if name != "contract")

NAMES = tuple(module.replace("_", "-") for module in _MODULES)
"""The names of all generators, in order."""


@cache
def generators() -> tuple[Generator, ...]:
    """Return all generators, in the order of their names."""
    return tuple(import_module(f"{__name__}.{module}").GENERATOR for module in _MODULES)


def offer_items(ground: Ground) -> tuple[Offer, ...]:
    """Return what may grow from a lesson, in the order of generators, then of facts; nothing is made yet."""
    return tuple(offer for generator in generators() for offer in generator.offers(ground))


def generate_items(ground: Ground) -> tuple[Generated, ...]:
    """Return all questions that grow from a lesson, in the order of generators, then of facts."""
    return tuple(made for generator in generators() for made in generator.make(ground))
