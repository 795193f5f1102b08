"""Every diagnostic carries an id that is listed, with the severity that is listed with it."""

from __future__ import annotations

import re
from pathlib import Path

from clawdemy_notes.pipeline import SEVERITIES
from tests.cases import EXPECTED, TESTS
from tests.source.test_findings import WITHOUT_CASES

_HEAD = re.compile(r"^\S.*:\d+:\d+: (error|warning)\[([a-z0-9-]+)\]$", re.MULTILINE)


def heads(path: Path) -> set[tuple[str, str]]:
    """Return severity and id of all that is found in a case."""
    return set(_HEAD.findall(path.read_text("utf-8")))


def test_every_case_finds_what_is_listed_and_as_grave_as_listed() -> None:
    found = {head for path in TESTS.rglob(EXPECTED) for head in heads(path)}
    assert found <= {(severity, name) for name, severity in SEVERITIES.items()}


def test_every_id_that_a_finding_can_carry_has_a_case() -> None:
    found = {name for path in TESTS.rglob(EXPECTED) for _, name in heads(path)}
    assert found == set(SEVERITIES) - set(WITHOUT_CASES)
