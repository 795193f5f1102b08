"""From a model to the JSON Schema that an editor's YAML extension understands best.

Pydantic's own schema is taken apart and put together again:

- Everything stands where it belongs, without `$ref`: draft 7 forgets what stands beside one, so a field would lose its
  description.
- A union that a field tells apart is one `if` for each of its values. With `oneOf`, one mistake in an item would be
  reported once for every kind, and the fields of all kinds would be offered in any of them.
- A number is a number: pydantic also reads one from text, sources do not.
- Defaults that say nothing (an empty list, no value) are left out: editors would write them into the file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, TypeAdapter

from clawdemy_notes.model.base import ItemId, Line, Slug, Symbol
from clawdemy_notes.schema.names import Names, known_names

Schema = dict[str, Any]

# The oldest draft with if and then; editors know it best.
DRAFT = "http://json-schema.org/draft-07/schema#"

# A number has 40 digits at most, 20 of them after the point: what the model says, pydantic's schema does not.
BORDER = 10**20


def json_schema(model: type[BaseModel]) -> Schema:
    """Return the schema of a file that holds this model."""
    whole = model.model_json_schema()
    return {"$schema": DRAFT, **_Shaper(whole.pop("$defs", {})).shaped(whole)}


class _Shaper:
    """Puts the parts of pydantic's schema into the form that is described above."""

    def __init__(self, definitions: Mapping[str, Schema]) -> None:
        self.definitions = definitions
        self.names = known_names()
        kinds = (TypeAdapter(kind).json_schema() for kind in (Line, Slug, Symbol, ItemId))
        self.keys: Mapping[str, Schema] = {kind["pattern"]: _without(kind, "type") for kind in kinds}

    def shaped(self, part: Schema) -> Schema:
        """Return a part of the schema, and all below it, in the form that is described above."""
        if "$ref" in part:
            named = self.definitions[part["$ref"].rpartition("/")[2]]
            return self.shaped({**named, **_without(part, "$ref")})
        if "anyOf" in part:
            return self._without_nothing(part)
        if "oneOf" in part:
            return self._told_apart(part)
        said = _without(part, "patternProperties")
        shaped = {key: _plain(value) for key, value in said.items() if not _says_nothing(key, value)}
        match part.get("type"):
            case "object" if "properties" in part:
                shaped["title"] = _words(part["title"])
                shaped["properties"] = {
                    name: self._field(part["title"], name, field) for name, field in part["properties"].items()
                }
            case "object":
                shaped |= self._mapping(part)
            case "array":
                shaped["items"] = self.shaped(part["items"])
            case "string" if "enum" in part:
                meanings = [_meaning(value, part) for value in part["enum"]]
                shaped |= {"markdownEnumDescriptions": meanings} if all(meanings) else {}
            case "number":
                shaped |= {} if "minimum" in part or "exclusiveMinimum" in part else {"exclusiveMinimum": -BORDER}
                shaped |= {} if "maximum" in part or "exclusiveMaximum" in part else {"exclusiveMaximum": BORDER}
        return _described(shaped)

    def _field(self, model: str, name: str, field: Schema) -> Schema:
        # Pydantic's title of a field is its name with a capital; only a union needs one, as it is no model's.
        shaped = self.shaped(field if "oneOf" in field else _without(field, "title"))
        names = self.names.get((model, name))
        if names is None:
            return shaped
        if shaped["type"] == "object":
            return {**shaped, "propertyNames": {"enum": list(names)}}
        return {**_without(shaped, "pattern", "patternErrorMessage", "maxLength"), **_one_of(names)}

    def _without_nothing(self, part: Schema) -> Schema:
        """Return a choice of types as one type that may also be nothing."""
        kinds = [kind.get("type") for kind in part["anyOf"]]
        (only,) = (
            kind
            for kind in part["anyOf"]
            if kind.get("type") != "null" and not (kind.get("type") == "string" and "number" in kinds)
        )
        shaped = self.shaped({**only, **_without(part, "anyOf")})
        if "null" in kinds:
            shaped["type"] = [shaped["type"], "null"]
        return shaped

    def _told_apart(self, part: Schema) -> Schema:
        """Return a union whose members one field tells apart."""
        tag = part["discriminator"]["propertyName"]
        members = [self.shaped(member) for member in part["oneOf"]]
        fields = {value: member["properties"][tag] for member in members for value in _tags(member, tag)}
        names = {value: _meaning(value, field) or field["description"] for value, field in fields.items()}
        first, *others = members
        common = {
            name: field
            for name, field in first["properties"].items()
            if all(other["properties"].get(name) == field for other in others)
        }
        decides = {"description": "Decides which other fields there are.", "type": "string", **_one_of(names)}
        return _described(
            {
                **_without(part, "oneOf", "discriminator"),
                "type": "object",
                "properties": {tag: decides, **common},
                "required": [tag],
                "allOf": [
                    {
                        "if": {"properties": {tag: {"enum": _tags(member, tag)}}, "required": [tag]},
                        "then": member,
                    }
                    for member in members
                ],
            }
        )

    def _mapping(self, part: Schema) -> Schema:
        """Return what a mapping with free keys says of its keys and values."""
        ((pattern, values),) = part["patternProperties"].items()
        return {"propertyNames": self.keys[pattern], "additionalProperties": self.shaped(values)}


def _one_of(names: Names) -> Schema:
    """Return the keywords of a closed list of names, each with what an editor says of it."""
    return {"enum": list(names), "markdownEnumDescriptions": list(names.values())}


def _tags(member: Schema, tag: str) -> list[str]:
    """Return the values by which a member of a union is known."""
    field = member["properties"][tag]
    return field["enum"] if "enum" in field else [field["const"]]


def _meaning(value: str, field: Schema) -> str | None:
    """Return what a field's description says of one of its values: the words after "`value`: "."""
    found = re.search(rf"`{re.escape(value)}`: ([^`]+?)(?= `|$)", field.get("description", ""))
    return found[1] if found is not None else None


def _described(part: Schema) -> Schema:
    """Put first what a schema is, as Markdown too where it has marks: editors show plain descriptions as they are."""
    said: Schema = {key: part[key] for key in ("title", "description") if key in part}
    if "`" in part.get("description", ""):
        said["markdownDescription"] = part["description"]
    return {**said, **part}


def _says_nothing(key: str, value: object) -> bool:
    return key == "default" and (value is None or isinstance(value, list | dict))


def _plain(value: object) -> object:
    """Return a whole number without the `.0` that limits of decimals have."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _without(part: Schema, *keys: str) -> Schema:
    return {key: value for key, value in part.items() if key not in keys}


def _words(name: str) -> str:
    """Return a model's name as words: `Single choice`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).capitalize()
