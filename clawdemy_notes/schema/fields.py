"""A reference of all fields, as Markdown: what each is, what it takes, and what happens without it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from pydantic import TypeAdapter

from clawdemy_notes.model.base import Day, ItemId, Line, Link, Slug, Symbol
from clawdemy_notes.schema.files import SCHEMAS
from clawdemy_notes.schema.json_schema import BORDER, Schema, json_schema
from clawdemy_notes.source.read import LESSONS, QUIZZES, TRACK_FILE

_FILES = {
    "track": f"{LESSONS}/<track>/{TRACK_FILE}",
    "lesson": f"{LESSONS}/<track>/<lesson>.yml",
    "quiz": f"{QUIZZES}/<track>/<lesson>.yml",
}
_FORMS = {
    TypeAdapter(kind).json_schema()["pattern"]: words
    for kind, words in (
        (Line, "one line of text"),
        (Slug, "id"),
        (ItemId, "id of an item"),
        (Symbol, "name of a number"),
        (Link, "link"),
        (Day, "date"),
    )
}
_TYPES = {"boolean": "`true` or `false`", "integer": "whole number", "number": "number", "string": "text"}


def fields_markdown() -> str:
    """Return a second-level section for each file, and below it a third-level one for each mapping inside."""
    return "\n".join(line for name, model in SCHEMAS.items() for line in _file(name, json_schema(model)))


def _file(name: str, schema: Schema) -> Iterator[str]:
    yield from (f"## {schema['title']}", "", f"In `{_FILES[name]}`. {schema['description']}", "")
    yield from _fields(schema["properties"], schema.get("required", ()))
    yield from _below("", schema["properties"])


def _below(path: str, properties: dict[str, Schema], of: str = "") -> Iterator[str]:
    """Yield the sections of the mappings that stand in some fields."""
    for name, field in properties.items():
        step, part = f"{path}{name}", field
        while "items" in part or isinstance(part.get("additionalProperties"), dict):
            step, part = (
                (f"{step}[]", part["items"]) if "items" in part else (f"{step}.*", part["additionalProperties"])
            )
        if "properties" in part:
            yield from _mapping(step, part, of)


def _mapping(path: str, part: Schema, of: str) -> Iterator[str]:
    """Yield the section of a mapping, and those below it; `of` tells sections of one path apart."""
    yield from (f"### `{path}`{of}", "")
    if path.endswith(("[]", "*")) and "description" in part:
        yield from (part["description"], "")
    common = part["properties"]
    yield from _fields(common, part.get("required", ()))
    yield from _below(f"{path}.", common, of)
    for branch in part.get("allOf", ()):
        ((tag, values),) = branch["if"]["properties"].items()
        member = branch["then"]
        own = {name: field for name, field in member["properties"].items() if name not in common}
        of_member = f"{of} with `{tag}: {'` or `'.join(values['enum'])}`"
        yield from (f"### `{path}`{of_member}", "", member["description"], "")
        yield from _fields(own, member["required"])
        yield from _below(f"{path}.", own, of_member)


def _fields(properties: dict[str, Schema], required: Sequence[str]) -> Iterator[str]:
    """Yield one entry of a list for each field."""
    for name, field in properties.items():
        needed = "required" if name in required else "optional"
        if "default" in field:
            needed = f"{_code(field['default'])} when left out"
        examples = ", ".join(map(_code, field.get("examples", ())))
        example = f" Example: {examples}" if examples else ""
        yield f"- `{name}` ({_type(field)}; {needed}): {field['description']}{example}"
    yield ""


def _type(field: Schema) -> str:
    """Say what a field takes."""
    kinds = field["type"] if isinstance(field["type"], list) else [field["type"]]
    match kinds[0]:
        case "array":
            return f"list{_limits(field, 'Items')}, each entry: {_type(field['items'])}"
        case "object" if "properties" in field:
            return "mapping"
        case "object":
            return f"mapping, each value: {_type(field['additionalProperties'])}"
        case _ if "enum" in field:
            return f"one of {', '.join(map(_code, field['enum']))}"
        case _ if "const" in field:
            return _code(field["const"])
        case "string" if "contentMediaType" in field:
            return f"Markdown of at most {field['maxLength']:,} characters"
        case "string" if "pattern" in field:
            return _FORMS.get(field["pattern"]) or field["patternErrorMessage"].removeprefix("Expected ").rstrip(".")
        case kind:
            return _TYPES[kind] + _limits(field, "Length" if kind == "string" else "imum")


def _limits(field: Schema, of: str) -> str:
    """Say between which numbers something has to be."""
    low, high = field.get(f"min{of}"), field.get(f"max{of}")
    above, below = field.get("exclusiveMinimum", -BORDER), field.get("exclusiveMaximum", BORDER)
    unit = " characters" if of == "Length" else ""
    words = [
        f"at least {low:,}{unit}" if low is not None else "",
        f"more than {above:,}" if above != -BORDER else "",
        f"at most {high:,}{unit}" if high is not None else "",
        f"less than {below:,}" if below != BORDER else "",
    ]
    return "".join(f", {each}" for each in words if each)


def _code(value: object) -> str:
    """Return a value as it is written in YAML."""
    return f"`{value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)}`"
