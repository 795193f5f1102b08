"""What can be read of a broken file: the rest of it is looked at too, so that all mistakes are told at once."""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from collections.abc import Iterable
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from clawdemy_notes.source.document import Document
from clawdemy_notes.source.fields import literals, trace
from clawdemy_notes.source.nodes import Entry, Listing, Location, Mapping, Node, Scalar
from clawdemy_notes.source.values import data_of

M = TypeVar("M", bound=BaseModel)

# One after the other stands in for a value that is wrong or missing, until one is of the right type.
_STAND_INS = ("x", "true", "1", "2000-01-01", "https://example.org", "x.svg", "0:00", "x" * 40)
_MOST_ERRORS = 200  # in a file with more, nobody looks for others
_MOST_ROUNDS = 2 * len(_STAND_INS)


def salvage(document: Document, model: type[M]) -> tuple[M, Document] | None:
    """Return a model of a broken document, and the document without what is broken; None when too little is left.

    Wrong values have stand-ins; where none will do, the entry of the list that holds them is left out. All that is kept
    stands where it stood.
    """
    root = document.root
    tried: Counter[Location] = Counter()
    for _ in range(_MOST_ROUNDS):
        if root is None:
            return None
        try:
            bound = model.model_validate_json(json.dumps(data_of(root), ensure_ascii=False))
        except ValidationError as error:
            if error.error_count() > _MOST_ERRORS:
                return None
            rest = dataclasses.replace(document, tree=root)
            for location, node in _mended(rest, model, error, tried):
                root = _with(root, location, node)
        else:
            return bound, dataclasses.replace(document, tree=root)
    return None


def _mended(
    document: Document, model: type[BaseModel], error: ValidationError, tried: Counter[Location]
) -> Iterable[tuple[Location, Node | None]]:
    """Return what to put where; nothing for what is to be left out. Entries of a list come last to first."""
    changes: dict[Location, Node | None] = {}
    for each in error.errors(include_url=False):
        if each["type"] == "too_short" and len(each["input"]) >= each["ctx"]["min_length"]:
            continue  # pydantic counts the entries that are right
        place = trace(model, each["loc"])
        location = place.location
        choices = (*(literals(place.field.annotation) if place.field is not None else ()), *_STAND_INS)
        number = tried[location]
        tried[location] += 1
        if each["type"] == "extra_forbidden" or place.is_key:
            changes[location] = None
        elif number < len(choices) and each["type"] not in {"too_short", "too_long"} and location:
            offset = document.offset(location)
            stand_in = Scalar(choices[number], offset, offset)
            changes[location] = Listing((stand_in,), offset, offset) if each["type"] == "tuple_type" else stand_in
        else:
            changes[_entry_around(location)] = None
    return sorted(changes.items(), key=lambda change: [str(step).zfill(6) for step in change[0]], reverse=True)


def _entry_around(location: Location) -> Location:
    """Return the innermost entry of a list that a place is in, or its topmost field."""
    for length in range(len(location), 0, -1):
        if isinstance(location[length - 1], int):
            return location[:length]
    return location[:1]


def _with(node: Node | None, location: Location, new: Node | None) -> Node | None:
    """Return a tree with something else at a location; None there leaves it out."""
    if not location:
        return new
    step, *rest = location
    match node:
        case Mapping():
            key = str(step)
            entry = node.entry(key)
            value = _with(entry.value if entry is not None else None, tuple(rest), new)
            others = [each for each in node.entries if each.key.text != key]
            if value is None:
                return Mapping(tuple(others), node.start, node.end, node.is_flow)
            own = entry.key if entry is not None else Scalar(key, node.start, node.start)
            return Mapping((*others, Entry(own, value)), node.start, node.end, node.is_flow)
        case Listing() if isinstance(step, int) and 0 <= step < len(node.items):
            value = _with(node.items[step], tuple(rest), new)
            kept = () if value is None else (value,)
            items = (*node.items[:step], *kept, *node.items[step + 1 :])
            return Listing(items, node.start, node.end, node.is_flow)
        case _:
            return node if rest else new
