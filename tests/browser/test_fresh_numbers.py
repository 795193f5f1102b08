"""Numbers that are new at each attempt: shown, graded, remembered and printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.reader import check, expect_verdict
from tests.browser.sample import page as page_of
from tests.browser.sample import publish_client, quiz_html

CLIPS = [(5, 24, 256), (3, 30, 512), (7, 12, 1024)]


def variant(seconds: int, rate: int, patches: int) -> dict[str, Any]:
    return {
        "values": {"seconds": seconds, "rate": rate, "patches": patches},
        "computed": {"frames": seconds * rate},
        "answer": seconds * rate * patches,
        "wrong_answers": [seconds * patches, seconds * rate],
    }


FRESH: dict[str, Any] = {
    "id": "clip-tokens",
    "kind": "numeric",
    "prompt": "A clip lasts {{seconds}} s at {{rate}} frames/s, with {{patches}} patches a frame.\n\n"
    "How many tokens are {{seconds}} s?",
    "outcome": "compute",
    "section": "patches",
    "explanation": "{{frames}} × {{patches}} = **{{the-answer}} tokens**.",
    "hints": ["There are {{rate}} frames in a second."],
    "answer": 30720,
    "unit": "tokens",
    "wrong_answers": [
        {"value": 1280, "feedback": "You left out the {{rate}} frames of a second."},
        {"value": 120, "feedback": "These are frames."},
    ],
    "variants": [variant(*clip) for clip in CLIPS],
}
SHOWN = [
    ("A clip lasts 5 s at 24 frames/s, with 256 patches a frame.", "How many tokens are 5 s?", "30,720"),
    ("A clip lasts 3 s at 30 frames/s, with 512 patches a frame.", "How many tokens are 3 s?", "46,080"),
    ("A clip lasts 7 s at 12 frames/s, with 1,024 patches a frame.", "How many tokens are 7 s?", "86,016"),
]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    folder = tmp_path_factory.mktemp("fresh")
    publish_client(folder)
    (folder / "index.html").write_text(page_of(quiz_html([FRESH])), encoding="utf-8")
    return f"{serve(folder)}/index.html"


@pytest.fixture
def item(page: Page, address: str) -> Iterator[Locator]:
    """Open a quiz whose one question has new numbers at each attempt."""
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(str(error)))
    page.goto(address)
    yield page.locator("clawdemy-item")
    assert failures == []


def give(item: Locator, text: str) -> None:
    item.get_by_label("Your answer (in tokens)").fill(text)
    check(item)


def expect_numbers(item: Locator, place: int) -> None:
    stem, question, _ = SHOWN[place]
    expect(item).to_contain_text(stem)
    expect(item.get_by_role("group", name=question)).to_be_visible()


def test_each_attempt_has_its_numbers_and_its_right_answer(item: Locator) -> None:
    for attempt in range(1, 6):
        place = (attempt - 1) % 3
        expect_numbers(item, place)
        give(item, SHOWN[place][2])
        expect_verdict(item, "Correct.")
        seconds, rate, patches = CLIPS[place]
        explained = f"{seconds * rate} × {patches:,} = {SHOWN[place][2]} tokens."
        expect(item.get_by_text(explained)).to_be_visible()
        item.get_by_role("button", name="Try again").click()
        expect_verdict(item, f"Attempt {attempt + 1}. New numbers.")
        expect(item.get_by_label("Your answer (in tokens)")).to_have_value("")


def test_the_last_numbers_answer_is_no_longer_right(item: Locator) -> None:
    give(item, SHOWN[0][2])
    item.get_by_role("button", name="Try again").click()
    give(item, SHOWN[0][2])
    expect_verdict(item, "Not correct.")
    expect(item.get_by_text(f"The answer is {SHOWN[1][2]} tokens.").first).to_be_visible()


def test_a_mistake_is_recognised_by_the_numbers_of_its_attempt(item: Locator) -> None:
    give(item, "1280")
    expect(item.get_by_text("You left out the 24 frames of a second.").first).to_be_visible()
    item.get_by_role("button", name="Try again").click()
    give(item, "1536")
    expect(item.get_by_text("You left out the 30 frames of a second.").first).to_be_visible()
    item.get_by_role("button", name="Try again").click()
    give(item, "84")
    expect(item.get_by_text("These are frames.").first).to_be_visible()


def test_a_reload_keeps_the_numbers_and_the_grade_of_the_attempt(item: Locator) -> None:
    give(item, "1")
    item.get_by_role("button", name="Try again").click()
    item.page.reload()
    expect_numbers(item, 1)
    give(item, SHOWN[1][2])
    item.page.reload()
    expect_numbers(item, 1)
    expect_verdict(item, "Correct.")


@pytest.mark.parametrize("attempt", ["-7", "2.5", '"many"', "1e300", "null"])
def test_an_attempt_that_nobody_can_count_shows_some_numbers(item: Locator, attempt: str) -> None:
    give(item, "1")
    change = "([from, to]) => localStorage.setItem(from, localStorage.getItem(from).replace('\"attempt\":1', to))"
    item.page.evaluate(change, ["clawdemy:video/patches", f'"attempt":{attempt}'])
    item.page.reload()
    expect(item.get_by_role("button", name="Try again")).to_be_visible()
    assert any(shown[0] in item.inner_text() for shown in SHOWN)


def test_the_printed_sheet_has_the_first_numbers_and_the_page_its_own_again(item: Locator) -> None:
    give(item, "1")
    item.get_by_role("button", name="Try again").click()
    page = item.page
    page.evaluate("window.print = () => { window.printed = document.querySelector('clawdemy-quiz').textContent; }")
    page.evaluate("document.querySelector('clawdemy-quiz').print()")
    printed = page.evaluate("window.printed")
    assert SHOWN[0][0] in printed
    assert SHOWN[0][2] in printed
    assert SHOWN[1][0] not in printed
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect_numbers(item, 1)


def test_without_a_script_the_first_numbers_are_shown_with_their_answer(browser: Browser, address: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address)
        for text in SHOWN[0][:2]:
            expect(page.get_by_text(text)).to_be_visible()
        page.get_by_text("Answer and explanation", exact=True).click()
        expect(page.get_by_text("The answer is 30,720 tokens.")).to_be_visible()
        expect(page.get_by_text("120 × 256 = 30,720 tokens.")).to_be_visible()
        expect(page.get_by_text("1,280: You left out the 24 frames of a second.")).to_be_visible()
        assert "{{" not in page.locator("main").inner_text()
