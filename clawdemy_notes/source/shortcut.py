"""The short way from text to plain values and to a model, for files that hold nothing out of the ordinary.

It listens to the same events of libyaml as the tree does, and keeps no positions but a few. Whatever could be an
author's mistake, or needs a second look, makes it give up; the tree is built then, and says what there is to say.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, NamedTuple, TypeVar, cast

import yaml
from pydantic import BaseModel
from pydantic_core import to_json

from clawdemy_notes.model.prose import values_of
from clawdemy_notes.source.decode import find_control_character
from clawdemy_notes.source.limits import DEEPEST, MOST_CHARACTERS, MOST_VALUES
from clawdemy_notes.source.nodes import Location
from clawdemy_notes.source.scalars import MOST_DIGITS, is_overlong, read_plain
from clawdemy_notes.source.values import Data

M = TypeVar("M", bound=BaseModel)

LOOSELY_READ = (datetime.date, Decimal)
"""Types that pydantic also reads from text that an author did not mean so."""

_LETTERS = frozenset("abcdeghijklmopqrsuvwxyzABCDEGHIJKLMOPQRSUVWXYZ")
"""Plain text that starts with one of these is text for sure: no number, and none of true, false and null."""


class Plain(NamedTuple):
    """A document as plain values."""

    data: Data
    starts: Mapping[str, tuple[int, ...]]
    """Offsets by the keys at the top: where the value starts, and then, of a list, each of its entries."""


def read_plainly(text: str) -> Plain | None:
    """Return the values of a document, or None where only its tree can tell what it means.

    The values are those of the tree, where there is nothing to find in the text but values. It has no characters that
    YAML does not allow.
    """
    if not yaml.__with_libyaml__ or len(text) > MOST_CHARACTERS or any(each in text for each in "\x85\u2028\u2029"):
        return None
    try:
        return _read(text)
    except (yaml.YAMLError, UnicodeError):
        return None


def _read(text: str) -> Plain | None:
    scalar, mapping, sequence = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent
    mapping_end, sequence_end = yaml.MappingEndEvent, yaml.SequenceEndEvent
    next_event: Callable[[], Any] = yaml.CLoader(text).get_event
    letters, has_escapes = _LETTERS, "\\" in text
    _, _, first = next_event(), next_event(), next_event()  # stream, document
    if type(first) is not mapping or first.tag or first.anchor:
        return None
    starts: dict[str, list[int]] = {}
    outer: list[tuple[Any, str, bool]] = []
    # What is open: a list or a mapping, the key whose value comes next, and which of the two it is.
    current: Any = {}
    key: str | None = None
    is_mapping = True
    number = 0
    for event in iter(next_event, None):
        number += 1
        kind = type(event)
        if kind is scalar:
            value, style = event.value, event.style
            if event.tag or event.anchor or (style == '"' and has_escapes and find_control_character(value)):
                return None
            if not style and value[:1] not in letters:
                if len(value) > MOST_DIGITS and is_overlong(value):
                    return None
                if key is not None or not is_mapping:
                    value = read_plain(value)
            if not is_mapping:
                if len(outer) == 1:
                    starts[outer[0][1]].append(event.start_mark.index)
                current.append(value)
            elif key is None:
                key = value
                if key in current:
                    return None
            else:
                if not outer:
                    starts[key] = [event.start_mark.index]
                current[key] = value
                key = None
        elif kind is mapping or kind is sequence:
            if event.tag or event.anchor or (is_mapping and key is None) or len(outer) >= DEEPEST - 1:
                return None
            if not outer:
                starts[key or ""] = [event.start_mark.index]
            elif len(outer) == 1 and not is_mapping:
                starts[outer[0][1]].append(event.start_mark.index)
            outer.append((current, key or "", is_mapping))
            is_mapping = kind is mapping
            current = {} if is_mapping else []
            key = None
        elif kind is mapping_end or kind is sequence_end:
            if not outer:
                break
            value = current
            current, parent_key, is_mapping = outer.pop()
            if is_mapping:
                current[parent_key] = value
            else:
                current.append(value)
        else:
            return None
    ends = type(next_event()) is yaml.DocumentEndEvent and type(next_event()) is yaml.StreamEndEvent
    if not ends or number > MOST_VALUES:
        return None
    return Plain(current, {name: tuple(offsets) for name, offsets in starts.items()})


def bind_plainly(data: Data, model: type[M]) -> M | None:
    """Return plain values as a model, or None where anything is wrong with them, or may be: `bind` says what it is."""
    try:
        bound = model.model_validate_json(to_json(data, inf_nan_mode="constants"))
    except ValueError:  # also of what JSON cannot hold
        return None
    read = ((value, _at(data, location)) for location, value in values_of(bound, LOOSELY_READ))
    is_strict = all(
        written == value.isoformat() if isinstance(value, datetime.date) else not isinstance(written, str)
        for value, written in read
    )
    return bound if is_strict else None


def _at(data: Any, location: Location) -> Data:
    """Return what stands at a location; nothing where a default stands in for it."""
    for step in location:
        try:
            data = data[step]
        except (LookupError, TypeError):
            return None
    return cast("Data", data)
