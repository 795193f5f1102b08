"""Examples of the guide work as in a quiz, and leave no trace in a reader's progress."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect


@pytest.fixture(scope="session")
def guide_url(site: Path, serve: Callable[[Path], str]) -> str:
    return serve(site)


@pytest.fixture
def guide(page: Page, guide_url: str) -> Iterator[Page]:
    """Open the page on kinds of question; whatever a test does, no script may fail."""
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(str(error)))
    page.goto(f"{guide_url}/guide/questions/")
    yield page
    assert failures == []


def example(page: Page, number: int) -> Locator:
    """Return the questions of an example, by its place on the page, from 0."""
    return page.get_by_role("group", name="What readers see").nth(number)


def test_an_example_grades_and_explains(guide: Page) -> None:
    first = example(guide, 0)
    first.get_by_role("radio", name="Details that jump").check()
    first.get_by_role("button", name="Check").click()
    expect(first.get_by_text("Correct.")).to_be_visible()
    expect(first.get_by_text("The frames share a prompt and no decisions.").filter(visible=True)).to_be_visible()


def test_answers_to_examples_are_no_progress(guide: Page, guide_url: str) -> None:
    first = example(guide, 0)
    first.get_by_role("radio", name="Details that jump").check()
    first.get_by_role("button", name="Check").click()
    guide.goto(f"{guide_url}/progress/")
    guide.get_by_role("button", name="Export").click()
    expect(guide.get_by_text("There is nothing here yet")).to_be_visible()


def test_a_calculation_has_new_numbers_at_each_attempt(page: Page, guide_url: str) -> None:
    page.goto(f"{guide_url}/guide/facts/")
    question = page.get_by_role("group", name="What readers see").filter(has_text="cut into")
    asked = question.get_by_role("group").filter(has_text="How many tokens").locator("legend")
    before = asked.inner_text()
    question.get_by_role("textbox").fill("1")
    question.get_by_role("button", name="Check").click()
    question.get_by_role("button", name="Try again").click()
    expect(asked).not_to_have_text(before)


def test_examples_read_well_without_javascript(browser: Browser, guide_url: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{guide_url}/guide/questions/")
        first = example(page, 0)
        first.locator("summary").click()
        expect(first.get_by_text("The frames share a prompt and no decisions.")).to_be_visible()
