"""The quiz for everyone: by keyboard, without JavaScript, in both schemes, on narrow screens, on paper."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.reader import (
    COUNT,
    PARTLY,
    RIGHT,
    WRONG,
    answer,
    answered,
    check_all,
    expect_verdict,
    question,
    result_of,
    take,
)
from tests.browser.sample import COLOURS, ITEMS

Keys = tuple[str, ...]

# From the first input on: what a reader presses to answer wrongly somewhere or rightly, and then to reach Check.
BY_KEYBOARD: dict[str, Keys] = {
    "affordable": ("Space", "Tab", "Space", "Tab", "Space", "Tab", "Space", "Tab", "Enter"),
    "failures": ("ArrowDown", "Tab", "ArrowDown", "Tab", "ArrowDown", "Tab", "Enter"),
    "scope": ("Space", "Tab", "Space", "Tab", "Space", "Tab", "Enter"),
    "tags": ("Space", "Tab", "Tab", "Space", "Tab", "Tab", "Space"),
    "tokens": ("3", "8", "4", "0", "0", "Enter"),
    "name": (*"latent", "Enter"),
    "memory": (*"apart", "Enter", "Tab", "Enter", "Tab", "Space", "Tab", "Enter"),
    "claims": ("Space", "Tab", "Tab", "Space", "Tab", "Enter"),
    "gaps": (*"attention", "Tab", "ArrowDown", "Tab", *"glow", "Enter"),
    "pipeline": ("Space", *("Tab",) * 8, "Enter"),
}


@pytest.mark.parametrize("item_id", BY_KEYBOARD)
def test_a_question_is_answered_by_keyboard_alone(quiz: Page, item_id: str) -> None:
    item = question(quiz, item_id)
    item.locator("input, select, textarea, button").first.focus()
    for key in BY_KEYBOARD[item_id]:
        quiz.keyboard.press(key)
    expect(item.get_by_role("button", name="Try again")).to_be_focused()
    expect(item.get_by_role("status")).not_to_be_empty()


@pytest.mark.parametrize("item_id", ["flicker", "attention"])
def test_arrow_keys_pick_and_never_grade(quiz: Page, item_id: str) -> None:
    item = question(quiz, item_id)
    item.get_by_role("radio").first.focus()
    for key in ("Space", "ArrowDown", "ArrowDown", "ArrowUp"):
        quiz.keyboard.press(key)
    expect(item.get_by_role("status")).to_be_empty()
    expect(item.get_by_role("button", name="Check")).to_be_visible()
    tab_to(item.get_by_role("button", name="Check"))
    quiz.keyboard.press("Enter")
    expect(item.get_by_role("status")).to_contain_text("orrect.")
    expect(item.get_by_role("button", name="Try again")).to_be_focused()
    quiz.keyboard.press("Enter")
    expect(item.locator("input:checked")).to_be_focused()


def test_the_second_question_is_next_on_the_way(quiz: Page) -> None:
    item = question(quiz, "scope")
    item.get_by_role("radio").first.focus()
    quiz.keyboard.press("Space")
    quiz.keyboard.press("ArrowDown")
    quiz.keyboard.press("Tab")
    expect(item.get_by_role("combobox").first).to_be_focused()


def tab_to(target: Locator) -> None:
    """Press Tab until the target has the focus."""
    for _ in range(10):
        if target.evaluate("(element) => element === document.activeElement"):
            return
        target.page.keyboard.press("Tab")
    raise AssertionError("not reached in 10 steps")


def test_a_held_enter_key_checks_once(quiz: Page) -> None:
    item = question(quiz, "attention")
    item.get_by_label("True").check()
    item.get_by_role("button", name="Check").focus()
    quiz.keyboard.down("Enter")
    quiz.keyboard.down("Enter")  # a second down without an up is a repetition
    quiz.keyboard.up("Enter")
    expect_verdict(item, "Correct.")


def test_all_reads_well_without_javascript(browser: Browser, quiz_site: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{quiz_site}/default.html")
    expect(page.get_by_text("Checking your answers needs JavaScript.")).to_be_visible()
    expect(page.get_by_text(f"{COUNT} questions")).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)
    expect(page.get_by_text("Which conversation does it belong to?").first).to_be_visible()
    words = {
        "flicker": ["The right answer is B: Textures that flicker", "Brightness is learned.", "Nothing makes two"],
        "affordable": ["The right answers are B and C.", "That adds tokens."],
        "attention": ["The statement is true.", "You may have thought of the tokens alone."],
        "failures": ["Belongs with: Captions lack times", "A slow disk Belongs to none of them."],
        "scope": ["Out of scope: Likeness and consent", "Law settles it.", "What numbers settle is in."],
        "tags": ["Time and Memory"],
        "tokens": ["The answer is 38,400 tokens.", "7,680: That is one second."],
        "gaps": ["Without temporal attention frames share nothing.", "Read it aloud.", "Each frame decides anew."],
        "claims": ["larger models To be picked.", "no licence is needed Not to be picked.", "Law is another"],
        "memory": ["Compare with the section on frames."],
        "name": ["The answer is video tokenizer; also right: tokenizer.", "That one has no latent at all."],
        "pipeline": ["The right order is", "Draw noise Step 2 of 4", "Only a clean latent decodes well."],
    }
    for item_id, said in words.items():
        item = question(page, item_id)
        item.get_by_text("Answer and explanation").click()
        for text in said:
            expect(item.locator("details").last).to_contain_text(text)
        expect(item.get_by_text("Read again:")).to_be_visible()


def violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("scheme", COLOURS)
def test_axe_finds_nothing_in_any_state(page: Page, quiz_site: str, scheme: str) -> None:
    page.goto(f"{quiz_site}/{scheme}.html")
    page.get_by_text("Hint 1 of 2").click()
    assert violations(page) == []
    check_all(page, {**WRONG, **PARTLY})
    assert violations(page) == []
    page.get_by_role("button", name="Start over").click()
    assert violations(page) == []
    page.get_by_role("dialog").get_by_role("button", name="Start over").click()
    check_all(page, RIGHT)
    assert violations(page) == []


@pytest.mark.parametrize("scheme", COLOURS)
def test_axe_finds_nothing_in_an_exam_and_its_result(page: Page, quiz_site: str, scheme: str) -> None:
    page.goto(f"{quiz_site}/{scheme}.html")
    page.get_by_text("Other ways to take it").click()
    page.get_by_label("Minutes on the clock, if you want one:").fill("7")
    assert violations(page) == []
    take(page, "Take it as an exam")
    for item_id in ("flicker", "affordable", "scope", "gaps"):
        question(page, item_id).get_by_label("I am sure").check()
        answer(question(page, item_id), {**WRONG, **PARTLY}[item_id])
    answer(question(page, "tokens"), [("type", "many")])
    assert violations(page) == []
    page.get_by_role("button", name="Hand in all answers").click()
    assert violations(page) == []
    page.get_by_role("button", name="Hand in all the same").click()
    for summary in result_of(page).locator("summary").all():
        summary.click()
    assert violations(page) == []


def test_axe_finds_nothing_without_javascript(page: Page, quiz_site: str) -> None:
    page.route("**/define.js", lambda route: route.abort())
    page.goto(f"{quiz_site}/default.html")
    for summary in page.get_by_text("Answer and explanation", exact=True).all():
        summary.click()
    assert violations(page) == []


@pytest.mark.parametrize("width", [320, 360])
def test_nothing_scrolls_sideways_on_a_narrow_screen(quiz: Page, width: int) -> None:
    quiz.set_viewport_size({"width": width, "height": 640})

    def is_narrow() -> bool:
        found: bool = quiz.evaluate("document.documentElement.scrollWidth <= innerWidth")
        return found

    quiz.get_by_text("Other ways to take it").click()
    assert is_narrow()
    take(quiz, "Take it as an exam")
    assert is_narrow()
    quiz.get_by_role("button", name="Hand in all answers").click()
    box = quiz.get_by_role("dialog").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert is_narrow()
    quiz.get_by_role("button", name="Go on answering").click()
    quiz.get_by_role("button", name="Back to one by one").click()
    check_all(quiz, WRONG)
    for summary in result_of(quiz).locator("summary").all():
        summary.click()
    assert is_narrow()


def test_everything_to_press_is_large_enough(quiz: Page) -> None:
    # WCAG 2.2, 2.5.8: 24 by 24 CSS pixels; rows of options and buttons have 44.
    quiz.get_by_text("Other ways to take it").click()
    quiz.get_by_text("Hint 1 of 2").click()
    typed = "select, textarea, [type=text], [type=number]"
    targets = f".cn-option label, .cn-label, .cn-press, .cn-moves button, summary, {typed}"
    for target in quiz.locator(targets).all():
        if target.is_visible():
            box = target.bounding_box()
            assert box is not None
            assert box["height"] >= 43.5, target.inner_text()
            assert box["width"] >= 24


def test_nothing_moves_when_the_script_starts(browser: Browser, quiz_site: str) -> None:
    tops = []
    for is_script_there in (False, True):
        page = browser.new_context(viewport={"width": 800, "height": 900}).new_page()
        if not is_script_there:
            page.route("**/define.js", lambda route: route.abort())
        page.goto(f"{quiz_site}/default.html")
        expect(page.get_by_role("button", name="Check")).to_have_count(len(ITEMS) if is_script_there else 0)
        tops.append(
            page.evaluate("[...document.querySelectorAll('h2')].map((h) => h.getBoundingClientRect().top)")[:COUNT]
        )
    assert tops[0] == pytest.approx(tops[1], abs=1)


def test_a_printed_quiz_shows_questions_and_keeps_answers_back(quiz: Page) -> None:
    quiz.emulate_media(media="print")
    expect(quiz.get_by_text("Textures that flicker", exact=True)).to_be_visible()
    for name in ("Check", "Hint 1 of 2", "Answer and explanation", answered(0)):
        for found in quiz.get_by_text(name, exact=True).all():
            expect(found).to_be_hidden()


def test_forced_colours_leave_words_and_signs(page: Page, quiz_site: str) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(f"{quiz_site}/default.html")
    check_all(page, {**WRONG, **PARTLY})
    assert violations(page) == []


def left(place: Locator) -> float:
    """Return how far from the left something begins."""
    box = place.bounding_box()
    assert box is not None
    return box["x"]


def test_all_is_mirrored_from_right_to_left(page: Page, quiz_site: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{quiz_site}/rtl.html")
    check_all(page, {**WRONG, **PARTLY})
    flicker, tags = question(page, "flicker"), question(page, "tags")
    option = flicker.locator("label", has_text="Textures that flicker")
    expect(option).to_contain_text(re.compile("[ABC]"))
    letter, words = option.get_by_text(re.compile("^[ABC]$")), option.get_by_text("Textures that flicker")
    assert left(words) < left(letter) < left(option.get_by_role("radio"))
    assert left(tags.get_by_text("Memory", exact=True).first) < left(tags.get_by_text("Time", exact=True).first)
    row = flicker.get_by_role("radio").first.locator("xpath=../..")
    assert row.evaluate("(row) => [getComputedStyle(row).borderRightWidth, getComputedStyle(row).borderLeftWidth]") == [
        "4px",
        "1px",
    ]
    again, unsure = flicker.get_by_role("button", name="Try again"), flicker.get_by_label("Not sure")
    assert left(unsure) < left(again)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations(page) == []
