"""The guide keeps its word: every kind has its section, and every example passes the checks."""

from __future__ import annotations

import re
import shutil
import textwrap
from pathlib import Path
from typing import get_args

import pytest

from clawdemy_notes.model.items import Item
from clawdemy_notes.pipeline import check
from tests.cases import SMALL, merge
from tests.conftest import ROOT

GUIDE = (ROOT / "docs" / "questions.md").read_text(encoding="utf-8")
EXAMPLES = dict(re.findall(r"^## (\w+)\n.*?^```yaml\n(.*?)^```", GUIDE, re.DOTALL | re.MULTILINE))
PARTS = dict(re.findall(r"^## (\w+ \w[\w ]*)\n.*?^```yaml\n(.*?)^```", GUIDE, re.DOTALL | re.MULTILINE))
KINDS = [get_args(model.model_fields["kind"].annotation)[0] for model in get_args(get_args(Item)[0])]


def test_every_kind_of_question_has_its_section() -> None:
    assert sorted(EXAMPLES) == sorted(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_every_example_passes_the_checks(tmp_path: Path, kind: str) -> None:
    project = tmp_path / "project"
    shutil.copytree(SMALL, project)
    quiz = project / "quizzes" / "basics" / "first.yml"
    quiz.write_text("items:\n" + textwrap.indent(EXAMPLES[kind], "  "), encoding="utf-8")
    assert f"kind: {kind}" in EXAMPLES[kind]
    assert check(project) == ()


@pytest.mark.parametrize(
    ("heading", "file"),
    [
        ("Items that share a stem", "quizzes/basics/first.yml"),
        ("Questions from the facts", "quizzes/basics/first.yml"),
        ("Asking in the notes", "docs/lessons/basics/first.yml"),
    ],
)
def test_what_else_the_guide_shows_passes_the_checks(tmp_path: Path, heading: str, file: str) -> None:
    project = tmp_path / "project"
    shutil.copytree(SMALL, project)
    source = project / file
    source.write_text(merge(source.read_text(encoding="utf-8"), PARTS[heading]), encoding="utf-8")
    assert check(project) == ()
