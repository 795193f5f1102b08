"""A reader takes a quiz: every kind of question, answered in every way.

Where each way is tested, of each kind (`+` here, `m` in `test_quiz_memory`, `a` in `test_quiz_access`; in an exam all
of them once more, in `test_ways`). No reader can enter what is invalid where there are only things to pick and to
move: what storage may hold of it is made up in `test_quiz_memory`.

| kind            | right | wrong | partial | blank | invalid | retry | reload | keyboard | no JavaScript |
| --------------- | ----- | ----- | ------- | ----- | ------- | ----- | ------ | -------- | ------------- |
| single_choice   | +     | +     |         | +     | m       | +     | m      | a        | a             |
| multiple_choice | +     | +     | +       | +     | m       | +     | m      | a        | a             |
| true_false      | +     | +     |         | +     | m       | +     | m      | a        | a             |
| matching        | +     | +     | +       | +     | m       | +     | m      | a        | a             |
| classification  | +     | +     | +       | +     | m       | +     | m      | a        | a             |
| numeric         | +     | +     |         | +     | +       | +     | m      | a        | a             |
| ordering        | +     | +     | +       | +     | m       | +     | m      | a        | a             |
| short_answer    | +     | +     |         | +     | +       | +     | m      | a        | a             |
| cloze           | +     | +     | +       | +     | +       | +     | m      | a        | a             |
| hot_text        | +     | +     | +       | +     | m       | +     | m      | a        | a             |
| recall          | +     | +     |         | +     | +       | +     | m      | a        | a             |
"""

from __future__ import annotations

import re
from typing import Any

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
    Action,
    answer,
    answered,
    check,
    check_all,
    check_with,
    expect_told,
    expect_verdict,
    question,
)

EVERY = list(NUMBER_OF)

SAID_WHEN_RIGHT = {
    "flicker": ["Right, and you picked it.", "Frames share nothing.", "Not right; you left it."],
    "affordable": ["Right, and you picked it.", "Fewer frames.", "Not right; you left it.", "That adds tokens."],
    "attention": ["Right, and you picked it.", "Two squared is four.", "You may have thought of the tokens alone."],
    "failures": ["Right.", "It drifts.", "Nobody said when.", "Lost in coding."],
    "scope": ["Right.", "A metric settles it.", "Out of scope: Likeness and consent", "Law settles it."],
    "tags": ["Right.", "Same size, fewer runs.", "Time and Memory"],
    "tokens": ["Right.", "The answer is 38,400 tokens."],
    "pipeline": [
        "Right.",
        "Step 1 of 4",
        "All else depends on it.",
        "Step 2 of 4",
        "Only a clean latent decodes well.",
    ],
    "name": ["Right.", "The answer is video tokenizer; also right: tokenizer."],
    "gaps": ["Right.", "Gap 1", "attention; also right: self-attention", "It lets frames see", "Each is drawn alone."],
    "claims": ["Right, and you picked it.", "It compares three sizes.", "Not right; you left it."],
    "memory": ["Temporal attention joins them.", "any 2 of these", "A shared latent"],
}
SAID_WHEN_WRONG = {
    "flicker": ["You picked it, but it is not right.", "Right, but you did not pick it.", "Brightness is"],
    "affordable": ["You picked it, but it is not right.", "Right, but you did not pick it.", "That is about meaning."],
    "attention": ["You picked it, but it is not right.", "Right, but you did not pick it."],
    "failures": ["Not right.", "Belongs with: Coherence is unsolved", "It delays; it does not blur."],
    "scope": ["Not right.", "In scope", "A metric settles it."],
    "tags": ["Not right.", "Time and Memory"],
    "tokens": ["Not right.", "That is one second.", "The answer is 38,400 tokens."],
    "pipeline": ["Not in order.", "Step 1 of 4", "All else depends on it."],
    "name": ["Not right.", "That one has no latent at all.", "The answer is video tokenizer"],
    "gaps": ["Not right.", "Read it aloud.", "A seed is no texture.", "Each frame decides anew."],
    "claims": ["You picked it, but it is not right.", "Law is another", "Right, but you did not pick it."],
    "memory": ["Temporal attention joins them.", "any 2 of these", "A shared latent"],
}


