"""The pages that are made for paper, as a printer gets them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

LESSONS = "lessons/multimodal-ai"


def pages_on_paper(page: Page, size: str) -> int:
    """Return how many sheets the open page takes."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=size)))


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_each_cheatsheet_fits_one_page(page: Page, site: Path, serve: Callable[[Path], str], size: str) -> None:
    host = serve(site)
    sheets = sorted(sheet.parent.relative_to(site) for sheet in (site / LESSONS).glob("*/cheatsheet/index.html"))
    assert len(sheets) >= 3
    taken = {}
    for sheet in sheets:
        page.goto(f"{host}/{sheet}/")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        taken[sheet.parent.name] = pages_on_paper(page, size)
    assert taken == dict.fromkeys(taken, 1)


def test_a_page_that_does_not_fit_is_counted_as_several(page: Page, site: Path, serve: Callable[[Path], str]) -> None:
    page.goto(f"{serve(site)}/{LESSONS}/transformers-in-diffusion/")
    assert pages_on_paper(page, "A4") > 2
