"""Each check on what authors say of generated questions finds what it is for, and says so in full."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from clawdemy_notes.quizzes import checks, run_quiz_checks
from clawdemy_notes.quizzes.checks import QUIZ_CHECKS
from clawdemy_notes.report import render_text
from clawdemy_notes.source import read_course
from tests.cases import EXPECTED, cases_below, lay
from tests.quizzes.makers import MAKERS

CASES = Path(__file__).parent / "cases"


@pytest.mark.parametrize("case", cases_below(CASES), ids=lambda case: f"{case.parent.name}/{case.name}")
def test_prints_what_is_expected(case: Path, tmp_path: Path) -> None:
    lay(case, tmp_path / "project")
    sources = read_course(tmp_path / "project")
    printed = render_text(sorted({*sources.diagnostics, *run_quiz_checks(sources, MAKERS)}))
    if os.environ.get("WRITE_EXPECTED"):
        (case / EXPECTED).write_text(printed, "utf-8")
    assert printed == (case / EXPECTED).read_text("utf-8")


@pytest.mark.parametrize("check", sorted(QUIZ_CHECKS))
def test_every_check_has_a_failing_and_a_passing_case(check: str) -> None:
    speaks = {
        f"[{check}]" in (case / EXPECTED).read_text("utf-8") for case in cases_below(CASES) if case.parent.name == check
    }
    assert speaks == {True, False}


def test_every_module_is_a_check_with_the_id_of_its_name() -> None:
    modules = {path.stem for path in Path(checks.__file__).parent.glob("*.py") if not path.name.startswith("_")}
    assert {name.replace("_", "-") for name in modules} == set(QUIZ_CHECKS)
