"""Validation errors in the words of somebody who writes lessons."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from clawdemy_notes.markup import link_meant
from clawdemy_notes.source.document import Document
from clawdemy_notes.source.fields import Place, literals, tag_field, tags, trace
from clawdemy_notes.source.guesses import dates_meant, drawing_meant, number_meant, slug_meant, truth_meant
from clawdemy_notes.source.misplaced import Owner, owner_of
from clawdemy_notes.source.nodes import Entry, Listing, Location, Mapping, Node, Scalar
from clawdemy_notes.source.quoting import in_quotes
from clawdemy_notes.source.scalars import read_scalar
from clawdemy_notes.text import counted, listed, nearest, without_typographic_quotes

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_LONGEST_QUOTE = 40  # characters of the author's own text in a message

_EXPECTED = {
    "string_type": "text",
    "bool_type": "true or false",
    "int_type": "a whole number",
    "decimal_type": "a number",
    "decimal_parsing": "a number",
    "finite_number": "a finite number",
    "tuple_type": "a list",
    "model_type": "a group of fields",
    "dict_type": "a group of fields",
    "date_type": "a date such as 2026-11-22",
}
_BOUNDS = {
    "greater_than": ("gt", "more than"),
    "greater_than_equal": ("ge", "at least"),
    "less_than": ("lt", "less than"),
    "less_than_equal": ("le", "at most"),
}


@dataclass(frozen=True)
class Words:
    """What a diagnostic says."""

    check: str
    message: str
    help: str


def translate(document: Document, model: type[BaseModel], error: ErrorDetails) -> tuple[Location, Words, bool]:
    """Return where a validation error is shown, its words, and whether the key is meant."""
    place = trace(model, error["loc"])
    kind, context = error["type"], error.get("ctx", {})
    if kind == "missing":
        parent = place.location[:-1]
        return parent, _missing(place, str(place.location[-1]), document.node(parent)), False
    if kind == "extra_forbidden":
        owner = owner_of(document, model, place.location)
        fields = trace(model, error["loc"][:-1]).fields
        name = str(place.location[-1])
        return place.location, _unknown(name, fields) if owner is None else _misplaced(name, owner), True
    if kind == "union_tag_not_found":
        return place.location, _missing_tag(place, document.node(place.location)), False
    if kind == "union_tag_invalid":
        location = (*place.location, tag_field(place.models))
        choices = [tag for each in place.models for tag in tags(each)]
        return location, _not_one_of(location, _found(document.node(location)), choices), False
    node = _key(document, place) if place.is_key else document.node(place.location)
    return place.location, _about(kind, context, place, node, error["msg"]), place.is_key


def _about(kind: str, context: dict[str, Any], place: Place, node: Node | None, message: str) -> Words:
    """Return the words for a value that is there and wrong."""
    subject, found, about = _subject(place), _found(node), _about_field(place)
    if kind in _EXPECTED:
        return Words("wrong-type", f"{subject} is {found}; expected {_EXPECTED[kind]}", _retype(kind, place, node))
    if kind in _BOUNDS:
        name, words = _BOUNDS[kind]
        return Words("number-out-of-range", f"{subject} is {found}; expected {words} {context[name]}", about)
    match kind:
        case "literal_error":
            choices = list(literals(place.field.annotation)) if place.field is not None else []
            return _not_one_of(place.location, found, choices)
        case "id-not-kebab-case":
            meant = slug_meant(node.text if isinstance(node, Scalar) else "")
            help_ = f"write {meant}" if meant is not None else "write words of a-z and 0-9 joined by hyphens"
            return Words(kind, f"{subject} is {found}; {message}", help_)
        case "link-scheme":
            meant = link_meant(node.text) if isinstance(node, Scalar) else None
            help_ = f"write {meant}" if meant is not None else "write the whole address, as a browser shows it"
            return Words(kind, f"{subject} is {found}; {message}", help_)
        case "date_parsing" | "date_from_datetime_parsing":
            if isinstance(node, Scalar) and _DATE.fullmatch(node.text) and not dates_meant(node.text):
                return Words(
                    "not-a-date", f"{subject} is {found}, which no calendar has", "write the day that is meant"
                )
            return Words("not-a-date", f"{subject} is {found}; expected a date such as 2026-11-22", _date_help(node))
        case "too_short" | "string_too_short":
            what = "character" if kind.startswith("string") else "entry"
            least = counted(context["min_length"], what, "entries" if what == "entry" else None)
            short = "empty" if isinstance(node, Scalar) and not node.text else "too short"
            return Words("too-short", f"{subject} is {short}; expected at least {least}", about)
        case "too_long" | "string_too_long":
            what = "character" if kind.startswith("string") else "entry"
            most = counted(context["max_length"], what, "entries" if what == "entry" else None)
            return Words("too-long", f"{subject} is too long; expected at most {most}", about)
        case "decimal_max_digits" | "decimal_max_places" | "decimal_whole_digits":
            (limit,) = (context[name] for name in ("max_digits", "decimal_places", "whole_digits") if name in context)
            where = {"decimal_max_places": " after the point", "decimal_whole_digits": " before the point"}.get(
                kind, ""
            )
            return Words("number-out-of-range", f"{subject} is {found}; expected at most {limit} digits{where}", about)
        case "string_pattern_mismatch":
            return _misformed(subject, found, about, node, context["pattern"])
        case _:
            return Words("invalid-value", f"{subject} is {found}; {message[:1].lower()}{message[1:]}", about)


def _missing(place: Place, name: str, parent: Node | None) -> Words:
    return Words("missing-field", _lacks(name, parent), _described(f"add '{name}:'", place))


def _missing_tag(place: Place, parent: Node | None) -> Words:
    name = tag_field(place.models)
    choices = listed(tag for each in place.models for tag in tags(each))
    return Words("missing-field", _lacks(name, parent), f"add '{name}:' with one of {choices}")


def _lacks(name: str, parent: Node | None) -> str:
    """Say that a field is missing, and in what: many lists hold entries that look alike."""
    entry = parent.entry("id") if isinstance(parent, Mapping) else None
    id_ = entry.value.text if entry is not None and isinstance(entry.value, Scalar) else ""
    return f"the field '{name}' of {_quoted(id_)} is missing" if id_ else f"the field '{name}' is missing here"


def _unknown(key: str, fields: tuple[str, ...]) -> Words:
    meant = nearest(key, fields)
    message = f"{_quoted(key)} is not a field here"
    if key == "answer" and "options" in fields:
        help_ = "write 'correct: true' in the right option and 'correct: false' in the others, and delete this"
        return Words("unknown-key", f"{message}; each option says whether it is correct", help_)
    if " " in key:
        help_ = "if the line goes on with the text above, indent it alike; else use one of the fields, or delete it"
        return Words("unknown-key", f"{message}; fields are {listed(fields, 20)}", help_)
    if meant is not None:
        return Words("unknown-key", f"{message}; did you mean '{meant}'?", f"write '{meant}:', or delete the key")
    return Words("unknown-key", f"{message}; fields are {listed(fields, 20)}", "use one of them, or delete the key")


def _misplaced(key: str, owner: Owner) -> Words:
    message = f"{_quoted(key)} is not a field here, but one of '{owner.name}' in line {owner.line}"
    return Words("unknown-key", message, f"indent it by {counted(owner.spaces, 'space')}, with all that belongs to it")


def _not_one_of(location: Location, found: str, choices: list[str]) -> Words:
    meant = nearest(without_typographic_quotes(found.strip("'")), choices)
    message = f"'{location[-1]}' is {found}; expected one of {listed(choices)}"
    return Words("not-one-of", message, f"write {meant}" if meant is not None else "use one of them")


def _misformed(subject: str, found: str, about: str, node: Node | None, pattern: str) -> Words:
    text = node.text if isinstance(node, Scalar) else ""
    if "\n" in text:
        help_ = "put it on one line; over several lines, start it with >- and leave out empty lines"
        return Words("wrong-form", f"{subject} is text of several lines; expected one line", help_)
    if text != text.strip():
        return Words("wrong-form", f"{subject} starts or ends with a space", "delete the spaces at its ends")
    if "svg" in pattern:
        meant = drawing_meant(text)
        help_ = f"write {meant}" if meant is not None else "save the drawing as SVG in the track's folder 'figures'"
        message = f"{subject} is {found}; expected the name of a drawing, lower-case and ending in .svg"
        return Words("wrong-form", message, help_)
    return Words("wrong-form", f"{subject} is {found}, which does not have the form that is needed here", about)


def _retype(kind: str, place: Place, node: Node | None) -> str:
    """Return the one thing to do about a value of the wrong type."""
    value = read_scalar(node) if isinstance(node, Scalar) else node
    about = _about_field(place, "fill in" if value is None else "change")
    if value is None:
        return about if place.field is None or place.field.is_required() else f"{about}, or delete the key"
    match _EXPECTED[kind], value:
        case "text", bool() | int() | float():
            return f'put quotes around it: "{node.text}"' if isinstance(node, Scalar) else about
        case "text", Mapping(entries=(Entry(key=key, value=Scalar(style="") as text),)) if key.start == value.start:
            quoted = in_quotes(f"{key.text}: {text.text}", ": {}", "")
            return f"put quotes around text that has a colon followed by a space{quoted}"
        case "text", Listing(is_flow=True) | Mapping(is_flow=True):
            return "put quotes around text that starts with [ or {"
        case "text", Mapping():
            return "put quotes around text that has a colon followed by a space"
        case "text", Listing():
            return "write one text, without a dash"
        case "true or false", _:
            meant = truth_meant(node.text) if isinstance(node, Scalar) else None
            return f"write {meant or 'true or false'}, without quotes"
        case "a number" | "a whole number", str():
            meant = number_meant(value)
            return f"write {meant or 'digits'}, without quotes, units or separators"
        case "a date such as 2026-11-22", _:
            return _date_help(node)
        case "a list", str() if value.startswith("-"):
            return "put a space after each dash"
        case "a list", _:
            return "start each entry on a line of its own with a dash and a space"
        case "a group of fields", Listing(items=items):
            dashes = "the dash" if len(items) == 1 else f"the {len(items)} dashes"
            return f"delete {dashes}, and indent the fields alike: {listed(place.fields)}" if place.fields else about
        case "a group of fields", _ if place.fields:
            return f"write its fields in its place, a line each: {listed(place.fields)}"
        case _:
            return about


def _date_help(node: Node | None) -> str:
    meant = dates_meant(node.text) if isinstance(node, Scalar) else ()
    return f"write {' or '.join(meant)}" if meant else "write YYYY-MM-DD"


def _subject(place: Place) -> str:
    """Name a place by its last key, and its number in a list."""
    if not place.location:
        return "this file"
    last = place.location[-1]
    if place.is_key:
        return f"the key {_quoted(str(last))}"
    if isinstance(last, int):
        names = [str(step) for step in place.location if isinstance(step, str)]
        return f"entry {last + 1} of '{names[-1]}'" if names else f"entry {last + 1}"
    return _quoted(last)


def _found(node: Node | None) -> str:
    """Say what stands at a place."""
    match node:
        case Listing():
            return "a list"
        case Mapping():
            return "a group of fields"
        case Scalar():
            value = read_scalar(node)
            if isinstance(value, str):
                return _quoted(value) if value else "empty text"
            return "empty" if value is None else node.text[:_LONGEST_QUOTE]
        case None:
            return "empty"


def _quoted(text: str) -> str:
    """Return text in quotes, on one line, cut where it is long."""
    line = " ".join(text.split())
    return f"'{line}'" if len(line) <= _LONGEST_QUOTE else f"'{line[:_LONGEST_QUOTE]}…'"


def _about_field(place: Place, do: str = "change") -> str:
    return _described(f"{do} {_subject(place)}" if place.location else "write the fields of this file", place)


def _described(what_to_do: str, place: Place) -> str:
    """Add the field's description to what is to be done about it."""
    description = place.field.description if place.field is not None else None
    return f"{what_to_do} ({description.rstrip('.')})" if description else what_to_do


def _key(document: Document, place: Place) -> Node | None:
    parent = document.node(place.location[:-1])
    entry = parent.entry(str(place.location[-1])) if isinstance(parent, Mapping) else None
    return entry.key if entry is not None else None
