"""From a place in a document to the model's field that it fills."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from clawdemy_notes.source.nodes import Location

_KEY_STEP = "[key]"  # pydantic's last step for a mistake in a key itself


@dataclass(frozen=True)
class Place:
    """A place that a validation error names, in the terms of the document and of the models."""

    location: Location
    """Path of keys and indices, without the kinds that pydantic puts in between."""
    is_key: bool
    """Whether the key is meant and not its value."""
    models: tuple[type[BaseModel], ...]
    """What may stand here, when that is a mapping of fields: several where a kind decides."""
    field: FieldInfo | None
    """The nearest field on the way."""

    @property
    def fields(self) -> tuple[str, ...]:
        """All keys that may stand here, in the models' order."""
        return tuple(dict.fromkeys(name for model in self.models for name in model.model_fields))


def trace(model: type[BaseModel], path: Location) -> Place:
    """Follow the path of a validation error through the models."""
    annotation: Any = model
    location: list[str | int] = []
    nearest: FieldInfo | None = None
    is_key = bool(path) and path[-1] == _KEY_STEP
    for step in path[:-1] if is_key else path:
        models = _models(annotation)
        if len(models) > 1 and isinstance(step, str):
            annotation = next((each for each in models if step in tags(each)), annotation)
            continue
        location.append(step)
        below = models[0].model_fields.get(str(step)) if models else None
        if below is not None:
            nearest, annotation = below, below.annotation
        else:
            annotation = _element(annotation) if not models else None
    return Place(tuple(location), is_key, _models(annotation), nearest)


def tag_field(models: tuple[type[BaseModel], ...]) -> str:
    """Return the field whose literal value tells models apart."""
    return next(name for name, field in models[0].model_fields.items() if tuple(literals(field.annotation)))


def tags(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the values by which a model is told from others of its union."""
    return tuple(literals(model.model_fields[tag_field((model,))].annotation))


def literals(annotation: Any) -> Iterator[str]:
    """Yield the values that a field with a closed list of them allows."""
    for part in _parts(annotation):
        if get_origin(part) is Literal:
            yield from map(str, get_args(part))


def _parts(annotation: Any) -> Iterator[Any]:
    """Yield what an annotation allows beside None, without its metadata."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _parts(get_args(annotation)[0])
    elif origin in {Union, UnionType}:
        for part in get_args(annotation):
            yield from _parts(part)
    elif annotation not in {None, NoneType}:
        yield annotation


def _models(annotation: Any) -> tuple[type[BaseModel], ...]:
    return tuple(part for part in _parts(annotation) if isinstance(part, type) and issubclass(part, BaseModel))


def _element(annotation: Any) -> Any:
    """Return the type of what a tuple or a dictionary holds."""
    for part in _parts(annotation):
        if get_origin(part) is tuple:
            return get_args(part)[0]
        if get_origin(part) is dict:
            return get_args(part)[1]
    return None
