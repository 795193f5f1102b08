"""What a reader has done is kept: over reloads, edits of the quiz, and whatever storage holds."""

from __future__ import annotations

import copy
import itertools
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page, Route, expect

from tests.browser.reader import (
    COUNT,
    NUMBER_OF,
    POINTS,
    RIGHT,
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
    result_of,
    take,
)
from tests.browser.sample import ITEMS, page, publish_client, quiz_html

EVERY = list(NUMBER_OF)
KEY = "clawdemy:video/patches"
OLD_KEY = "clawdemy:v1:video/patches"
VECTORS = Path(__file__).parents[1] / "vectors"
UNSAVED = "Your answers are not being saved"


def stored(quiz: Page) -> Any:
    return json.loads(quiz.evaluate("(key) => localStorage.getItem(key)", KEY))


def store(quiz: Page, text: str) -> None:
    quiz.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])


@pytest.mark.parametrize("item_id", EVERY)
def test_a_reload_restores_what_was_entered_and_what_was_checked(quiz: Page, item_id: str) -> None:
    answer(question(quiz, item_id), WRONG[item_id])
    quiz.reload()
    item = question(quiz, item_id)
    expect(quiz.get_by_text(answered(0))).to_be_visible()
    expect(item.get_by_role("status")).to_be_empty()
    check(item)
    expect_told(item, item_id, "Not correct")
    said = item.inner_text()
    quiz.reload()
    expect_told(item, item_id, "Not correct")
    assert item.inner_text() == said
    expect(quiz.get_by_text(answered(1))).to_be_visible()
    item.get_by_role("button", name="Try again").click()
    quiz.reload()
    check(item)
    expect_told(item, item_id, "Not correct")
    assert stored(quiz)["items"][item_id]["attempt"] == 2


def test_a_finished_quiz_shows_its_result_after_a_reload_without_finishing_again(quiz: Page) -> None:
    quiz.add_init_script("document.addEventListener('clawdemy:finish', () => { window.finished = true; })")
    check_all(quiz, RIGHT)
    quiz.reload()
    expect(quiz.get_by_role("region", name="Your result")).to_contain_text(f"{POINTS} of {POINTS} points")
    assert quiz.evaluate("window.finished") is None


@pytest.mark.parametrize("before", [{}, WRONG], ids=["with nothing stored", "with another answer stored"])
def test_a_reader_who_is_quicker_than_the_script_loses_nothing(
    quiz: Page, before: dict[str, tuple[Action, ...]]
) -> None:
    for item_id, actions in before.items():
        answer(question(quiz, item_id), actions)
    held: list[Route] = []
    quiz.route("**/define.js", lambda route: held.append(route))
    quiz.reload(wait_until="commit")
    quick = ("flicker", "attention", "failures", "tokens")
    for item_id in quick:
        answer(question(quiz, item_id), RIGHT[item_id])
    held.pop().continue_()
    expect(quiz.get_by_text(answered(0))).to_be_visible()
    for item_id in quick:
        check(question(quiz, item_id))
        expect_verdict(question(quiz, item_id), "Correct.")


@pytest.fixture
def edited(tmp_path: Path, serve: Callable[[Path], str]) -> Callable[[list[dict[str, Any]]], str]:
    """Serve a quiz that the test edits, always at the same address."""
    publish_client(tmp_path)
    address = serve(tmp_path)

    versions = itertools.count()

    def publish(items: list[dict[str, Any]]) -> str:
        # An address for each version: two of the same second and address are one page to a browser's cache.
        name = f"{next(versions)}.html"
        (tmp_path / name).write_text(page(quiz_html(items)), encoding="utf-8")
        return f"{address}/{name}"

    return publish


def test_reordering_and_rewording_an_explanation_keep_every_answer(
    page: Page, edited: Callable[[list[dict[str, Any]]], str]
) -> None:
    page.goto(edited(ITEMS))
    check_with(page, "attention", RIGHT["attention"])
    items = [{**item, "explanation": "Said better."} for item in reversed(ITEMS)]
    page.goto(edited(items))
    expect(page.get_by_text(answered(1))).to_be_visible()
    item = page.locator("clawdemy-item", has_text="Twice as many tokens")
    expect_verdict(item, "Correct.")
    expect(item.get_by_text("Said better.")).to_be_visible()


