"""Walks through a model: every value, and every piece of Markdown, with its place in the YAML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from clawdemy_notes.model.base import Prose

Location = tuple[str | int, ...]


def values(part: object, location: Location = ()) -> Iterator[tuple[Location, object]]:
    """Yield every value that is neither a model nor a list nor a mapping, in the order of the fields.

    A location is the path of keys and indices that leads to the value in the YAML source.
    """
    if isinstance(part, BaseModel):
        for name in type(part).model_fields:
            yield from values(getattr(part, name), (*location, name))
    elif isinstance(part, tuple):
        for index, entry in enumerate(part):
            yield from values(entry, (*location, index))
    elif isinstance(part, dict):
        for key, value in part.items():
            yield from values(value, (*location, key))
    elif part is not None:
        yield location, part


def values_of(part: object, kinds: tuple[type, ...]) -> list[tuple[Location, Any]]:
    """Return the values of some types with their locations, in the same order; what cannot hold any is passed over."""
    found: list[tuple[Location, Any]] = []
    _collect(part, (), kinds, _fields_of(kinds), found)
    return found


def prose_fields(model: BaseModel) -> list[tuple[Location, Prose]]:
    """Return every piece of Markdown of a model with its location."""
    return values_of(model, (Prose,))


def _collect(
    part: Any, location: Location, kinds: tuple[type, ...], fields: _Fields, found: list[tuple[Location, Any]]
) -> None:
    # Types are compared, as pydantic's `isinstance` takes longer than all the rest of the walk.
    kind: Any = type(part)
    parts: Iterable[tuple[str | int, Any]]
    if kind is tuple:
        parts = enumerate(part)
    elif kind is dict:
        parts = part.items()
    elif isinstance(part, kinds):
        found.append((location, part))
        return
    elif names := fields[kind]:
        held = part.__dict__
        parts = [(name, held[name]) for name in names]
    else:
        return
    for step, value in parts:
        if isinstance(value, kinds):
            found.append(((*location, step), value))
        elif type(value) is tuple:
            for index, entry in enumerate(value):
                if isinstance(entry, kinds):
                    found.append(((*location, step, index), entry))
                else:
                    _collect(entry, (*location, step, index), kinds, fields, found)
        elif value:
            _collect(value, (*location, step), kinds, fields, found)


class _Fields(dict[type, tuple[str, ...]]):
    """The fields of each model that can hold values of some types, themselves or further down; none of other types."""

    def __init__(self, kinds: tuple[type, ...]) -> None:
        super().__init__()
        self._kinds = kinds

    def __missing__(self, kind: type) -> tuple[str, ...]:
        """Work them out, once."""
        held = kind.model_fields.items() if issubclass(kind, BaseModel) else ()
        self[kind] = tuple(name for name, field in held if _can_hold(field.annotation, self._kinds, {kind}))
        return self[kind]


@cache
def _fields_of(kinds: tuple[type, ...]) -> _Fields:
    return _Fields(kinds)


def _can_hold(annotation: Any, kinds: tuple[type, ...], met: set[type]) -> bool:
    if isinstance(annotation, type) and not get_args(annotation):
        if issubclass(annotation, BaseModel) and annotation not in met:
            below = met | {annotation}
            return any(_can_hold(field.annotation, kinds, below) for field in annotation.model_fields.values())
        return issubclass(annotation, kinds)
    return any(_can_hold(part, kinds, met) for part in get_args(annotation))
