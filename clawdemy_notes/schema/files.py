"""The schema files of a project, and the line by which a YAML file names its own."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import PurePosixPath

from pydantic import BaseModel

from clawdemy_notes.model.items import Quiz
from clawdemy_notes.model.lesson import Lesson
from clawdemy_notes.model.track import Track
from clawdemy_notes.schema.json_schema import json_schema
from clawdemy_notes.source.read import DOCS, LESSONS, QUIZZES, TRACK_FILE

SCHEMAS: Mapping[str, type[BaseModel]] = {"track": Track, "lesson": Lesson, "quiz": Quiz}
"""What files there are, each with the model of its content."""

FOLDER = f"{DOCS}/schema"
"""Where the schemas of a project are: in the docs folder, so that they are published with the site."""


def schema_of(path: str) -> str | None:
    """Return which of SCHEMAS a YAML file has, by its path from the project's root; None for any other file."""
    file = PurePosixPath(path)
    folder = file.parent.parent.as_posix()
    if file.suffix != ".yml" or folder not in {LESSONS, QUIZZES}:
        return None
    if folder == QUIZZES:
        return "quiz"
    return "track" if file.name == TRACK_FILE else "lesson"


def modeline(path: str) -> str:
    """Return the first line of a track, lesson or quiz file: a comment that leads an editor to the file's schema."""
    schema = f"{FOLDER}/{schema_of(path)}.schema.json"
    return f"# yaml-language-server: $schema={os.path.relpath(schema, PurePosixPath(path).parent)}"


def with_modeline(path: str, text: str) -> str:
    """Return the text of a track, lesson or quiz file with its modeline; unchanged where its first line is one."""
    if text.startswith("# yaml-language-server:"):
        return text
    return modeline(path) + ("\r\n" if "\r\n" in text else "\n") + text


def schema_files() -> Mapping[str, str]:
    """Return the content of all schema files, by their paths from the project's root."""
    return {f"{FOLDER}/{name}.schema.json": _text(model) for name, model in SCHEMAS.items()}


def _text(model: type[BaseModel]) -> str:
    return json.dumps(json_schema(model), indent=1, ensure_ascii=False) + "\n"