@pytest.mark.parametrize("item_id", EVERY)
def test_a_right_answer_is_told_in_words_with_every_reason(quiz: Page, item_id: str) -> None:
    item = question(quiz, item_id)
    expect(item.get_by_text("Read again:")).to_be_hidden()
    check_with(quiz, item_id, RIGHT[item_id])
    expect_told(item, item_id, "Correct.")
    for words in SAID_WHEN_RIGHT[item_id]:
        expect(item.get_by_role("group").first).to_contain_text(words)
    expect(item.get_by_text("Read again:")).to_be_visible()
    expect(quiz.get_by_text(answered(1))).to_be_visible()


@pytest.mark.parametrize("item_id", EVERY)
def test_a_wrong_answer_is_told_in_words_with_every_reason(quiz: Page, item_id: str) -> None:
    item = check_with(quiz, item_id, WRONG[item_id])
    expect_told(item, item_id, "Not correct")
    for words in SAID_WHEN_WRONG[item_id]:
        expect(item.get_by_role("group").first).to_contain_text(words)


@pytest.mark.parametrize(
    ("item_id", "words"),
    [
        ("affordable", "Partly right: 1 of 2."),
        ("failures", "Partly right: 2 of 3."),
        ("scope", "Partly right: 2 of 3."),
        ("tags", "Partly right: 1 of 2."),
        ("pipeline", "Partly right: 3 of 4."),
        ("gaps", "Partly right: 1 of 3."),
        ("claims", "Partly right: 1 of 2."),
    ],
)
def test_a_partly_right_answer_is_counted_in_words(quiz: Page, item_id: str, words: str) -> None:
    expect_verdict(check_with(quiz, item_id, PARTLY[item_id]), words)


def test_wrong_picks_beside_right_ones_are_counted(quiz: Page) -> None:
    picks: tuple[Action, ...] = (*RIGHT["affordable"], ("pick", "Raise the frame rate"))
    expect_verdict(check_with(quiz, "affordable", picks), "Partly right: 2 of 2. 1 pick too many.")


@pytest.mark.parametrize("item_id", EVERY)
def test_a_blank_answer_is_not_counted(quiz: Page, item_id: str) -> None:
    item = question(quiz, item_id)
    check(item)
    expect_verdict(item, "No answer yet. Nothing was counted.")
    expect(item.get_by_role("button", name="Check")).to_be_focused()
    expect(quiz.get_by_text(answered(0))).to_be_visible()


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("many", "This does not read as a number."),
        ("38,4", "Write the decimal sign as a point, like 0.5."),
        ("38400 frames", "Give the number alone, or in the unit that is asked for."),
    ],
)
def test_an_invalid_number_is_explained_and_not_counted(quiz: Page, typed: str, words: str) -> None:
    item = check_with(quiz, "tokens", [("type", typed)])
    expect_verdict(item, words)
    expect_verdict(item, "Nothing was counted.")
    expect(quiz.get_by_text(answered(0))).to_be_visible()
    answer(item, RIGHT["tokens"])
    expect(item.get_by_role("status")).to_be_empty()
    check(item)
    expect_verdict(item, "Correct.")


def test_a_slip_of_the_pen_is_told_and_not_counted(quiz: Page) -> None:
    item = check_with(quiz, "name", [("type", "video tokeniser")])
    expect_verdict(item, "check the spelling. Nothing was counted.")
    expect(quiz.get_by_text(answered(0))).to_be_visible()
    expect(item.get_by_role("textbox")).to_be_enabled()


def test_a_slip_of_the_pen_in_a_gap_is_told_and_not_counted(quiz: Page) -> None:
    item = check_with(quiz, "gaps", [*RIGHT["gaps"], ("gap", 3, "fliker")])
    expect_verdict(item, "check the spelling. Nothing was counted.")


def test_a_gap_left_open_says_so(quiz: Page) -> None:
    item = check_with(quiz, "gaps", PARTLY["gaps"])
    expect(item.get_by_role("listitem").filter(has_text="Gap 3")).to_contain_text("Not answered.")


@pytest.mark.parametrize("item_id", EVERY)
def test_trying_again_keeps_the_last_answer_until_it_is_changed(quiz: Page, item_id: str) -> None:
    item = check_with(quiz, item_id, WRONG[item_id])
    item.get_by_role("button", name="Try again").click()
    expect_verdict(item, "Attempt 2. Your last answer is still there.")
    expect(quiz.get_by_text(answered(0))).to_be_visible()
    expect(item.get_by_text("Read again:")).to_be_hidden()
    check(item)
    expect_told(item, item_id, "Not correct")
    item.get_by_role("button", name="Try again").click()
    for box in item.get_by_role("checkbox").all():
        box.uncheck()
    check_with(quiz, item_id, RIGHT[item_id])
    expect_told(item, item_id, "Correct.")


