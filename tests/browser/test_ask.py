"""A reader recalls in the notes: the same questions, the same answers as in the quiz."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.reader import check, take
from tests.cases import EVERY
from tests.conftest import run_command

NOTES = "/lessons/every-field/available/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    """Return the address of the site of a project with questions in the notes."""
    project = shutil.copytree(EVERY, tmp_path_factory.mktemp("ask") / "project")
    done = run_command("clawdemy", "build", "--root", str(project))
    assert done.returncode == 0, done.stderr
    return serve(project / "site")


@pytest.fixture
def reader(page: Page) -> Iterator[Page]:
    """Return a page on which no script may fail."""
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(str(error)))
    yield page
    assert failures == []


def block_of(page: Page, number: int) -> Locator:
    return page.get_by_role("group", name="Before you read on").nth(number - 1)


GROUP = re.compile(r"^Questions \d+ to \d+$")


def item_of(place: Locator, name: str) -> Locator:
    """Return a question by its id: its number depends on what is generated beside it."""
    return place.locator(f"#item-{name}")


def question_of(block: Locator, heading: str) -> Locator:
    place = block.page.get_by_role("heading", name=heading)
    return block.locator("clawdemy-item").filter(has=place)


def test_what_is_answered_in_the_notes_is_answered_in_the_quiz(reader: Page, site: str) -> None:
    reader.goto(site + NOTES)
    use = block_of(reader, 2)
    expect(use.get_by_role("region", name="Questions 1 to 2").get_by_role("figure")).to_be_visible()
    second = question_of(use, "Question 2 of 3")
    second.get_by_label("Your answer").fill("0.33")
    check(second)
    expect(second.get_by_role("status")).to_contain_text("Correct.")
    reader.goto(f"{site}{NOTES}quiz/")
    group = reader.get_by_role("region", name=GROUP)
    same = item_of(group, "to-two-figures")
    expect(same.get_by_label("Your answer")).to_have_value("0.33")
    expect(same.get_by_role("button", name="Try again")).to_be_visible()


def test_what_is_answered_in_the_quiz_is_answered_in_the_notes(reader: Page, site: str) -> None:
    reader.goto(f"{site}{NOTES}quiz/")
    first = item_of(reader.get_by_role("main"), "one-of-two")
    first.get_by_label("The <first>").check()
    check(first)
    reader.goto(site + NOTES)
    same = question_of(block_of(reader, 1), "Question 1 of 1")
    expect(same.get_by_label("The <first>")).to_be_checked()
    expect(same.get_by_role("button", name="Try again")).to_be_visible()


def test_questions_in_the_notes_have_no_result_of_their_own(reader: Page, site: str) -> None:
    reader.goto(site + NOTES)
    for block in (1, 2):
        items = block_of(reader, block).locator("clawdemy-item")
        for number in range(items.count()):
            item = items.nth(number)
            if item.get_by_role("textbox").count():
                item.get_by_role("textbox").fill("0.25")
            else:
                item.get_by_role("radio").first.check()
            item.get_by_label("I am sure").check()
            check(item)
            expect(item.get_by_role("button", name="Try again")).to_be_visible()
    expect(reader.get_by_role("region", name="Your result")).to_have_count(0)
    for name in ("Take it as an exam", "Hand in all answers", "Start over"):
        expect(reader.get_by_role("button", name=name)).to_have_count(0)
    expect(reader.get_by_role("progressbar", name="answered")).to_have_count(0)
    reader.reload()
    expect(block_of(reader, 1).get_by_label("I am sure").first).to_be_checked()


def test_a_group_stands_where_one_of_its_questions_is_asked_again(reader: Page, site: str) -> None:
    reader.goto(f"{site}{NOTES}quiz/")
    numbers = reader.get_by_role("region", name=GROUP)
    words = reader.get_by_role("region", name=re.compile(r"^Question \d+$"))

    def enter(name: str, text: str) -> None:
        item = item_of(reader.get_by_role("main"), name)
        item.get_by_label("Your answer").fill(text)
        check(item)

    enter("work-it-out", "6")
    enter("exactly", "1")
    enter("name-it", "pâté")
    take(reader, "Only what I missed")
    expect(reader.get_by_text("0 of 1 answered")).to_be_visible()
    expect(numbers.get_by_role("figure")).to_be_visible()
    expect(item_of(numbers, "exactly")).to_be_visible()
    expect(item_of(numbers, "work-it-out")).to_be_hidden()
    expect(words).to_be_hidden()
    reader.get_by_role("button", name="Back to one by one").click()
    expect(words).to_be_visible()
    expect(item_of(numbers, "work-it-out")).to_be_visible()


def test_what_to_read_again_is_on_the_same_page(reader: Page, site: str) -> None:
    reader.goto(site + NOTES)
    first = question_of(block_of(reader, 1), "Question 1 of 1")
    first.get_by_label("The <first>").check()
    check(first)
    first.get_by_role("link", name="The idea: ").click()
    expect(reader).to_have_url(f"{site}{NOTES}#idea")


def test_axe_finds_nothing_in_fresh_notes(reader: Page, site: str) -> None:
    reader.goto(site + NOTES)
    expect(block_of(reader, 2).get_by_role("button", name="Check").first).to_be_visible()
    found = Axe().run(reader, context=".cn-ask")
    assert found.violations_count == 0, found.generate_report()


def test_answers_can_be_opened_without_javascript(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site + NOTES)
    first = question_of(block_of(page, 1), "Question 1 of 1")
    expect(page.get_by_text("Checking your answers needs JavaScript.").first).to_be_visible()
    expect(first.get_by_text("The right answer is")).to_be_hidden()
    first.get_by_text("Answer and explanation").click()
    expect(first.get_by_text("The right answer is")).to_be_visible()
    context.close()
