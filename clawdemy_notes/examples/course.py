"""What examples stand on: a small track of their own, whose files they complete."""

from __future__ import annotations

import re
import shutil
import tempfile
import textwrap
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import yaml
from pydantic import BaseModel

from clawdemy_notes.checks import run_checks
from clawdemy_notes.model.items import Quiz
from clawdemy_notes.model.lesson import Lesson
from clawdemy_notes.model.track import Track
from clawdemy_notes.quizzes import run_quiz_checks
from clawdemy_notes.report import render_text
from clawdemy_notes.source import CourseSources, read_course

FILES = Path(__file__).parent / "files"
TRACK = "docs/lessons/clips/track.yml"
LESSON = "docs/lessons/clips/frames.yml"
QUIZ = "quizzes/clips/frames.yml"

ABOUT_WHOLE_QUIZZES = {"unserved-outcome"}
"""Checks that no example can pass: its quiz is a part of one."""

_FIELD = re.compile(r"^(?=[^\s#-])", re.MULTILINE)
_MODELS: dict[str, type[BaseModel]] = {QUIZ: Quiz, LESSON: Lesson, TRACK: Track}


class ExampleError(Exception):
    """An example that cannot be shown; its text says why."""


@dataclass(frozen=True)
class ExampleCourse:
    """The track, as far as the examples of a page have changed it."""

    files: tuple[tuple[str, str], ...] = ()
    """Changed files, with their text."""

    def with_block(self, text: str) -> ExampleCourse:
        """Return the course with an example put in: its fields take the place of those that were there.

        A list is one of a quiz's items. Raises ExampleError when no file has such fields.
        """
        place = file_of(text)
        if place is None:
            raise ExampleError("this is no part of a track, a lesson or a quiz")
        part = f"items:\n{textwrap.indent(text, '  ')}" if text.startswith("- ") else text
        files = dict(self.files)
        files[place] = merged(files.get(place) or (FILES / place).read_text("utf-8"), part)
        return replace(self, files=tuple(sorted(files.items())))

    def for_next_block(self) -> ExampleCourse:
        """Return what the next example of the page stands on: the notes stay, and each quiz is one by itself."""
        return replace(self, files=tuple(file for file in self.files if file[0] != QUIZ))

    def read(self) -> CourseSources:
        """Return the sources. Raises ExampleError with what is found in them."""
        return _read(self.files)


def file_of(text: str) -> str | None:
    """Return the file whose part an example is; None for other YAML."""
    try:
        part = yaml.safe_load(text)
    except yaml.YAMLError:
        return None
    if isinstance(part, list):
        is_item = part and all(isinstance(one, dict) and "kind" in one for one in part)
        return QUIZ if is_item else None
    names = set(part) if isinstance(part, dict) else {""}
    return next((place for place, model in _MODELS.items() if names <= set(model.model_fields)), None)


def merged(text: str, part: str) -> str:
    """Return YAML with its top-level fields replaced by those of `part`; each stays where it was."""
    fields = {_name(field): field for field in (*_FIELD.split(text), *_FIELD.split(part)) if _name(field)}
    return "".join(fields.values())


def _name(field: str) -> str:
    return field.partition(":")[0] if not field.startswith("#") else ""


@cache
def _read(files: tuple[tuple[str, str], ...]) -> CourseSources:
    with tempfile.TemporaryDirectory(prefix="clawdemy-") as folder:
        root = Path(folder)
        shutil.copytree(FILES, root, dirs_exist_ok=True)
        for place, text in files:
            (root / place).write_text(text, "utf-8", newline="")
        sources = read_course(root)
    found = {*sources.diagnostics, *run_checks(sources), *run_quiz_checks(sources)}
    told = sorted(diagnostic for diagnostic in found if diagnostic.check not in ABOUT_WHOLE_QUIZZES)
    if told:
        raise ExampleError(render_text(told, colour=False))
    return sources
