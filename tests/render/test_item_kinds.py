"""Every kind of item as it stands in the page, line for line."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

from clawdemy_notes.model.items import Item
from tests.browser.sample import ITEMS, quiz_html

EXPECTED = Path(__file__).with_name("every_kind.html")
"""What readers get of `tests/browser/sample.py`; whoever changes the page on purpose writes it anew."""


def test_each_kind_of_item_is_the_page_that_it_was() -> None:
    kinds = {kind.model_fields["kind"].annotation for kind in get_args(get_args(Item)[0])}
    assert {item["kind"] for item in ITEMS} == {name for kind in kinds for name in get_args(kind)}
    assert quiz_html().splitlines() == EXPECTED.read_text("utf-8").splitlines()
