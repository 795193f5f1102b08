"""Fingerprints: whether an item still asks what it asked when a reader answered it."""

from __future__ import annotations

import hashlib
import json
from decimal import Decimal
from functools import cache

from clawdemy_notes.model.base import Model
from clawdemy_notes.model.items import Group, Item

ORDERED = frozenset({"steps", "variants"})
"""Lists whose order is what is asked for, or decides what is asked at which attempt."""

WITHOUT_MEANING = frozenset(
    "allow closing computed explanation feedback feedback_false feedback_true group hints outcome points reason "
    "section wrong_answers".split()
)
"""Fields that can be reworded without making an old answer wrong, whatever the kind."""


# Made once: they take longer to make than to use.
_WRITTEN = json.JSONEncoder(sort_keys=True, ensure_ascii=False)
_SORTED_BY = json.JSONEncoder(sort_keys=True)


def fingerprint(item: Item, group: Group | None = None) -> str:
    """Return 12 hexadecimal digits of the SHA-256 of what the item asks and takes for right.

    The order of options and other parts does not count, where it is not asked for; nor does white space.
    What the item's group says and shows is part of what it asks; what the group is called is not.
    """
    asked = _meaning(item)
    text = _WRITTEN.encode([asked, _shared(group)] if group is not None else asked)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _shared(group: Group) -> object:
    """Return what a group says and shows as plain data; captions can be reworded."""
    drawings = tuple(f"{figure.file}: {figure.alt}" for figure in group.figures)
    return [_meaning(group.stem or ""), _meaning(drawings)]


def _meaning(value: object, *, in_order: bool = False) -> object:
    """Return a value as plain data, without what does not count."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, Model):
        # A field that is left out and a field that the model gained later must look the same.
        given = ((name, getattr(value, name)) for name in _fields(type(value)))
        return {name: _meaning(part, in_order=name in ORDERED) for name, part in given if part not in (None, ())}
    if isinstance(value, tuple):
        parts = [_meaning(part) for part in value]
        return parts if in_order else sorted(parts, key=_SORTED_BY.encode)
    if isinstance(value, dict):
        return {name: _meaning(part) for name, part in value.items()}
    if isinstance(value, Decimal):
        return str(value.normalize())
    return value if isinstance(value, bool) else " ".join(str(value).split())


@cache
def _fields(model: type[Model]) -> tuple[str, ...]:
    return tuple(sorted(set(model.model_fields) - WITHOUT_MEANING))
