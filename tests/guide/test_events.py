"""The page on events describes what the client fires."""

from __future__ import annotations

import re

import pytest

from tests.conftest import ROOT


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
