"""The schemas say what the models say, and the files that are committed are those that the models make."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic import BaseModel

from clawdemy_notes.schema import SCHEMAS, modeline, schema_files, schema_of
from clawdemy_notes.schema.json_schema import Schema, json_schema
from clawdemy_notes.source.bind import bind
from clawdemy_notes.source.document import Document
from clawdemy_notes.source.parse import parse_yaml
from clawdemy_notes.source.values import data_of
from tests.cases import EVERY, SMALL
from tests.conftest import ROOT
from tests.schema.sources import Source, read_sources
from tests.source.test_properties import SOURCES, other_values

VALIDATORS = {name: Draft7Validator(json_schema(model)) for name, model in SCHEMAS.items()}

ONLY_IN_YAML = {
    "control-character/latex-in-double-quotes",
    "duplicate-key/in-a-flow-mapping",
    "duplicate-key/two-titles",
    "id-not-kebab-case/file-and-folder",
    "key-not-text/list",
    "number-too-long/digits",
}
"""Files with mistakes that are gone once the YAML is read."""


def sources_below(root: Path) -> list[Path]:
    return sorted([*root.glob("docs/lessons/*/*.yml"), *root.glob("quizzes/*/*.yml")])


def models_below(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yield all models that an annotation names, each with those of its fields."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        for field in annotation.model_fields.values():
            yield from models_below(field.annotation)
    for part in getattr(annotation, "__args__", ()):
        yield from models_below(part)


MODELS = sorted({model for root in SCHEMAS.values() for model in models_below(root)}, key=lambda model: model.__name__)


@pytest.mark.parametrize("path", schema_files())
def test_the_committed_file_is_what_the_models_make(path: str) -> None:
    assert (ROOT / path).read_text("utf-8") == schema_files()[path], "run `clawdemy schema --write`"


@pytest.mark.parametrize("path", sources_below(ROOT), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_first_line_of_a_source_leads_to_its_schema(path: Path) -> None:
    first = path.read_text("utf-8").partition("\n")[0]
    assert first == modeline(path.relative_to(ROOT).as_posix()), "run `clawdemy schema --write`"
    target = (path.parent / first.partition("$schema=")[2]).resolve()
    assert target.relative_to(ROOT).as_posix() in schema_files()
    assert target.name.partition(".")[0] == schema_of(path.relative_to(ROOT).as_posix())


@pytest.mark.parametrize("name", SCHEMAS)
def test_it_is_a_json_schema_without_references(name: str) -> None:
    Draft7Validator.check_schema(VALIDATORS[name].schema)
    assert '"$ref"' not in json.dumps(VALIDATORS[name].schema)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_field_is_described(model: type[BaseModel]) -> None:
    assert (model.__doc__ or "").strip()
    assert [name for name, field in model.model_fields.items() if not (field.description or "").endswith(".")] == []


def mappings_in(part: Any) -> Iterator[Schema]:
    """Yield every part of a schema that is about a mapping with fields of names that are known."""
    if isinstance(part, dict):
        if part.get("type") in ("object", ["object", "null"]) and "properties" in part:
            yield part
        for value in part.values():
            yield from mappings_in(value)
    elif isinstance(part, list):
        for value in part:
            yield from mappings_in(value)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_mapping_is_closed_and_every_field_of_it_described(name: str) -> None:
    for mapping in mappings_in(VALIDATORS[name].schema):
        is_union = "allOf" in mapping
        assert is_union or mapping["additionalProperties"] is False
        assert all(field["description"] for field in mapping["properties"].values())


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_default_that_says_something_is_in_the_schema(model: type[BaseModel]) -> None:
    fields = json_schema(model)["properties"]
    defaults = {name: field.default for name, field in model.model_fields.items()}
    told = {name: value for name, value in defaults.items() if isinstance(value, str | int)}
    assert {name: field["default"] for name, field in fields.items() if "default" in field} == told


@pytest.mark.parametrize("root", [ROOT, SMALL, EVERY], ids=["shipped", "small", "every"])
def test_sources_without_mistakes_are_accepted(root: Path) -> None:
    for path in sources_below(root):
        name = schema_of(path.relative_to(root).as_posix())
        assert name is not None
        tree, _ = parse_yaml(path.read_text("utf-8"))
        assert list(VALIDATORS[name].iter_errors(data_of(tree))) == []


def is_refused(source: Source) -> bool:
    validator = VALIDATORS[str(schema_of(source.document.path))]
    return not validator.is_valid(data_of(source.document.root))


def is_yaml(source: Source) -> bool:
    """Say whether a file could be read to its end."""
    return source.document.root is not None and all(one.check != "yaml-syntax" for one in source.findings)


def test_it_refuses_what_the_check_refuses(tmp_path: Path) -> None:
    parsed = [source for source in read_sources(tmp_path) if is_yaml(source)]
    assert sum(is_refused(source) for source in parsed) > 25
    assert {source.case for source in parsed if bool(source.findings) != is_refused(source)} == ONLY_IN_YAML


@settings(max_examples=60)
@pytest.mark.parametrize("name", SOURCES)
@given(data=st.data())
def test_it_accepts_whatever_the_check_accepts(name: str, data: st.DataObject) -> None:
    text = data.draw(other_values(name))
    schema = str(schema_of(name))
    tree, findings = parse_yaml(text)
    bound, _ = bind(Document(name, text, tree), SCHEMAS[schema], findings)
    if bound is not None:
        assert list(VALIDATORS[schema].iter_errors(data_of(tree))) == []
