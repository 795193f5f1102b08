"""The guide keeps its word: every kind has its section, and every example passes the checks."""

from __future__ import annotations

import re
import shutil
import textwrap
from pathlib import Path
from typing import get_args

import pytest

from clawdemy_notes.generate.calculation_numeric import make
from clawdemy_notes.generate.contract import Ground
from clawdemy_notes.model.items import Item
from clawdemy_notes.pipeline import build, check
from clawdemy_notes.words import words_of
from tests.cases import SMALL, merge
from tests.conftest import ROOT

GUIDE = (ROOT / "docs" / "guide" / "questions.md").read_text(encoding="utf-8")
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
        ("Fresh numbers", "docs/lessons/basics/first.yml"),
    ],
)
def test_what_else_the_guide_shows_passes_the_checks(tmp_path: Path, heading: str, file: str) -> None:
    project = tmp_path / "project"
    shutil.copytree(SMALL, project)
    source = project / file
    source.write_text(merge(source.read_text(encoding="utf-8"), PARTS[heading]), encoding="utf-8")
    assert check(project) == ()


def fields_of(interface: str) -> set[str]:
    """Return the fields of an interface of the client's contract, those that it extends included."""
    contract = (ROOT / "clawdemy_notes" / "client" / "contract.d.ts").read_text(encoding="utf-8")
    found = re.search(
        rf"export interface {interface}(?: extends (\w+))? \{{(.*?)^\}}", contract, re.DOTALL | re.MULTILINE
    )
    assert found is not None
    inherited = fields_of(found[1]) if found[1] else set()
    return inherited | set(re.findall(r"^  (\w+)\??:", found[2], re.MULTILINE))


@pytest.mark.parametrize(("event", "detail"), [("answer", "AnswerDetail"), ("finish", "FinishDetail")])
def test_every_field_of_an_event_is_described(event: str, detail: str) -> None:
    guide = (ROOT / "docs" / "guide" / "events.md").read_text(encoding="utf-8")
    section = guide.partition(f"## clawdemy:{event}\n")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| (`.*?) \|", section, re.MULTILINE)
    named = {name for row in rows for name in re.findall(r"`(\w+)`", row)} - {"detail"}
    assert named == fields_of(detail)


def test_the_calculation_of_the_guide_grows_into_a_question(tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(SMALL, project)
    source = project / "docs" / "lessons" / "basics" / "first.yml"
    source.write_text(merge(source.read_text(encoding="utf-8"), PARTS["Fresh numbers"]), encoding="utf-8")
    (track,) = build(project).course.tracks
    grown = [made for lesson in track.lessons for made in make(Ground(track, lesson, words_of("en")))]
    assert [made.item.id for made in grown] == ["tokens-of-a-clip--calculation-numeric"]
