"""Other ways to take a quiz: as an exam, only what was missed, on paper."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from tests.browser.reader import (
    COUNT,
    NUMBER_OF,
    PARTLY,
    POINTS,
    RIGHT,
    SCORED,
    WRONG,
    answer,
    answered,
    check,
    check_all,
    check_with,
    expect_verdict,
    heard,
    listen,
    question,
    result_of,
    stored,
    take,
    ways_taken,
)

EXAM = "Take it as an exam"
MISSED = "Only what I missed"
HAND_IN = "Hand in all answers"
BACK = "Back to one by one"
BLOCKED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"


def inputs_of(item: Locator) -> Locator:
    return item.locator("input, select, textarea")


def is_empty(item: Locator) -> bool:
    """Say whether nothing is entered or picked."""
    found: bool = inputs_of(item).evaluate_all(
        "(inputs) => inputs.every((input) => /radio|checkbox/.test(input.type) ? !input.checked : !input.value)"
    )
    return found


def hand_in(quiz: Page) -> Locator:
    """Press the button, and return the dialog over open questions."""
    quiz.get_by_role("button", name=HAND_IN).click()
    return quiz.get_by_role("dialog", name="These questions have no answer that can be graded:")


def test_an_exam_has_empty_fields_and_no_help_on_the_way(quiz: Page) -> None:
    quiz.get_by_text("Hint 1 of 2").click()
    check_with(quiz, "flicker", WRONG["flicker"])
    answer(question(quiz, "tokens"), RIGHT["tokens"])
    check_with(quiz, "gaps", [("gap", 3, "fliker")])
    expect(question(quiz, "gaps").get_by_label("Gap 3")).to_have_attribute("aria-invalid", "true")
    question(quiz, "memory").get_by_text("Compare with a model answer").click()
    take(quiz, EXAM)
    expect(question(quiz, "flicker").get_by_role("radio").first).to_be_focused()
    for _ in range(2):
        expect(quiz.get_by_text(answered(0))).to_be_visible()
        for item_id in NUMBER_OF:
            assert is_empty(question(quiz, item_id)), item_id
        expect(question(quiz, "gaps").get_by_label("Gap 3")).not_to_have_attribute("aria-invalid", "true")
        for name in ("Check", "Try again", MISSED, "Print"):
            expect(quiz.get_by_role("button", name=name, exact=True)).to_have_count(0)
        for words in ("Hint 1 of 2", "Answer and explanation", "Read again:", "Temporal attention joins them.", EXAM):
            for found in quiz.get_by_text(words).all():
                expect(found).to_be_hidden()
        expect(quiz.get_by_role("button", name=HAND_IN)).to_be_visible()
        quiz.reload()


def test_an_exam_counts_what_is_answered_and_grades_nothing_before_it_is_handed_in(quiz: Page) -> None:
    take(quiz, EXAM)
    listen(quiz)
    for item_id in ("tokens", "name", "gaps"):
        answer(question(quiz, item_id), RIGHT[item_id])
        question(quiz, item_id).get_by_role("textbox").last.press("Enter")
        expect(question(quiz, item_id).get_by_role("status")).to_be_empty()
    for item_id in ("flicker", "affordable", "pipeline", "memory"):
        answer(question(quiz, item_id), WRONG[item_id])
    expect(quiz.get_by_text(answered(7))).to_be_visible()
    expect(quiz.locator("progress").first).to_have_js_property("value", 7)
    question(quiz, "tokens").get_by_role("textbox").fill("")
    expect(quiz.get_by_text(answered(6))).to_be_visible()
    assert heard(quiz) == []
    quiz.reload()
    expect(quiz.get_by_text(answered(6))).to_be_visible()
    expect(question(quiz, "name").get_by_role("textbox")).to_have_value("  Video  TOKENIZER ")
    expect(question(quiz, "memory").get_by_label("Not yet")).to_be_checked()
    for item_id in NUMBER_OF:
        expect(question(quiz, item_id).get_by_role("status")).to_be_empty()


def test_handing_in_names_what_is_open_and_leads_there(quiz: Page) -> None:
    take(quiz, EXAM)
    for item_id, actions in RIGHT.items():
        if item_id not in ("attention", "tokens", "name", "gaps", "memory"):
            answer(question(quiz, item_id), actions)
    answer(question(quiz, "tokens"), [("type", "many")])
    answer(question(quiz, "name"), [("type", "video tokeniser")])
    answer(question(quiz, "gaps"), [*RIGHT["gaps"], ("gap", 3, "fliker")])
    question(quiz, "memory").get_by_label("Your answer, from memory").fill("They decide apart.")
    dialog = hand_in(quiz)
    expect(dialog.get_by_role("listitem")).to_have_text(
        [
            "Question 3 of 12 No answer yet.",
            "Question 7 of 12 This does not read as a number. Write it like 1250, 1,250, 0.5, 3/4 or 2.5e4."
            " Nothing was counted.",
            "Question 9 of 12 That is nearly right: check the spelling. Nothing was counted.",
            "Question 10 of 12 That is nearly right: check the spelling. Nothing was counted.",
            "Question 12 of 12 Compare with the model answer and say how well you knew it. Nothing was counted.",
        ]
    )
    for item_id in ("attention", "tokens", "name", "memory"):
        dialog.get_by_role("button", name=f"Question {NUMBER_OF[item_id]} of").click()
        expect(dialog).to_be_hidden()
        expect(inputs_of(question(quiz, item_id)).first).to_be_focused()
        hand_in(quiz)
    quiz.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(quiz.get_by_role("button", name=HAND_IN)).to_be_focused()
    hand_in(quiz).get_by_role("button", name="Go on answering").click()
    expect(dialog).to_be_hidden()
    expect(result_of(quiz)).to_be_hidden()
    answer(question(quiz, "attention"), RIGHT["attention"])
    answer(question(quiz, "tokens"), RIGHT["tokens"])
    answer(question(quiz, "name"), RIGHT["name"])
    answer(question(quiz, "gaps"), RIGHT["gaps"])
    answer(question(quiz, "memory"), RIGHT["memory"])
    hand_in(quiz)
    expect(dialog).to_be_hidden()
    expect(result_of(quiz)).to_contain_text(f"{POINTS} of {POINTS} points: everything is right.")
    expect(result_of(quiz).get_by_role("heading", name="Your result")).to_be_focused()


def test_what_is_handed_in_open_is_not_called_wrong(quiz: Page) -> None:
    quiz.clock.install(time=1_770_000_000)
    take(quiz, EXAM)
    listen(quiz)
    given: dict[str, Any] = {"flicker": RIGHT, "attention": WRONG, "affordable": PARTLY, "memory": PARTLY}
    for item_id, answers in given.items():
        answer(question(quiz, item_id), answers[item_id])
    answer(question(quiz, "tokens"), [("type", "many")])
    for item_id in ("attention", "scope"):
        question(quiz, item_id).get_by_label("I am sure").check()
    quiz.clock.fast_forward("02:05")
    hand_in(quiz).get_by_role("button", name="Hand in all the same").click()
    result = result_of(quiz)
    expect(result.get_by_role("heading", name="Your result")).to_be_focused()
    expect(result).to_contain_text(f"2 of {POINTS} points ({int(200 / POINTS)} %).")
    expect(quiz.get_by_text(answered(COUNT))).to_be_visible()
    # What was left open was not believed.
    expect(result.get_by_role("link", name=re.compile("^Question"))).to_have_text(["Question 3 of 12"])
    for again in (False, True):
        if again:
            quiz.reload()
        expect_verdict(question(quiz, "flicker"), "Correct.")
        expect_verdict(question(quiz, "attention"), "Not correct.")
        expect_verdict(question(quiz, "affordable"), "Partly right: 1 of 2. 1 of 2 points.")
        for item_id in set(NUMBER_OF) - set(given):
            expect_verdict(question(quiz, item_id), "Not answered; no points for it.")
            expect(question(quiz, item_id)).not_to_contain_text("Not right")
            expect(question(quiz, item_id).get_by_text("Answer and explanation")).to_be_visible()
        expect(question(quiz, "tokens").get_by_role("textbox")).to_have_value("many")
        expect(quiz.get_by_role("button", name="Try again")).to_have_count(COUNT)
        expect(quiz.get_by_role("button", name=HAND_IN)).to_have_count(0)
        if not again:
            types = [type_ for type_, _ in heard(quiz)]
            assert types == ["clawdemy:answer"] * len(given) + ["clawdemy:finish"]
            details = {detail.get("item"): detail for _, detail in heard(quiz)}
            assert set(details) == {*given, None}
            finish = details[None]
            assert finish.pop("items") == {
                item_id: {"flicker": 1, "affordable": 0.5}.get(item_id, 0) for item_id in SCORED
            }
            at = finish.pop("at")
            assert 1_770_000_125_000 <= at < 1_770_000_185_000
            assert finish.pop("seconds") in range(125, 186)
            assert finish == {
                "quiz": "video/patches", "attempt": 1, "way": "exam", "score": 2 / POINTS, "points": 2, "of": POINTS,
            }  # fmt: skip
    (attempt,) = stored(quiz)["attempts"]
    assert (attempt["way"], attempt["points"], attempt["of"]) == ("exam", 2, POINTS)


@pytest.mark.parametrize("storage", ["open", "reloaded", "blocked"])
def test_leaving_an_exam_gives_back_the_answers_from_before(page: Page, quiz_site: str, storage: str) -> None:
    if storage == "blocked":
        page.add_init_script(BLOCKED)
    page.goto(f"{quiz_site}/default.html")
    flicker, tokens = question(page, "flicker"), question(page, "tokens")
    flicker.get_by_text("Hint 1 of 2").click()
    flicker.get_by_label("I am sure").check()
    check_with(page, "flicker", RIGHT["flicker"])
    answer(tokens, [("type", "12")])
    tokens.get_by_label("Not sure").check()
    check_with(page, "pipeline", PARTLY["pipeline"])
    before = [question(page, item_id).aria_snapshot() for item_id in NUMBER_OF]
    take(page, EXAM)
    answer(flicker, WRONG["flicker"])
    answer(tokens, RIGHT["tokens"])
    answer(question(page, "pipeline"), RIGHT["pipeline"])
    answer(question(page, "memory"), WRONG["memory"])
    if storage == "reloaded":
        page.reload()
    page.get_by_role("button", name=BACK).click()
    for again in (False, True):
        if again and storage == "blocked":
            break
        if again:
            page.reload()
        expect(page.get_by_text(answered(2))).to_be_visible()
        expect_verdict(flicker, "Correct. With 1 hint.")
        expect(flicker.get_by_label("Textures that flicker")).to_be_checked()
        expect(flicker.get_by_label("I am sure")).to_be_checked()
        expect(flicker.get_by_text("Think of two frames side by side.")).to_be_visible()
        expect(tokens.get_by_role("textbox")).to_have_value("12")
        expect(tokens.get_by_label("Not sure")).to_be_checked()
        expect_verdict(question(page, "pipeline"), "Partly right: 3 of 4.")
        expect(page.get_by_role("button", name="Check")).to_have_count(COUNT - 2)
        assert is_empty(question(page, "memory"))
        if not again:
            expect(flicker.get_by_role("button", name="Try again")).to_be_focused()
        assert [question(page, item_id).aria_snapshot() for item_id in NUMBER_OF] == before


def test_an_exam_after_an_exam_leaves_the_first_one_alone(quiz: Page) -> None:
    take(quiz, EXAM)
    answer(question(quiz, "attention"), RIGHT["attention"])
    hand_in(quiz).get_by_role("button", name="Hand in all the same").click()
    take(quiz, EXAM)
    expect(result_of(quiz)).to_be_hidden()
    answer(question(quiz, "attention"), WRONG["attention"])
    quiz.get_by_role("button", name=BACK).click()
    expect_verdict(question(quiz, "attention"), "Correct.")
    expect_verdict(question(quiz, "tokens"), "Not answered; no points for it.")
    expect(result_of(quiz)).to_contain_text(f"1 of {POINTS} points")
    assert ways_taken(quiz).count("exam") == 1


def test_a_timer_is_shown_and_warns_and_takes_nothing_away(quiz: Page) -> None:
    quiz.clock.install(time=1_770_000_000)
    quiz.get_by_text("Other ways to take it").click()
    quiz.get_by_label("Minutes on the clock, if you want one:").fill("7")
    quiz.get_by_role("button", name=EXAM).click()
    said = quiz.get_by_role("status")
    clock = quiz.get_by_text(answered(0)).locator("xpath=..")
    expect(clock).to_contain_text("7 minutes left")
    expect(said.filter(has_text="left")).to_have_count(0)
    answer(question(quiz, "attention"), RIGHT["attention"])
    clock = quiz.get_by_text(answered(1)).locator("xpath=..")
    for skip, shown, isolated in (
        ("01:02", "6 minutes left", False),
        ("01:00", "5 minutes left", True),
        ("01:00", "4 minutes left", False),
    ):
        quiz.clock.run_for(skip)
        expect(clock).to_contain_text(shown)
        expect(said.filter(has_text=shown)).to_have_count(int(isolated))
    quiz.reload()
    expect(clock).to_contain_text("4 minutes left")
    expect(said.filter(has_text="left")).to_have_count(0)
    quiz.clock.run_for("03:00")
    expect(clock).to_contain_text("1 minute left")
    expect(said.filter(has_text="1 minute left")).to_have_count(1)
    quiz.clock.run_for("01:00")
    expect(clock).to_contain_text("Time is up. Nothing is lost: hand in when you are ready.")
    expect(said.filter(has_text="Time is up.")).to_have_count(1)
    quiz.clock.run_for("30:00")
    expect(question(quiz, "attention").get_by_label("True")).to_be_checked()
    answer(question(quiz, "tokens"), RIGHT["tokens"])
    expect(quiz.get_by_text(answered(2))).to_be_visible()
    expect(result_of(quiz)).to_be_hidden()
    hand_in(quiz).get_by_role("button", name="Hand in all the same").click()
    expect(result_of(quiz)).to_contain_text(f"2 of {POINTS} points")
    quiz.clock.run_for("00:01")
    expect(quiz.get_by_text("Time is up.")).to_have_count(0)


@pytest.mark.parametrize("minutes", ["", "-3"])
def test_an_exam_without_a_timer_shows_none(quiz: Page, minutes: str) -> None:
    quiz.get_by_text("Other ways to take it").click()
    quiz.get_by_label("Minutes on the clock, if you want one:").fill(minutes)
    take(quiz, EXAM)
    expect(quiz.get_by_text(answered(0))).to_be_visible()
    expect(quiz.get_by_text("minutes left")).to_have_count(0)
    expect(quiz.get_by_text("Time is up.")).to_have_count(0)


def test_full_storage_in_the_middle_of_an_exam_lets_it_be_finished(quiz: Page) -> None:
    take(quiz, EXAM)
    answer(question(quiz, "attention"), RIGHT["attention"])
    quiz.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }; }")
    answer(question(quiz, "tokens"), RIGHT["tokens"])
    expect(quiz.get_by_text("Your answers are not being saved")).to_be_visible()
    expect(quiz.get_by_text(answered(2))).to_be_visible()
    expect(quiz.get_by_role("button", name="Check")).to_have_count(0)
    hand_in(quiz).get_by_role("button", name="Hand in all the same").click()
    expect(result_of(quiz)).to_contain_text(f"2 of {POINTS} points")


def test_only_what_was_missed_is_asked_and_the_whole_quiz_is_the_result(quiz: Page) -> None:
    missed = ("attention", "tokens")
    expect(quiz.get_by_role("button", name=MISSED)).to_have_count(0)
    check_all(quiz, {**RIGHT, **{item_id: WRONG[item_id] for item_id in missed}})
    listen(quiz)
    take(quiz, MISSED)
    for again in (False, True):
        if again:
            quiz.reload()
        expect(quiz.get_by_text("0 of 2 answered")).to_be_visible()
        for item_id in NUMBER_OF:
            expect(question(quiz, item_id)).to_be_visible(visible=item_id in missed)
        expect(quiz.get_by_role("button", name=HAND_IN)).to_have_count(0)
        expect(quiz.get_by_role("button", name="Check")).to_have_count(2)
    listen(quiz)
    check_with(quiz, "attention", RIGHT["attention"])
    expect(quiz.get_by_text("1 of 2 answered")).to_be_visible()
    check_with(quiz, "tokens", RIGHT["tokens"])
    expect(result_of(quiz)).to_contain_text(f"{POINTS} of {POINTS} points: everything is right.")
    expect(quiz.get_by_text(answered(COUNT))).to_be_visible()
    for item_id in NUMBER_OF:
        expect(question(quiz, item_id)).to_be_visible()
    *answers, (_, finish) = heard(quiz)
    assert [(detail["item"], detail["attempt"]) for _, detail in answers] == [("attention", 2), ("tokens", 2)]
    assert (finish["way"], finish["score"], finish["attempt"]) == ("missed", 1, 2)
    assert ways_taken(quiz) == ["practise", "missed"]


def test_what_was_missed_so_far_is_asked_before_the_rest_and_then_all_is_there(quiz: Page) -> None:
    check_with(quiz, "attention", WRONG["attention"])
    check_with(quiz, "tokens", WRONG["tokens"])
    take(quiz, MISSED)
    check_with(quiz, "attention", RIGHT["attention"])
    check_with(quiz, "tokens", RIGHT["tokens"])
    expect(quiz.get_by_text(answered(2))).to_be_visible()
    expect(question(quiz, "flicker")).to_be_visible()
    question(quiz, "tokens").get_by_role("button", name="Try again").click()
    expect(question(quiz, "flicker")).to_be_visible()
    expect(quiz.get_by_text(answered(1))).to_be_visible()
    listen(quiz)
    for item_id in NUMBER_OF:
        if item_id != "attention":
            check_with(quiz, item_id, RIGHT[item_id])
    assert heard(quiz)[-1][1]["way"] == "practise"


def test_going_back_from_what_was_missed_shows_all_again(quiz: Page) -> None:
    check_with(quiz, "flicker", RIGHT["flicker"])
    check_with(quiz, "tokens", WRONG["tokens"])
    take(quiz, MISSED)
    expect(question(quiz, "tokens").get_by_role("textbox")).to_be_focused()
    answer(question(quiz, "tokens"), [("type", "38")])
    quiz.get_by_role("button", name=BACK).click()
    for again in (False, True):
        if again:
            quiz.reload()
        for item_id in NUMBER_OF:
            expect(question(quiz, item_id)).to_be_visible()
        expect(quiz.get_by_text(answered(1))).to_be_visible()
        expect(question(quiz, "tokens").get_by_role("textbox")).to_have_value("38")
        expect_verdict(question(quiz, "flicker"), "Correct.")
    check(question(quiz, "tokens"))
    expect_verdict(question(quiz, "tokens"), "Not correct.")


def print_sheet(quiz: Page) -> None:
    """Press Print, with the printer's dialog held open."""
    quiz.evaluate("window.print = () => { window.printed = true; }")
    quiz.emulate_media(media="screen")
    take(quiz, "Print")
    assert quiz.evaluate("window.printed")
    quiz.emulate_media(media="print")


