"""Questions that grow from the facts of the notes: by rules, the same each time, each traceable to its fact.

One module for each generator, found by itself; a module whose name starts with `_` is shared by several.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from clawdemy_notes.generate.contract import Candidate, Generated, Generator, Ground, Offer

__all__ = ["GENERATORS", "Candidate", "Generated", "Generator", "Ground", "Offer", "generate_items", "offer_items"]


def _found_generators() -> Iterator[Generator]:
    """Yield the generators, in the order of their names."""
    for name in sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_")):
        if name != "contract":
            generator: Generator = import_module(f"{__name__}.{name}").GENERATOR
            yield generator


GENERATORS = tuple(_found_generators())
"""All generators, in the order of their names."""


def offer_items(ground: Ground) -> tuple[Offer, ...]:
    """Return what may grow from a lesson, in the order of generators, then of facts; nothing is made yet."""
    return tuple(offer for generator in GENERATORS for offer in generator.offers(ground))


def generate_items(ground: Ground) -> tuple[Generated, ...]:
    """Return all questions that grow from a lesson, in the order of generators, then of facts."""
    return tuple(made for generator in GENERATORS for made in generator.make(ground))
