"""The walk through a model meets every piece of Markdown once, under its place in the YAML."""

from __future__ import annotations

from pydantic import Field

from clawdemy_notes.model.base import Line, Model, Phrase, Prose
from clawdemy_notes.model.prose import prose_fields, values


class Part(Model):
    """A part."""

    text: Phrase
    name: Line = "plain"


class Whole(Model):
    """A whole."""

    body: Prose
    parts: tuple[Part, ...] = ()
    words: dict[Line, Line] = Field(default={})
    end: Prose | None = None


WHOLE = Whole.model_validate_json('{"body": "b", "parts": [{"text": "t"}, {"text": "u"}], "words": {"w": "x"}}')


def test_prose_in_its_places() -> None:
    assert list(prose_fields(WHOLE)) == [(("body",), "b"), (("parts", 0, "text"), "t"), (("parts", 1, "text"), "u")]


def test_all_values_in_their_places() -> None:
    assert [location for location, _ in values(WHOLE)] == [
        ("body",),
        ("parts", 0, "text"),
        ("parts", 0, "name"),
        ("parts", 1, "text"),
        ("parts", 1, "name"),
        ("words", "w"),
    ]