def after_print(quiz: Page) -> None:
    """Close the printer's dialog."""
    quiz.emulate_media(media="screen")
    quiz.evaluate("dispatchEvent(new Event('afterprint'))")


def key_of(quiz: Page, item_id: str) -> str:
    """Return the text from a question's heading in the answer key up to the next one."""
    found: str = quiz.get_by_role("heading", name=f"Question {NUMBER_OF[item_id]} of").last.evaluate(
        "(heading) => { let text = ''; for (let next = heading.nextElementSibling; next && next.tagName != 'H3';"
        " next = next.nextElementSibling) text += ' ' + next.textContent; return text.replace(/\\s+/g, ' '); }"
    )
    return found


def prepare(quiz: Page) -> None:
    """Leave a quiz with right and wrong answers, drafts, hints and a second attempt."""
    quiz.get_by_text("Hint 1 of 2").click()
    question(quiz, "flicker").get_by_label("I am sure").check()
    for item_id in ("flicker", "failures", "tags", "memory"):
        check_with(quiz, item_id, WRONG[item_id])
    for _ in range(2):
        check_with(quiz, "affordable", PARTLY["affordable"])
        question(quiz, "affordable").get_by_role("button", name="Try again").click()
    answer(question(quiz, "tokens"), [("type", "12")])
    answer(question(quiz, "gaps"), [("gap", 1, "tension"), ("gap", 2, "their seed")])
    answer(question(quiz, "pipeline"), WRONG["pipeline"])
    answer(question(quiz, "scope"), PARTLY["scope"])
    quiz.reload()


