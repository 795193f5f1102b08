"""A lesson's page says when it has to be reviewed, and that it is overdue once that day is over."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from clawdemy_notes import __file__ as package
from clawdemy_notes.pipeline import build
from tests.cases import SMALL

CONTROLS = Path(package).parent / "theme" / "assets" / "clawdemy" / "controls.js"
DUE = "Next review due by 31 March 2027"
OVERDUE = "Overdue: parts of it may be out of date"


@pytest.fixture(scope="module")
def address(serve: Callable[[Path], str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """Serve the notes of a lesson that was reviewed on 31 October 2026, and is again every five months."""
    folder = tmp_path_factory.mktemp("overdue")
    project = shutil.copytree(SMALL, folder / "project")
    source = project / "docs" / "lessons" / "basics" / "first.yml"
    lines = ("reviewed: 2026-10-31\n" if line.startswith("reviewed:") else line for line in source.open("rt"))
    source.write_text("".join(lines), "utf-8")
    with (project / "docs" / "lessons" / "basics" / "track.yml").open("a", encoding="utf-8") as track:
        track.write("review_every_months: 5\n")
    (notes,) = (page for page in build(project).pages if page.path == "lessons/basics/first/index.md")
    shutil.copy(CONTROLS, folder)
    script = '<script type="module" src="controls.js"></script>'
    (folder / "index.html").write_text(f"<!doctype html><meta charset=utf-8>{notes.body}{script}", "utf-8")
    return serve(folder)


@pytest.mark.parametrize("now", ["2027-03-31T23:00:00", "2027-01-09T12:00:00"])
def test_until_that_day_nothing_is_overdue(page: Page, address: str, now: str) -> None:
    page.clock.set_fixed_time(now)
    page.goto(address)
    # The script has run when its element is known.
    page.wait_for_function("customElements.get('clawdemy-overdue') !== undefined")
    expect(page.get_by_text(DUE)).to_be_visible()
    expect(page.get_by_text(OVERDUE)).to_be_hidden()


@pytest.mark.parametrize("now", ["2027-04-01T00:30:00", "2028-01-01T12:00:00"])
def test_after_it_the_page_says_so(page: Page, address: str, now: str) -> None:
    page.clock.set_fixed_time(now)
    page.goto(address)
    expect(page.get_by_text(OVERDUE)).to_be_visible()


def test_without_scripts_the_day_is_there(browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address)
        expect(page.get_by_text(DUE)).to_be_visible()
        expect(page.get_by_text(OVERDUE)).to_be_hidden()
