"""Whatever the reader finds, it says in full and at the right place."""

from __future__ import annotations

from pathlib import Path

import pytest

from clawdemy_notes.source import FINDINGS
from tests.cases import EXPECTED, cases_below, compare

CASES = Path(__file__).parent / "cases"

WITHOUT_CASES = {
    "file-too-large": "test_read.py makes one",
    "outside-project": "test_read.py makes the links",
    "folder-twice": "test_read.py makes the links",
    "unreadable-file": "test_read.py makes one",
    "invalid-value": "no rule of today's models needs it",
}


@pytest.mark.parametrize("case", cases_below(CASES), ids=lambda case: f"{case.parent.name}/{case.name}")
def test_prints_what_is_expected(case: Path, tmp_path: Path) -> None:
    compare(case, tmp_path / "project")


def test_every_finding_has_cases_and_every_case_a_finding() -> None:
    assert {case.parent.name for case in cases_below(CASES)} == set(FINDINGS) - set(WITHOUT_CASES)


@pytest.mark.parametrize("finding", sorted(set(FINDINGS) - set(WITHOUT_CASES)))
def test_every_finding_has_a_failing_and_a_passing_case(finding: str) -> None:
    speaks = {
        f"[{finding}]" in (case / EXPECTED).read_text("utf-8")
        for case in cases_below(CASES)
        if case.parent.name == finding
    }
    assert speaks == {True, False}