def test_a_printed_sheet_has_blank_questions_and_then_the_key(quiz: Page) -> None:
    prepare(quiz)
    print_sheet(quiz)
    for item_id in NUMBER_OF:
        item = question(quiz, item_id).first
        assert is_empty(item), item_id
        expect(item.get_by_role("status")).to_be_empty()
        for words in ("Right, and", "Not right", "Read again:", "Hint 1 of 2", "Answer and explanation", "I am sure"):
            for found in item.get_by_text(words).all():
                expect(found).to_be_hidden()
        expect(item.get_by_role("button")).to_have_count(0)
    expect(result_of(quiz)).to_be_hidden()
    for select in question(quiz, "scope").get_by_role("listbox").all():
        assert "Likeness and consent" in select.inner_text()
    said = {
        "flicker": ["The right answer is B: Textures that flicker", "Frames share nothing.", "Brightness is learned."],
        "affordable": ["The right answers are B and C", "Fewer frames."],
        "attention": ["The statement is true.", "Two squared is four."],
        "failures": ["Belongs with: Captions lack times", "It delays; it does not blur."],
        "scope": ["Out of scope: Likeness and consent", "What numbers settle is in."],
        "tags": ["Time and Memory"],
        "tokens": ["The answer is 38,400 tokens.", "That is one second."],
        "pipeline": ["Read the caption Step 1 of 4", "Decode the frames Step 4 of 4"],
        "name": ["The answer is video tokenizer; also right: tokenizer."],
        "gaps": ["Without temporal attention frames share nothing.", "Each frame decides anew."],
        "claims": ["no licence is needed Not to be picked."],
        "memory": ["Temporal attention joins them.", "A shared latent", "Compare with the section on frames."],
    }
    for item_id, texts in said.items():
        for text in texts:
            assert text in key_of(quiz, item_id), item_id
    assert not quiz.get_by_role("heading", name="Answers").locator("xpath=..").locator("input, select").count()
    assert (
        quiz.get_by_role("heading", name="Answers")
        .locator("xpath=..")
        .evaluate("(key) => getComputedStyle(key).breakBefore == 'page'")
    )


