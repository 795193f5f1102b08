"""What came of a quiz: sure but wrong, each outcome, each question, the attempts; and the hints on the way."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.reader import (
    COUNT,
    NUMBER_OF,
    PARTLY,
    POINTS,
    RIGHT,
    SCORED,
    WRONG,
    answered,
    check,
    check_all,
    check_with,
    expect_verdict,
    heard,
    listen,
    question,
    result_of,
)

SURE = "You were sure, and it was not right"


def rows_below(result: Locator, heading: str) -> Locator:
    """Return the rows of the list that follows a heading."""
    return result.get_by_role("heading", name=heading, exact=True).locator("xpath=following-sibling::*[1]/*")


def test_how_sure_a_reader_is_is_theirs_to_say_and_kept(quiz: Page) -> None:
    listen(quiz)
    for item_id in NUMBER_OF:
        expect(question(quiz, item_id).get_by_label("I am sure")).to_have_count(int(item_id in SCORED))
    item = question(quiz, "attention")
    item.get_by_label("I am sure").check()
    quiz.reload()
    expect(item.get_by_label("I am sure")).to_be_checked()
    expect(quiz.get_by_text(answered(0))).to_be_visible()
    item.get_by_label("Not sure").check()
    expect(item.get_by_label("I am sure")).not_to_be_checked()
    listen(quiz)
    check_with(quiz, "attention", RIGHT["attention"])
    expect_verdict(item, "Correct.")
    expect(item.get_by_label("Not sure")).to_be_disabled()
    expect(item.get_by_label("Not sure")).to_be_checked()
    quiz.reload()
    expect(item.get_by_label("Not sure")).to_be_disabled()
    expect(item.get_by_label("Not sure")).to_be_checked()
    item.get_by_role("button", name="Try again").click()
    for label in ("I am sure", "Not sure"):
        expect(item.get_by_label(label)).to_be_enabled()
        expect(item.get_by_label(label)).not_to_be_checked()


def test_the_event_says_how_sure_the_reader_was_and_the_hints_they_took(quiz: Page) -> None:
    listen(quiz)
    flicker, tokens = question(quiz, "flicker"), question(quiz, "tokens")
    flicker.get_by_label("I am sure").check()
    flicker.get_by_text("Hint 1 of 2").click()
    flicker.get_by_text("Hint 2 of 2").click()
    check_with(quiz, "flicker", WRONG["flicker"])
    tokens.get_by_label("Not sure").check()
    check_with(quiz, "tokens", RIGHT["tokens"])
    check_with(quiz, "attention", RIGHT["attention"])
    told = [(detail["item"], detail["sure"], detail["hints"]) for _, detail in heard(quiz)]
    assert told == [("flicker", "sure", 2), ("tokens", "unsure", 0), ("attention", "", 0)]


def test_what_a_reader_was_sure_of_and_missed_stands_first(quiz: Page) -> None:
    sure = ("flicker", "attention", "failures", "claims")
    answers = {**RIGHT, "flicker": WRONG["flicker"], "failures": PARTLY["failures"], "tokens": WRONG["tokens"]}
    for item_id in sure:
        question(quiz, item_id).get_by_label("I am sure").check()
    question(quiz, "tokens").get_by_label("Not sure").check()
    check_all(quiz, answers)
    result = result_of(quiz)
    first = result.get_by_role("heading", level=3).first
    expect(first).to_have_text(SURE)
    expect(rows_below(result, SURE)).to_have_text(
        [
            "Question 1 of 12: A model draws each frame by itself. What will a viewer notice first?",
            "Question 4 of 12: Match each failure with its cause.",
        ]
    )
    rows_below(result, SURE).first.get_by_role("link").click()
    expect(question(quiz, "flicker")).to_be_in_viewport()
    question(quiz, "flicker").get_by_role("button", name="Try again").click()
    check_with(quiz, "flicker", RIGHT["flicker"])
    expect(rows_below(result, SURE)).to_have_count(1)
    question(quiz, "failures").get_by_role("button", name="Try again").click()
    check_with(quiz, "failures", RIGHT["failures"])
    expect(result.get_by_role("heading", name=SURE)).to_have_count(0)


def test_each_outcome_has_its_points_in_words_and_as_a_bar(quiz: Page) -> None:
    check_all(quiz, {**RIGHT, **{item_id: PARTLY[item_id] for item_id in ("affordable", "failures", "gaps")}})
    result = result_of(quiz)
    of_outcomes = {
        "diagnose failures": (2, 3),
        "compute the cost of a clip": (5, 6),
        "judge what is in scope": (3, 3),
    }
    rows = rows_below(result, "What you can do")
    expect(rows).to_have_count(len(of_outcomes))
    for words, (points, of) in of_outcomes.items():
        row = rows.filter(has_text=words)
        expect(row).to_have_text(re.compile(rf"{words}: {points:.3g} of {of} points\."))
        bar = row.locator("progress")
        assert bar.evaluate("(bar) => bar.value") == pytest.approx(points)
        assert bar.evaluate("(bar) => bar.max") == of
    assert sum(of for _, of in of_outcomes.values()) == POINTS


def test_every_question_is_explained_in_the_result(quiz: Page) -> None:
    check_all(quiz, {**WRONG, **PARTLY, "attention": RIGHT["attention"]})
    result = result_of(quiz)
    listed = result.locator("summary")
    expect(listed).to_have_count(COUNT)
    expect(listed.nth(0)).to_have_text("Question 1 of 12: Not correct.")
    expect(listed.nth(1)).to_have_text("Question 2 of 12: Partly right: 1 of 2. 1 of 2 points.")
    expect(listed.nth(2)).to_have_text("Question 3 of 12: Correct.")
    expect(listed.nth(11)).to_have_text("Question 12 of 12: Noted, as you rated yourself. This is not scored.")
    said = {
        "flicker": ["will a viewer notice first?", "Frames share nothing.", "Brightness is learned.", "flicker [1]"],
        "affordable": ["Fewer patches a frame.", "Fewer frames.", "That is about meaning.", "That adds tokens."],
        "attention": ["Two squared is four.", "You may have thought of the tokens alone."],
        "failures": ["Belongs with: Coherence is unsolved", "A slow disk Belongs to none of them.", "It delays"],
        "scope": ["A metric settles it.", "Law settles it.", "A standard settles it.", "What numbers settle is in."],
        "tags": ["Same size, fewer runs.", "Less of everything."],
        "tokens": ["38,400 tokens", "That is one second."],
        "pipeline": ["The right order is", "Draw noise Step 2 of 4", "Only a clean latent decodes well."],
        "name": ["also right: tokenizer", "That one has no latent at all."],
        "gaps": ["Without temporal attention frames share nothing.", "A seed is no texture.", "Read it aloud."],
        "claims": ["It compares three sizes.", "Law is another conversation."],
        "memory": ["Temporal attention joins them.", "A shared latent", "Compare with the section on frames."],
    }  # fmt: skip
    for item_id, number in NUMBER_OF.items():
        summary = listed.nth(number - 1)
        summary.focus()
        quiz.keyboard.press("Enter")
        more = summary.locator("xpath=..")
        for text in said[item_id]:
            expect(more).to_contain_text(text)
        expect(more.get_by_role("link").last).to_be_visible()
    again = listed.first.locator("xpath=..").get_by_role("link", name="Frames that agree")
    expect(again).to_have_attribute("href", "../#frames")
    ids = quiz.locator("[id]").evaluate_all("(elements) => elements.map(({ id }) => id)")
    assert len(ids) == len(set(ids))


def test_letters_of_the_result_are_those_of_the_question_above(quiz: Page) -> None:
    check_all(quiz, RIGHT)
    item = question(quiz, "affordable")
    seen = set()
    for _ in range(3):
        letters = {}
        for label in item.locator("label:has(.cn-letter)").all():
            letter, text = (label.text_content() or "").split(maxsplit=1)
            letters[text.strip()] = letter
        summary = result_of(quiz).locator("summary", has_text="Question 2 of 12")
        summary.click()
        reasons = summary.locator("xpath=..").get_by_role("listitem")
        for text, letter in letters.items():
            expect(reasons.filter(has_text=text)).to_contain_text(f"{letter}. {text}")
        first, second = letters["Compress in space"], letters["Compress in time"]
        expect(summary.locator("xpath=..")).to_contain_text(f"The right answers are {first} and {second}.")
        seen.add((first, second))
        item.get_by_role("button", name="Try again").click()
        check(item)
    assert len(seen) > 1


def test_a_result_after_a_reload_is_the_same(quiz: Page) -> None:
    question(quiz, "flicker").get_by_label("I am sure").check()
    check_all(quiz, {**WRONG, **PARTLY})
    before = result_of(quiz).aria_snapshot()
    quiz.reload()
    assert result_of(quiz).aria_snapshot() == before


def test_attempts_are_listed_with_their_day_way_and_time(quiz: Page) -> None:
    quiz.clock.install(time="2026-01-31T10:00:00")
    check_all(quiz, {**RIGHT, "attention": WRONG["attention"]})
    quiz.clock.fast_forward("24:00:00")
    quiz.get_by_role("button", name="Retry what I missed").click()
    quiz.clock.fast_forward("03:30")
    check_with(quiz, "attention", RIGHT["attention"])
    for _ in range(2):
        rows = rows_below(result_of(quiz), "Your attempts")
        expect(rows).to_have_text(
            [
                re.compile(rf"^Jan 31, 2026, 10:\d\d.AM, one by one, \d minutes?: {POINTS - 1} of {POINTS} points$"),
                re.compile(rf"^Feb 1, 2026, 10:0\d.AM, only what was missed, 4 minutes: {POINTS} of {POINTS} points$"),
            ]
        )
        quiz.reload()


def test_hints_are_remembered_and_told_and_gone_after_starting_over(quiz: Page) -> None:
    item = question(quiz, "flicker")
    first, second = item.get_by_text("Hint 1 of 2"), item.get_by_text("Hint 2 of 2")
    expect(second).to_be_hidden()
    first.click()
    expect(second).to_be_visible()
    quiz.reload()
    expect(item.get_by_text("Think of two frames side by side.")).to_be_visible()
    expect(item.get_by_text("What would have to be shared between them?")).to_be_hidden()
    check_with(quiz, "flicker", RIGHT["flicker"])
    expect_verdict(item, "Correct. With 1 hint.")
    quiz.reload()
    expect_verdict(item, "Correct. With 1 hint.")
    item.get_by_role("button", name="Try again").click()
    second.focus()
    quiz.keyboard.press("Enter")
    first.click()  # folded away again: it was read all the same
    expect(item.get_by_text("What would have to be shared between them?")).to_be_visible()
    for item_id in NUMBER_OF:
        check_with(quiz, item_id, RIGHT[item_id])
    expect_verdict(item, "Correct. With 2 hints.")
    quiz.get_by_role("button", name="Start over").click()
    quiz.get_by_role("dialog").get_by_role("button", name="Start over").click()
    for _ in range(2):
        expect(quiz.get_by_text(answered(0))).to_be_visible()
        expect(first).to_be_visible()
        expect(second).to_be_hidden()
        expect(item.get_by_text("Think of two frames side by side.")).to_be_hidden()
        quiz.reload()
    check_with(quiz, "flicker", RIGHT["flicker"])
    expect(item.get_by_role("status")).to_have_text("Correct.")
