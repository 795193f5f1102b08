"""A mistake in one place hides no mistake in another."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from clawdemy_notes.checks import run_checks
from clawdemy_notes.source import read_course
from tests.cases import SMALL

LESSON = "docs/lessons/basics/first.yml"
QUIZ = "quizzes/basics/first.yml"
BROKEN = [
    ("difficulty: introductory", "difficulty: easy"),
    ("reviewed: 2026-11-22\n", ""),
    ("summary: The idea in a minute.", "summary: The idea: in a minute."),
    ("        alt: A square.\n", ""),
    ("      instruments: [measurement]", "      instruments: measurement"),
    ("title: First", "title: First\nsubtitle: One"),
    ("    kind: paper", "    kind: leaflet"),
]


def found(project: Path, *edits: tuple[str, str, str]) -> list[str]:
    """Return the ids of what is found in a project with some edits, in order."""
    shutil.copytree(SMALL, project)
    for name, old, new in edits:
        text = (project / name).read_text("utf-8")
        assert old in text
        (project / name).write_text(text.replace(old, new, 1), "utf-8")
    sources = read_course(project)
    return [each.check for each in sorted({*sources.diagnostics, *run_checks(sources)})]


@pytest.mark.parametrize(("old", "new"), BROKEN)
def test_a_link_is_looked_at_in_a_lesson_that_is_broken_elsewhere(tmp_path: Path, old: str, new: str) -> None:
    alone = found(tmp_path / "alone", (LESSON, old, new))
    link = (LESSON, "body: It is useful.", "body: It is [useful](www.example.org).")
    assert len(alone) == 1
    assert sorted(found(tmp_path / "both", (LESSON, old, new), link)) == sorted([*alone, "link-scheme"])


def test_what_a_broken_quiz_names_is_looked_up_in_its_lesson(tmp_path: Path) -> None:
    edits = ((QUIZ, "answer: true", "answer: yes"), (QUIZ, "section: idea", "section: ideas"))
    assert found(tmp_path / "p", *edits) == ["unknown-section", "wrong-type"]


def test_of_a_broken_lesson_nobody_says_what_its_quiz_lacks(tmp_path: Path) -> None:
    edits = (
        (LESSON, "  - id: use\n", "  - id: Use\n"),
        (QUIZ, "section: idea", "section: use"),
        (QUIZ, "answer: true", "answer: yes"),
    )
    assert found(tmp_path / "p", *edits) == ["id-not-kebab-case", "wrong-type"]


def test_what_stands_in_for_a_wrong_value_is_not_looked_at(tmp_path: Path) -> None:
    edits = ((QUIZ, "section: idea", "section: [idea]"), (QUIZ, "outcome: explain", "outcome:"))
    assert found(tmp_path / "p", *edits) == ["wrong-type", "wrong-type"]


def test_nothing_is_left_of_a_file_of_another_shape(tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path / "p")
    (tmp_path / "p" / QUIZ).write_text("- one\n- two\n", "utf-8")
    sources = read_course(tmp_path / "p")
    assert sources.salvaged is not None
    assert [len(track.quizzes) for track in sources.salvaged.tracks] == [0]