def test_a_changed_question_says_so_and_keeps_the_old_answer_as_history(
    page: Page, edited: Callable[[list[dict[str, Any]]], str]
) -> None:
    page.goto(edited(ITEMS))
    check_with(page, "attention", RIGHT["attention"])
    old = stored(page)["items"]["attention"]
    items = copy.deepcopy(ITEMS)
    items[2] |= {"prompt": "Twice as many tokens mean twice as many attention pairs.", "answer": False}
    page.goto(edited(items))
    item = question(page, "attention")
    expect(item.get_by_text("This question changed since you answered it.")).to_be_visible()
    expect(page.get_by_text(answered(0))).to_be_visible()
    assert stored(page)["items"]["attention"] == old
    check_with(page, "attention", [("pick", "False")])
    expect_verdict(item, "Correct.")
    assert stored(page)["items"]["attention"]["before"] == [old]
    page.reload()
    expect_verdict(item, "Correct.")
    expect(item.get_by_text("This question changed since you answered it.")).to_be_hidden()


def test_blocked_storage_is_said_and_the_quiz_goes_on(page: Page, quiz_site: str) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"
    )
    page.goto(f"{quiz_site}/default.html")
    expect(page.get_by_text(UNSAVED)).to_be_visible()
    check_all(page, RIGHT)
    expect(page.get_by_role("region", name="Your result")).to_contain_text(f"{POINTS} of {POINTS} points")


def test_full_storage_is_said_and_the_quiz_goes_on(quiz: Page) -> None:
    quiz.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }; }")
    expect(quiz.get_by_text(UNSAVED)).to_be_hidden()
    expect_verdict(check_with(quiz, "attention", RIGHT["attention"]), "Correct.")
    expect(quiz.get_by_text(UNSAVED)).to_be_visible()


@pytest.mark.parametrize(
    "text", ["{", "", "null", "3", "[]", '"text"', "{}", '{"items": []}', '{"items": null}', '{"newer": {"items": 1}}']
)
def test_unreadable_storage_is_said_and_nothing_is_written_over_it(quiz: Page, text: str) -> None:
    store(quiz, text)
    quiz.reload()
    expect(quiz.get_by_text("Your earlier answers cannot be read here.")).to_be_visible()
    expect_verdict(check_with(quiz, "attention", RIGHT["attention"]), "Correct.")
    assert quiz.evaluate("(key) => localStorage.getItem(key)", KEY) == text


def test_unreadable_storage_is_given_up_when_the_reader_says_so(quiz: Page) -> None:
    store(quiz, "{")
    quiz.reload()
    check_with(quiz, "attention", RIGHT["attention"])
    quiz.get_by_role("button", name="Forget the earlier ones and save").click()
    expect(quiz.get_by_text("Your earlier answers cannot be read here.")).to_be_hidden()
    quiz.reload()
    expect_verdict(question(quiz, "attention"), "Correct.")


def test_two_tabs_show_the_same_and_do_not_write_over_each_other(quiz: Page) -> None:
    other = quiz.context.new_page()
    other.goto(quiz.url)
    answer(question(quiz, "name"), [("type", "latent")])
    expect(question(other, "name").get_by_role("textbox")).to_have_value("latent")
    check_with(quiz, "attention", RIGHT["attention"])
    expect_verdict(question(other, "attention"), "Correct.")
    check_with(other, "tokens", RIGHT["tokens"])
    expect_verdict(question(quiz, "tokens"), "Correct.")
    for tab in (quiz, other):
        expect(tab.get_by_text(answered(2))).to_be_visible()
        tab.reload()
        expect_verdict(question(tab, "attention"), "Correct.")
        expect_verdict(question(tab, "tokens"), "Correct.")
        expect(question(tab, "name").get_by_role("textbox")).to_have_value("latent")


