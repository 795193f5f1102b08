"""Each check finds what it is for, says so in full, and is silent about what is right."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from clawdemy_notes import checks, markup, quality, render
from clawdemy_notes.checks import CHECKS
from clawdemy_notes.checks.reserved_anchor import PAGE_PREFIXES
from clawdemy_notes.quality import RULES
from tests.cases import EXPECTED, cases_below, compare

CASES = Path(__file__).parent / "cases"


@pytest.mark.parametrize("case", cases_below(CASES), ids=lambda case: f"{case.parent.name}/{case.name}")
def test_prints_what_is_expected(case: Path, tmp_path: Path) -> None:
    compare(case, tmp_path / "project")


def test_every_check_has_cases_and_every_case_a_check() -> None:
    assert {case.parent.name for case in cases_below(CASES)} == set(CHECKS)


@pytest.mark.parametrize("check", sorted(CHECKS))
def test_every_check_has_a_failing_and_a_passing_case(check: str) -> None:
    speaks = {
        f"[{check}]" in (case / EXPECTED).read_text("utf-8") for case in cases_below(CASES) if case.parent.name == check
    }
    assert speaks == {True, False}


def test_every_module_is_a_check_with_the_id_of_its_name() -> None:
    folders = (Path(package) for packages in (checks.__path__, quality.__path__) for package in packages)
    modules = {path.stem for folder in folders for path in folder.glob("[!_]*.py")}
    assert {name.replace("_", "-") for name in modules} == set(CHECKS)


@pytest.mark.parametrize("name", sorted(CHECKS))
def test_every_check_says_what_and_why(name: str) -> None:
    module = getattr(quality if name in RULES else checks, name.replace("-", "_"))
    what, _, why = (module.__doc__ or "").partition("\n\n")
    assert what.endswith(".")
    assert why.strip()


def test_every_problem_of_markdown_has_a_check() -> None:
    code = "".join(path.read_text("utf-8") for path in Path(markup.__file__).parent.glob("*.py"))
    problems = set(re.findall(r'(?:report|Problem)\(\s*"([a-z-]+)"', code))
    assert problems
    assert problems <= set(CHECKS)


def test_reserved_prefixes_are_those_of_the_lesson_page() -> None:
    template = (Path(render.__file__).parent / "templates" / "lesson.md").read_text("utf-8")
    assert set(re.findall(r'\bid="([a-z-]+-)\{\{', template)) == set(PAGE_PREFIXES)