def test_letters_of_the_key_are_those_of_the_printed_options(quiz: Page) -> None:
    letters = set()
    for _ in range(4):
        print_sheet(quiz)
        for item_id, right in {
            "flicker": {"Textures that flicker"},
            "affordable": {"Compress in space", "Compress in time"},
        }.items():
            printed = {}
            for label in question(quiz, item_id).first.locator("label:has(.cn-letter)").all():
                letter, text = (label.text_content() or "").split(maxsplit=1)
                printed[text.strip()] = letter
            wanted = sorted(printed[text] for text in right)
            assert f" {' and '.join(wanted)}" in key_of(quiz, item_id)
            letters.add((item_id, *wanted))
        after_print(quiz)
        for item_id in ("flicker", "affordable"):
            check_with(quiz, item_id, RIGHT[item_id])
            question(quiz, item_id).get_by_role("button", name="Try again").click()
    # A sheet that is printed again is the same sheet.
    assert len(letters) == 2


def test_after_printing_all_is_as_before(quiz: Page) -> None:
    prepare(quiz)
    quiz.get_by_text("Other ways to take it").click()
    before = quiz.get_by_role("main").aria_snapshot()
    values = question_values(quiz)
    kept = quiz.evaluate("JSON.stringify(localStorage)")
    for _ in range(2):
        print_sheet(quiz)
        after_print(quiz)
        assert quiz.get_by_role("main").aria_snapshot() == before
        assert question_values(quiz) == values
        assert quiz.evaluate("JSON.stringify(localStorage)") == kept
    expect_verdict(question(quiz, "flicker"), "Not correct. With 1 hint.")
    check_with(quiz, "scope", ())
    expect_verdict(question(quiz, "scope"), "Partly right: 2 of 3.")


