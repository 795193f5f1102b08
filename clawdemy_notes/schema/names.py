"""Names that fields may hold, where the package knows all of them: editors can then offer them."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

from clawdemy_notes import generate, quality
from clawdemy_notes.generate import NAMES
from clawdemy_notes.quality import RULES

Names = Mapping[str, str]
"""Each name with what it stands for, as one sentence."""


def known_names() -> Mapping[tuple[str, str], Names]:
    """Return the names that a field may hold, or its keys where it is a mapping; by model and field."""
    return {
        ("Allow", "rule"): {rule: _first_line(quality.__name__, rule) for rule in RULES},
        ("Generation", "generators"): {name: _first_line(generate.__name__, name) for name in NAMES},
    }


def _first_line(package: str, name: str) -> str:
    """Return what the module that has this name says that it is."""
    return (import_module(f"{package}.{name.replace('-', '_')}").__doc__ or "").partition("\n")[0]
