"""The mistakes that people really make in a lesson or a quiz, and what they are told.

Each folder of `cases` is a mistake, each folder in it a way to make it: the file as somebody would write it, and all
that `clawdemy check` prints.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from clawdemy_notes import pipeline
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.report import render_github, render_json, render_text
from tests.cases import EXPECTED, cases_below, lay

CASES = Path(__file__).parent / "cases"
MISTAKES = {
    "colon-in-plain-text",
    "no-and-yes",
    "tabs",
    "wrong-indentation",
    "missing-quote",
    "list-where-fields-belong",
    "duplicate-key",
    "smart-quote",
    "option-without-correct",
    "two-right-in-single-choice",
    "unknown-section-outcome-or-citation",
    "id-used-before",
    "link-without-scheme",
    "bare-less-than",
    "formula-does-not-parse",
    "date-that-is-none",
    "phase-that-the-track-lacks",
    "prerequisite-loop",
    "file-name-with-capitals",
    "image-that-is-not-there",
}
FEWEST = 60
FORMATS: dict[str, Callable[[Iterable[Diagnostic]], str]] = {
    EXPECTED: render_text,
    "expected.json": render_json,
    "expected.github": render_github,
}


@pytest.mark.parametrize("case", cases_below(CASES), ids=lambda case: f"{case.parent.name}/{case.name}")
def test_prints_what_is_expected(case: Path, tmp_path: Path) -> None:
    lay(case, tmp_path / "project")
    found = pipeline.check(tmp_path / "project")
    assert found == tuple(sorted(found))
    for name, render in FORMATS.items():
        # All three formats where there are files for them.
        if name == EXPECTED or (case / name).exists():
            printed = render(found)
            if os.environ.get("WRITE_EXPECTED"):
                (case / name).write_text(printed, "utf-8")
            assert printed == (case / name).read_text("utf-8")


def test_every_mistake_has_cases() -> None:
    assert {case.parent.name for case in cases_below(CASES)} >= MISTAKES


def test_every_case_is_found() -> None:
    silent = [case for case in cases_below(CASES) if "no errors, no" in (case / EXPECTED).read_text("utf-8")]
    assert not silent
    assert len(cases_below(CASES)) >= FEWEST
