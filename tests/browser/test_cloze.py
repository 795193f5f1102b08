"""Gaps that are nearly right: which they are, and where."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reader import answer, question
from tests.browser.sample import CLIENT, quiz_html

DOUBTS = """async (item) => {
  const { cloze } = await import("/cloze.js");
  const { key } = JSON.parse(item.dataset.item);
  return cloze.doubt(item.querySelector("fieldset"), key).map((input) => input.ariaLabel);
}"""


@pytest.fixture
def still(page: Page, serve: Callable[[Path], str]) -> Page:
    """Return the sample quiz with no script at work, from which the client's modules can be loaded."""
    page.goto(f"{serve(CLIENT)}/define.js")
    page.evaluate("html => { document.body.innerHTML = html; }", quiz_html())
    return page


@pytest.mark.parametrize(
    ("what", "so", "doubts"),
    [
        ("attension", "flicker", ["Gap 1 of 3"]),
        ("attention", "flikker", ["Gap 3 of 3"]),
        ("attension", "flikker", ["Gap 1 of 3", "Gap 3 of 3"]),
        ("attention", "shine", []),
        ("tension", "", []),
    ],
    ids=["the first", "the last", "both", "wrong is no slip", "listed as wrong"],
)
def test_the_gaps_in_doubt_are_named_in_order_and_marked(still: Page, what: str, so: str, doubts: list[str]) -> None:
    item = question(still, "gaps")
    answer(item, (("gap", 1, what), ("gap", 3, so)))
    assert item.evaluate(DOUBTS) == doubts
    for name in ("Gap 1 of 3", "Gap 2 of 3", "Gap 3 of 3"):
        gap = item.get_by_label(name, exact=True)
        if name in doubts:
            expect(gap).to_have_attribute("aria-invalid", "true")
        else:
            expect(gap).not_to_have_attribute("aria-invalid", "true")


def test_a_mark_goes_once_the_gap_is_mended(still: Page) -> None:
    item = question(still, "gaps")
    answer(item, (("gap", 1, "attension"),))
    assert item.evaluate(DOUBTS) == ["Gap 1 of 3"]
    answer(item, (("gap", 1, "attention"),))
    assert item.evaluate(DOUBTS) == []
    expect(item.get_by_label("Gap 1 of 3")).not_to_have_attribute("aria-invalid", "true")