def test_an_exam_is_an_exam_in_every_tab(quiz: Page) -> None:
    other = quiz.context.new_page()
    other.goto(quiz.url)
    check_with(other, "tokens", RIGHT["tokens"])
    take(quiz, "Take it as an exam")
    answer(question(quiz, "attention"), RIGHT["attention"])
    expect(other.get_by_role("button", name="Check")).to_have_count(0)
    expect(question(other, "attention").get_by_label("True")).to_be_checked()
    answer(question(other, "name"), RIGHT["name"])
    other.get_by_role("button", name="Hand in all answers").click()
    other.get_by_role("button", name="Hand in all the same").click()
    for tab in (quiz, other):
        expect(result_of(tab)).to_contain_text(f"2 of {POINTS} points")
    assert [attempt["way"] for attempt in stored(quiz)["attempts"]] == ["exam"]


def test_what_the_first_version_kept_is_taken_over(quiz: Page) -> None:
    (old,) = json.loads((VECTORS / "progress-version-1.json").read_text(encoding="utf-8")).values()
    quiz.evaluate("([key, text]) => localStorage.setItem(key, text)", [OLD_KEY, json.dumps(old)])
    quiz.reload()
    for _ in range(2):
        expect(quiz.get_by_text(answered(3))).to_be_visible()
        expect_verdict(question(quiz, "attention"), "Correct.")
        expect_verdict(question(quiz, "tokens"), "Not correct.")
        expect(question(quiz, "memory").get_by_label("Your answer, from memory")).to_have_value("They decide apart.")
        expect(question(quiz, "name").get_by_role("textbox")).to_have_value("  Video  TOKENIZER ")
        check_with(quiz, "flicker", RIGHT["flicker"])
        question(quiz, "flicker").get_by_role("button", name="Try again").click()
        kept = stored(quiz)
        assert (kept["version"], kept["attempts"]) == (2, [])
        assert {item_id: kept["items"][item_id] for item_id in old["items"]} == old["items"]
        assert quiz.evaluate("(key) => localStorage.getItem(key)", OLD_KEY) is None
        quiz.reload()


def test_what_a_newer_version_kept_is_said_and_never_written_over(quiz: Page) -> None:
    newer = json.dumps({"version": 3, "items": {"attention": {"answer": "told in a new way"}}, "more": [1]})
    store(quiz, newer)
    quiz.reload()
    expect(quiz.get_by_text("A newer version of this page saved your answers.")).to_be_visible()
    expect(quiz.get_by_role("button", name="Forget the earlier ones and save")).to_have_count(0)
    check_with(quiz, "attention", RIGHT["attention"])
    take(quiz, "Take it as an exam")
    answer(question(quiz, "attention"), WRONG["attention"])
    quiz.get_by_role("button", name="Back to one by one").click()
    expect_verdict(question(quiz, "attention"), "Correct.")
    for item_id in EVERY:
        if item_id != "attention":
            check_with(quiz, item_id, RIGHT[item_id])
    expect(result_of(quiz)).to_contain_text(f"{POINTS} of {POINTS} points")
    quiz.get_by_role("button", name="Start over").click()
    quiz.get_by_role("dialog").get_by_role("button", name="Start over").click()
    expect(quiz.get_by_text(answered(0))).to_be_visible()
    assert quiz.evaluate("(key) => localStorage.getItem(key)", KEY) == newer


def test_an_exam_goes_on_when_unreadable_answers_are_given_up(quiz: Page) -> None:
    store(quiz, "{")
    quiz.reload()
    check_with(quiz, "tokens", RIGHT["tokens"])
    take(quiz, "Take it as an exam")
    answer(question(quiz, "attention"), RIGHT["attention"])
    quiz.get_by_role("button", name="Forget the earlier ones and save").click()
    answer(question(quiz, "flicker"), RIGHT["flicker"])
    quiz.reload()
    expect(quiz.get_by_text(answered(2))).to_be_visible()
    expect(quiz.get_by_role("button", name="Check")).to_have_count(0)
    quiz.get_by_role("button", name="Back to one by one").click()
    expect(quiz.get_by_text(answered(1))).to_be_visible()
    expect_verdict(question(quiz, "tokens"), "Correct.")


def test_a_question_that_changed_says_so_once_however_often_an_exam_is_left(
    page: Page, edited: Callable[[list[dict[str, Any]]], str]
) -> None:
    page.goto(edited(ITEMS))
    check_with(page, "attention", RIGHT["attention"])
    items = copy.deepcopy(ITEMS)
    items[2] |= {"prompt": "Twice as many tokens mean twice as many attention pairs.", "answer": False}
    page.goto(edited(items))
    for _ in range(2):
        expect(question(page, "attention").get_by_text("This question changed")).to_have_count(1)
        take(page, "Take it as an exam")
        page.get_by_role("button", name="Back to one by one").click()
    expect(question(page, "attention").get_by_text("This question changed")).to_have_count(1)