def question_values(quiz: Page) -> Any:
    return quiz.locator("clawdemy-item :is(input, select, textarea)").evaluate_all(
        "(inputs) => inputs.map((input) => [input.value, input.checked, input.disabled])"
    )


def test_the_key_begins_a_page_of_the_pdf(quiz: Page, tmp_path: Path) -> None:
    prepare(quiz)
    print_sheet(quiz)
    sheets = pages_of(quiz, tmp_path)
    first = next(number for number, text in enumerate(sheets) if text.startswith("Answers"))
    questions, key = "".join(sheets[:first]), "".join(sheets[first:])
    for number in NUMBER_OF.values():
        assert f"Question {number} of 12" in questions
        assert f"Question {number} of 12" in key
    assert "Law settles it." in key
    for words in ("Law settles it.", "Frames share nothing.", "Temporal attention joins them.", "tension"):
        assert words not in questions


def pages_of(quiz: Page, folder: Path) -> list[str]:
    """Print, and return the text of each page as a reader of PDF files finds it."""
    target = folder / "sheet.pdf"
    quiz.pdf(path=target)
    return [page.extract_text() for page in PdfReader(target).pages]


def test_a_quiz_that_is_printed_by_the_browser_has_no_key(quiz: Page) -> None:
    quiz.emulate_media(media="print")
    expect(quiz.get_by_text("Twice as many tokens mean four times as many attention pairs.")).to_be_visible()
    expect(quiz.get_by_role("heading", name="Answers")).to_have_count(0)
