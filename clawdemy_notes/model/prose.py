"""Walks through a model: every value, and every piece of Markdown, with its place in the YAML."""

from __future__ import annotations

from collections.abc import Iterator

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


def prose_fields(model: BaseModel) -> Iterator[tuple[Location, Prose]]:
    """Yield every piece of Markdown of a model with its location."""
    for location, value in values(model):
        if isinstance(value, Prose):
            yield location, value