def test_options_are_shuffled_for_a_new_attempt_and_their_letters_follow(quiz: Page) -> None:
    item = question(quiz, "affordable")
    orders = set()
    for _ in range(5):
        rows = item.locator(".cn-option label").all_inner_texts()
        letters, options = zip(*(re.split(r"\s+", row, maxsplit=1) for row in rows), strict=True)
        assert letters == ("A", "B", "C", "D")
        orders.add(options)
        check_with(quiz, "affordable", [("pick", "Compress in time")])
        item.get_by_role("button", name="Try again").click()
    assert len(orders) > 1
    assert len({frozenset(order) for order in orders}) == 1


def test_list_boxes_are_shuffled_like_the_list_that_they_offer(quiz: Page) -> None:
    item = check_with(quiz, "failures", RIGHT["failures"])
    item.get_by_role("button", name="Try again").click()
    offered = [". ".join(re.split(r"\s+", text, maxsplit=1)) for text in item.get_by_role("listitem").all_inner_texts()]
    for select in item.get_by_role("combobox").all():
        assert select.locator("option").all_inner_texts() == ["Choose…", *offered]
    check(item)
    expect_verdict(item, "Correct.")


def test_the_second_question_appears_when_it_is_asked_and_is_announced(quiz: Page) -> None:
    item = question(quiz, "scope")
    second = item.get_by_role("group", name="May an actor's face be used?").get_by_role("combobox")
    expect(second).to_be_hidden()
    answer(item, [("label", "May an actor's face be used?", "Out of scope")])
    expect(second).to_be_visible()
    expect_verdict(item, "One more question on this statement: Which conversation does it belong to?")
    answer(item, [("label", "May an actor's face be used?", "In scope")])
    expect(second).to_be_hidden()


def steps_of(item: Locator) -> list[str]:
    return [text.split("\n")[0] for text in item.locator(".cn-step").all_text_contents()]


def test_a_moved_step_keeps_the_focus_and_says_where_it_is(quiz: Page) -> None:
    item = question(quiz, "pipeline")
    first, second, *others = steps_of(item)
    press = item.get_by_role("button", name=f"Move down: {first}")
    press.click()
    assert steps_of(item) == [second, first, *others]
    expect(press).to_be_focused()
    expect_verdict(item, f"Now step 2 of 4: {first}")
    item.get_by_role("button", name=f"Move up: {second}").click()
    expect_verdict(item, f"Now step 1 of 4: {second}")
    assert steps_of(item) == [second, first, *others]


def test_what_is_recalled_is_rated_after_comparing(quiz: Page) -> None:
    item = question(quiz, "memory")
    expect(item.get_by_text("Temporal attention joins them.")).to_be_hidden()
    item.get_by_label("Your answer, from memory").fill("They decide apart.")
    check(item)
    expect_verdict(item, "Compare with the model answer and say how well you knew it. Nothing was counted.")
    expect(quiz.get_by_text(answered(0))).to_be_visible()
    check_with(quiz, "memory", PARTLY["memory"])
    expect(item.get_by_text("Temporal attention joins them.")).to_be_visible()
    item.get_by_role("button", name="Try again").click()
    expect(item.get_by_text("Temporal attention joins them.")).to_be_hidden()
    expect(item.get_by_role("textbox")).to_be_focused()
    expect(item.get_by_role("textbox")).to_have_value("They decide apart.")


def test_what_was_not_known_is_asked_again_and_costs_nothing(quiz: Page) -> None:
    check_all(quiz, {**RIGHT, "memory": WRONG["memory"]})
    result = quiz.get_by_role("region", name="Your result")
    expect(result).to_contain_text(f"{POINTS} of {POINTS} points (100 %).")
    result.get_by_role("button", name="Retry what I missed").click()
    expect(question(quiz, "memory").get_by_role("textbox")).to_be_focused()


def test_hints_open_one_by_one(quiz: Page) -> None:
    item = question(quiz, "flicker")
    item.get_by_text("Hint 1 of 2").click()
    expect(item.get_by_text("Think of two frames side by side.")).to_be_visible()
    expect(item.get_by_text("What would have to be shared between them?")).to_be_hidden()