KNOWN = ["a", "p1", "true", "7680", "read", "noise", "knew"]
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.text(max_size=5) | st.sampled_from(KNOWN),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["p1", "s1", "s2", "labels", "second", "text", "rating", "what", "__proto__"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=6,
)
TIMES = st.integers(-3, 3) | st.just(1_770_000_000_000) | ANY_JSON
RECORDS = st.fixed_dictionaries(
    {},
    optional={
        "fingerprint": st.just("same") | ANY_JSON,
        "attempt": ANY_JSON,
        "response": ANY_JSON,
        "checked": st.booleans() | ANY_JSON,
        "skipped": st.booleans() | ANY_JSON,
        "before": ANY_JSON,
        "sure": st.sampled_from(["sure", "unsure"]) | ANY_JSON,
        "hints": ANY_JSON,
        "score": ANY_JSON,
        "since": TIMES,
        "at": TIMES,
    },
)
WAYS = st.sampled_from(["practise", "exam", "missed"]) | ANY_JSON
RUNS = st.fixed_dictionaries(
    {},
    optional={
        "way": WAYS,
        "started": TIMES,
        "minutes": ANY_JSON,
        "only": st.lists(st.sampled_from(EVERY), max_size=3) | ANY_JSON,
    },
)
ATTEMPTS = st.fixed_dictionaries(
    {}, optional={"attempt": ANY_JSON, "way": WAYS, "points": ANY_JSON, "of": ANY_JSON, "seconds": TIMES, "at": TIMES}
)
ITEMS_KEPT = st.dictionaries(st.sampled_from(EVERY), RECORDS | ANY_JSON)
KEPT = st.fixed_dictionaries(
    {"items": ITEMS_KEPT},
    optional={
        "version": st.sampled_from([1, 2, 2, 3]) | ANY_JSON,
        "attempts": st.lists(ATTEMPTS | ANY_JSON, max_size=3) | ANY_JSON,
        "run": RUNS | ANY_JSON,
        "aside": ITEMS_KEPT | ANY_JSON,
        "title": ANY_JSON,
        "path": ANY_JSON,
        "count": ANY_JSON,
        "at": TIMES,
    },
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(kept=KEPT)
def test_nothing_that_storage_holds_breaks_the_page(quiz: Page, kept: dict[str, Any]) -> None:
    prints = quiz.evaluate(
        "() => Object.fromEntries([...document.querySelectorAll('clawdemy-item')]"
        ".map(({ dataset }) => JSON.parse(dataset.item)).map(({ id, fingerprint }) => [id, fingerprint]))"
    )
    aside = kept.get("aside")
    for records in (kept["items"], aside if isinstance(aside, dict) else {}):
        for item_id, record in records.items():
            if isinstance(record, dict) and record.get("fingerprint") == "same":
                record["fingerprint"] = prints[item_id]
    store(quiz, json.dumps(kept))
    quiz.reload()
    expect(quiz.get_by_text(re.compile(r"^\d+ of \d+ answered$"))).to_be_visible()
    back = quiz.get_by_role("button", name="Back to one by one")
    if back.is_visible():
        back.click()
        expect(back).to_be_hidden()
    expect(quiz.get_by_role("button", name="Check").or_(quiz.get_by_role("button", name="Try again"))).to_have_count(
        COUNT
    )
    expect(quiz.get_by_text(f"of {COUNT} answered")).to_be_visible()
    item = question(quiz, "attention")
    again = item.get_by_role("button", name="Try again")
    if again.is_visible():
        again.click()
    check_with(quiz, "attention", RIGHT["attention"])
    expect_verdict(item, "Correct.")
    take(quiz, "Take it as an exam")
    answer(item, WRONG["attention"])
    quiz.get_by_role("button", name="Hand in all answers").click()
    quiz.get_by_role("button", name="Hand in all the same").click()
    expect(result_of(quiz)).to_contain_text(f"0 of {POINTS} points (0 %).")
