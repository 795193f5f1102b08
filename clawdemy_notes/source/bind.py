"""From a tree of nodes to a typed model, with all mistakes at once."""

from __future__ import annotations

import datetime
import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.model.prose import values_of
from clawdemy_notes.source.document import Document
from clawdemy_notes.source.fields import trace
from clawdemy_notes.source.findings import Finding
from clawdemy_notes.source.misplaced import owner_of
from clawdemy_notes.source.nodes import Location, Scalar
from clawdemy_notes.source.scalars import read_scalar
from clawdemy_notes.source.shortcut import LOOSELY_READ
from clawdemy_notes.source.translate import Words, translate
from clawdemy_notes.source.values import data_of
from clawdemy_notes.text import nearest

M = TypeVar("M", bound=BaseModel)


def bind(document: Document, model: type[M], found: Iterable[Finding] = ()) -> tuple[M | None, tuple[Diagnostic, ...]]:
    """Return the document as a model, or None with what keeps it from being one.

    Mistakes inside what the parser has `found` already are consequences, and are left out.
    """
    found = tuple(found)
    spans = _merged((finding.start, finding.end) for finding in found)
    # A field may be missing because its line is not YAML.
    is_broken = any(finding.check == "yaml-syntax" for finding in found)
    # JSON, because that is where strict models take lists for tuples and ISO text for dates.
    text = json.dumps(data_of(document.root), ensure_ascii=False)
    bound: M | None = None
    try:
        bound = model.model_validate_json(text)
    except ValidationError as error:
        diagnostics = _translated(document, model, error.errors(include_url=False))
    else:
        diagnostics = _loosely_read(document, model, bound)
    kept = [
        diagnostic
        for offset, diagnostic in diagnostics
        if not _is_inside(offset, spans) and not (is_broken and diagnostic.check == "missing-field")
    ]
    return (None if kept or spans else bound), tuple(kept)


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the same stretches in order, with those that overlap made one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _is_inside(offset: int, spans: list[tuple[int, int]]) -> bool:
    index = bisect_right(spans, offset, key=lambda span: span[0]) - 1
    return index >= 0 and offset < spans[index][1]


def _translated(
    document: Document, model: type[BaseModel], errors: list[ErrorDetails]
) -> Iterator[tuple[int, Diagnostic]]:
    """Yield a diagnostic for each validation error that is not the consequence of another."""
    there = _found_elsewhere(document, model, errors)
    for error in errors:
        is_absent = error["type"] == "missing" or error["input"] is None
        if there and is_absent and trace(model, error["loc"]).location in there:
            continue
        if error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"]:
            continue  # pydantic counts the entries that are right
        place, words, at_key = translate(document, model, error)
        yield _placed(document, place, words, at_key)


def _placed(document: Document, place: Location, words: Words, at_key: bool) -> tuple[int, Diagnostic]:
    start, end = document.span(place, key=at_key)
    found = document.diagnostic_at(start, end, check=words.check, message=words.message, help=words.help)
    return start, found


def _found_elsewhere(document: Document, model: type[BaseModel], errors: list[ErrorDetails]) -> set[Location]:
    """Return the paths of what is missing or empty because its keys are misspelt or indented too little."""
    paths: set[Location] = set()
    for error in errors:
        if error["type"] != "extra_forbidden":
            continue
        place = trace(model, error["loc"])
        *parent, key = place.location
        owner = owner_of(document, model, place.location)
        meant = nearest(str(key), trace(model, error["loc"][:-1]).fields)
        if owner is not None:
            paths |= {owner.location, (*owner.location, key)}
        elif meant is not None:
            paths.add((*parent, meant))
    return paths


def _loosely_read(document: Document, model: type[BaseModel], bound: BaseModel) -> Iterator[tuple[int, Diagnostic]]:
    """Yield what pydantic took for a number or a date although the author wrote something else.

    It reads quoted text as a decimal, and a text of digits as a date: the seconds since 1970.
    """
    for location, value in values_of(bound, LOOSELY_READ):
        node = document.node(location)
        if not isinstance(node, Scalar):
            continue
        if isinstance(value, Decimal) and isinstance(read_scalar(node), str):
            error_type = "decimal_type"
        elif isinstance(value, datetime.date) and node.text != value.isoformat():
            error_type = "date_parsing"
        else:
            continue
        error = ErrorDetails(type=error_type, loc=location, msg="", input=node.text)
        place, words, at_key = translate(document, model, error)
        yield _placed(document, place, words, at_key)
