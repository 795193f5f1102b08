"""Fingerprints: whether an item still asks what it asked when a reader answered it."""

from __future__ import annotations

import hashlib
import json
from decimal import Decimal
from json.encoder import encode_basestring

from clawdemy_notes.model.base import Model
from clawdemy_notes.model.items import Group, Item

ORDERED = frozenset({"steps", "variants"})
"""Lists whose order is what is asked for, or decides what is asked at which attempt."""

WITHOUT_MEANING = frozenset(
    "allow closing computed explanation feedback feedback_false feedback_true group hints outcome points reason "
    "section wrong_answers".split()
)
"""Fields that can be reworded without making an old answer wrong, whatever the kind."""


def fingerprint(item: Item, group: Group | None = None) -> str:
    """Return 12 hexadecimal digits of the SHA-256 of what the item asks and takes for right.

    The order of options and other parts does not count, where it is not asked for; nor does white space.
    What the item's group says and shows is part of what it asks; what the group is called is not.
    """
    asked = _meaning(item)
    text = f"[{asked}, {_shared(group)}]" if group is not None else asked
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _shared(group: Group) -> str:
    """Return what a group says and shows as JSON; captions can be reworded."""
    drawings = tuple(f"{figure.file}: {figure.alt}" for figure in group.figures)
    return f"[{_meaning(group.stem or '')}, {_meaning(drawings)}]"


def _meaning(value: object, *, in_order: bool = False) -> str:
    """Return a value as JSON, sorted and without what does not count."""
    if isinstance(value, str):
        return encode_basestring(" ".join(value.split()))
    fields = _FIELDS[type(value)]
    if fields is not None:
        told = []
        for name, label, is_ordered in fields:
            part = getattr(value, name)
            if isinstance(part, str):  # most fields are text
                told.append(label + encode_basestring(" ".join(part.split())))
            # A field that is left out and a field that the model gained later must look the same.
            elif part is not None and (part or not isinstance(part, tuple)):
                told.append(label + _meaning(part, in_order=is_ordered))
        return f"{{{', '.join(told)}}}"
    if isinstance(value, tuple):
        parts = [_meaning(part) for part in value]
        return f"[{', '.join(parts if in_order else sorted(parts, key=_in_ascii))}]"
    if isinstance(value, dict):
        pairs = (f"{encode_basestring(name)}: {_meaning(value[name])}" for name in sorted(value))
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, Decimal):
        return f'"{value.normalize()}"'
    return (
        ("true" if value else "false") if isinstance(value, bool) else encode_basestring(" ".join(str(value).split()))
    )


def _in_ascii(text: str) -> str:
    """Return JSON in ASCII, which parts are sorted by."""
    return text if text.isascii() and "\x7f" not in text else json.dumps(json.loads(text))


class _Fields(dict[type[object], "tuple[tuple[str, str, bool], ...] | None"]):
    """The fields of each model that have a meaning: name, how it begins in JSON, and whether its order counts.

    None for what is no model; to ask Pydantic that of each value would take as long as all the rest.
    """

    def __missing__(self, model: type[object]) -> tuple[tuple[str, str, bool], ...] | None:
        """Find them when they are first asked for."""
        found = None
        if issubclass(model, Model):
            names = sorted(set(model.model_fields) - WITHOUT_MEANING)
            found = tuple((name, f'"{name}": ', name in ORDERED) for name in names)
        self[model] = found
        return found


_FIELDS = _Fields()