def test_everything_right_is_full_marks(quiz: Page) -> None:
    check_all(quiz, RIGHT)
    result = quiz.get_by_role("region", name="Your result")
    expect(result).to_contain_text(f"{POINTS} of {POINTS} points: everything is right.")
    expect(result.get_by_role("link")).to_have_text(["All your attempts"])
    expect(result.get_by_role("button", name="Retry what I missed")).to_have_count(0)
    expect(quiz.get_by_role("status").filter(has_text="All questions are answered.")).to_be_attached()


def test_the_result_says_what_to_read_again_and_what_was_missed_is_retried(quiz: Page) -> None:
    check_all(quiz, {**RIGHT, "attention": WRONG["attention"], "failures": PARTLY["failures"], "tags": WRONG["tags"]})
    result = quiz.get_by_role("region", name="Your result")
    expect(result).to_contain_text(
        f"{POINTS - 3 + 0.67:.2f} of {POINTS} points ({int(100 * (POINTS - 2 - 1 / 3) / POINTS)} %)."
    )
    expect(result.get_by_role("listitem").filter(has=quiz.get_by_role("link"))).to_have_text(
        ["Spacetime patches (questions 3, 6)", "Failures and causes (question 4)"]
    )
    result.get_by_role("button", name="Retry what I missed").click()
    expect(result).to_be_hidden()
    expect(quiz.get_by_text("0 of 3 answered")).to_be_visible()
    expect(question(quiz, "attention").get_by_label("False")).to_be_focused()
    expect(question(quiz, "flicker")).to_be_hidden()
    quiz.get_by_role("button", name="Back to one by one").click()
    expect(quiz.get_by_text(answered(COUNT - 3))).to_be_visible()
    expect_verdict(question(quiz, "flicker"), "Correct.")


def test_starting_over_asks_first(quiz: Page) -> None:
    check_all(quiz, RIGHT)
    quiz.get_by_role("button", name="Start over").click()
    dialog = quiz.get_by_role("dialog", name="Forget all answers of this quiz and start over?")
    dialog.get_by_role("button", name="Keep my answers").click()
    expect(quiz.get_by_text(answered(COUNT))).to_be_visible()
    quiz.get_by_role("button", name="Start over").click()
    dialog.get_by_role("button", name="Start over").click()
    expect(quiz.get_by_text(answered(0))).to_be_visible()
    expect(quiz.locator("input:checked")).to_have_count(0)
    expect(question(quiz, "flicker").get_by_role("radio").first).to_be_focused()
    quiz.reload()
    expect(quiz.get_by_text(answered(0))).to_be_visible()


def test_a_double_click_does_not_undo_a_check(quiz: Page) -> None:
    item = question(quiz, "attention")
    answer(item, RIGHT["attention"])
    item.get_by_role("button", name="Check").dblclick()
    expect_verdict(item, "Correct.")


def test_events_tell_of_answers_and_of_the_end(quiz: Page) -> None:
    quiz.evaluate(
        "() => { window.heard = []; for (const type of ['clawdemy:answer', 'clawdemy:finish'])"
        " document.addEventListener(type, ({ detail }) => window.heard.push([type, detail])); }"
    )
    quiz.clock.set_fixed_time(1_770_000_000)
    for item_id in EVERY:
        answer(question(quiz, item_id), {**RIGHT, "attention": WRONG["attention"]}[item_id])
    quiz.clock.set_fixed_time(1_770_000_090)
    for item_id in EVERY:
        check(question(quiz, item_id))
    heard: list[tuple[str, dict[str, Any]]] = quiz.evaluate("window.heard")
    assert [type_ for type_, _ in heard] == ["clawdemy:answer"] * COUNT + ["clawdemy:finish"]
    assert heard[2][1] == {
        "quiz": "video/patches",
        "item": "attention",
        "attempt": 1,
        "response": ["false"],
        "score": 0,
        "right": 0,
        "of": 1,
        "sure": "",
        "hints": 0,
        "seconds": 90,
    }
    assert heard[-1][1] == {
        "quiz": "video/patches",
        "attempt": 1,
        "way": "practise",
        "score": (POINTS - 1) / POINTS,
        "points": POINTS - 1,
        "of": POINTS,
        "seconds": 90,
        "at": 1_770_000_090_000,
        "items": {item_id: 0 if item_id == "attention" else 1 for item_id in SCORED},
    }
