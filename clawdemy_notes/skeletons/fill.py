"""The texts of this package, with names filled in."""

from __future__ import annotations

import json
import textwrap
from importlib.resources import files
from string import Template

from clawdemy_notes.source.nodes import Scalar
from clawdemy_notes.source.scalars import read_scalar


def filled(name: str, **values: str) -> str:
    """Return a text of `texts/` with its places filled; it ends in a line break."""
    text = files(__package__).joinpath("texts", *name.split("/")).read_text(encoding="utf-8")
    return Template(text).substitute(values)


def indented(text: str, columns: int) -> str:
    """Return lines moved to the right; empty ones stay empty."""
    return textwrap.indent(text, " " * columns)


def plain(word: str) -> str:
    """Return an id as YAML: in quotes where it would be read as a number or a truth value."""
    return word if isinstance(read_scalar(Scalar(word, 0, 0)), str) else quoted(word)


def quoted(text: str) -> str:
    """Return one line of text as YAML, whatever it holds."""
    return json.dumps(text, ensure_ascii=False)


def title_of(name: str) -> str:
    """Return an id as words, for a title to start from."""
    return name.replace("-", " ").capitalize()
