"""What a reader has done is kept: over reloads, edits of the quiz, and whatever storage holds."""

from __future__ import annotations

import copy
import itertools
import json
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
)
from tests.browser.sample import ITEMS, page, publish_client, quiz_html

EVERY = list(NUMBER_OF)
KEY = "clawdemy:video/patches"
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


def test_two_tabs_do_not_write_over_each_other(quiz: Page) -> None:
    other = quiz.context.new_page()
    other.goto(quiz.url)
    check_with(quiz, "attention", RIGHT["attention"])
    check_with(other, "tokens", RIGHT["tokens"])
    quiz.reload()
    expect_verdict(question(quiz, "attention"), "Correct.")
    expect_verdict(question(quiz, "tokens"), "Correct.")


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
RECORDS = st.fixed_dictionaries(
    {},
    optional={
        "fingerprint": st.just("same") | ANY_JSON,
        "attempt": ANY_JSON,
        "response": ANY_JSON,
        "checked": st.booleans() | ANY_JSON,
        "before": ANY_JSON,
    },
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(records=st.dictionaries(st.sampled_from(EVERY), RECORDS | ANY_JSON))
def test_no_stored_record_breaks_the_page(quiz: Page, records: dict[str, Any]) -> None:
    prints = quiz.evaluate(
        "() => Object.fromEntries([...document.querySelectorAll('clawdemy-item')]"
        ".map(({ dataset }) => JSON.parse(dataset.item)).map(({ id, fingerprint }) => [id, fingerprint]))"
    )
    for item_id, record in records.items():
        if isinstance(record, dict) and record.get("fingerprint") == "same":
            record["fingerprint"] = prints[item_id]
    store(quiz, json.dumps({"items": records}))
    quiz.reload()
    expect(quiz.get_by_role("button", name="Check").or_(quiz.get_by_role("button", name="Try again"))).to_have_count(
        COUNT
    )
    expect(quiz.get_by_text(f"of {COUNT} answered")).to_be_visible()
