"""The reference of all fields leaves none out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Any, get_args, get_origin

import pytest
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from clawdemy_notes.schema import SCHEMAS, fields_markdown
from clawdemy_notes.source.fields import tag_field

REFERENCE = fields_markdown()


def entries() -> set[tuple[str, str, str]]:
    """Return file, section and field of each entry of the reference."""
    found = set()
    file = section = ""
    for line in REFERENCE.splitlines():
        if line.startswith("## "):
            file, section = line.removeprefix("## ").lower(), ""
        elif line.startswith("### "):
            section = line.removeprefix("### ")
        elif line.startswith("- "):
            found.add((file, section, line.split("`")[1]))
    return found


def places(annotation: Any, path: str) -> Iterator[tuple[str, tuple[type[BaseModel], ...]]]:
    """Yield the paths below which an annotation has models, as the reference writes them."""
    match get_origin(annotation):
        case origin if origin is tuple:
            yield from places(get_args(annotation)[0], f"{path}[]")
        case origin if origin is dict:
            yield from places(get_args(annotation)[1], f"{path}.*")
        case origin if origin is Annotated:
            yield from places(get_args(annotation)[0], path)
        case _:
            models = tuple(part for part in (annotation, *get_args(annotation)) if is_model(part))
            if models:
                yield path, models


def is_model(part: object) -> bool:
    return isinstance(part, type) and issubclass(part, BaseModel)


def fields_of(model: type[BaseModel], path: str = "", of: str = "") -> Iterator[tuple[str, str, str, FieldInfo]]:
    """Yield path, kind and name of every field of a model and of those below it."""
    for name, field in model.model_fields.items():
        yield path, of, name, field
        for below, models in places(field.annotation, name):
            for each in models:
                # Members of a union have sections of their own, told apart by a field.
                mark = f" with `{tag_field(models)}:" if len(models) > 1 else of
                yield from fields_of(each, f"{path}.{below}".lstrip("."), mark)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_field_of_every_model_has_its_entry(name: str) -> None:
    told = entries()
    missing = [
        (path, of, field)
        for path, of, field, _ in fields_of(SCHEMAS[name])
        if not any(
            file == name and entry == field and (section == "" if not path else section.startswith(f"`{path}`"))
            for file, section, entry in told
        )
    ]
    assert missing == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_an_entry_says_what_the_model_says(name: str) -> None:
    part = REFERENCE.partition(f"## {name.capitalize()}\n")[2].partition("\n## ")[0]
    for path, of, field, info in fields_of(SCHEMAS[name]):
        is_tag = of.endswith(f"`{field}:")
        description = "Decides which other fields there are." if is_tag else str(info.description)
        entry = re.compile(rf"^- `{field}` \(.+\): {re.escape(description)}", re.MULTILINE)
        assert entry.search(part), (path, field)


@pytest.mark.parametrize(
    "entry",
    [
        "- `points` (whole number, at least 1, at most 20; `1` when left out): Weight in the quiz's score.",
        "- `hints` (list, each entry: Markdown of at most 2,000 characters; optional): Hints, from slight to plain.",
        "- `accents` (one of `ignore`, `keep`; `ignore` when left out): As in `short_answer`.",
        "- `description` (text, at least 40 characters, at most 180 characters; required): "
        "One or two plain sentences for search engines: 40 to 180 characters.",
        "- `step` (number, more than 0; required): Distance between sensible values.",
        "- `relative` (number, at least 0, less than 1; optional): "
        "Right when it differs by at most this fraction of the answer: 0.01 is 1 %. Example: `0.01`",
        "- `ask` (list, at most 3, each entry: id of an item; optional): "
        "Ids of items of the lesson's quiz to ask right after the section.",
        "- `abbreviations` (mapping, each value: one line of text; optional): Abbreviations of the prose and what they "
        'stand for; shown on hover. Example: `{"VAE": "variational autoencoder"}`',
        "### `items[].gaps[].options[]` with `kind: cloze`",
    ],
)
def test_type_limits_default_and_example_are_told(entry: str) -> None:
    assert entry in REFERENCE.splitlines()
