"""Progress as one file: what comes in is merged or refused, older versions are understood, and nothing is lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page, expect

from tests.browser.reader import answered, check, expect_verdict, question
from tests.browser.sample import CLIENT

OLD = json.loads((Path(__file__).parents[1] / "vectors" / "progress-version-1.json").read_text(encoding="utf-8"))
"""Entries of local storage as the first version wrote them."""
(OLD_KEY,) = OLD
QUIZ = OLD_KEY.removeprefix("clawdemy:v1:")
KEY = f"clawdemy:{QUIZ}"

TAKE_IN = """async ([entries, text]) => {
  const { mergedAll, parseExport } = await import("/archive.js");
  const { readEntries } = await import("/entries.js");
  const coming = parseExport(text);
  if ("reason" in coming) return { entries, ...coming };
  const { changes, said } = mergedAll(readEntries(Object.entries(entries)), coming);
  const after = new Map(Object.entries(entries));
  for (const [key, text] of changes) text === null ? after.delete(key) : after.set(key, text);
  return { entries: Object.fromEntries(after), ...said };
}"""
EXPORT = """async (entries) => {
  const { exported } = await import("/archive.js");
  const { readEntries } = await import("/entries.js");
  return exported(readEntries(Object.entries(entries)), new Date(0));
}"""


@pytest.fixture
def client(page: Page, serve: Callable[[Path], str]) -> Page:
    """Return a page from which the client's modules can be loaded."""
    page.goto(f"{serve(CLIENT)}/define.js")
    return page


def take_in(client: Page, entries: dict[str, str], file: object) -> dict[str, Any]:
    """Import a file into entries of local storage: what is there afterwards, and what there is to say."""
    found: dict[str, Any] = client.evaluate(TAKE_IN, [entries, json.dumps(file)])
    return found


def file_of(quizzes: dict[str, Any], **others: Any) -> dict[str, Any]:
    return {
        "format": "clawdemy-progress",
        "version": 2,
        "exported": "2026-05-03T10:00:00Z",
        "quizzes": quizzes,
        **others,
    }


def kept(items: dict[str, Any], **others: Any) -> dict[str, Any]:
    return {"version": 2, "items": items, "attempts": [], **others}


def record(fingerprint: str = "f", at: int | None = None, **others: Any) -> dict[str, Any]:
    time = {} if at is None else {"at": at, "checked": True, "score": 1}
    return {"fingerprint": fingerprint, "attempt": 1, **time, **others}


def test_the_quiz_page_reads_what_the_first_version_kept(quiz: Page) -> None:
    quiz.evaluate("([key, text]) => localStorage.setItem(key, text)", [OLD_KEY, json.dumps(OLD[OLD_KEY])])
    quiz.reload()
    expect(quiz.get_by_text(answered(3))).to_be_visible()
    expect_verdict(question(quiz, "attention"), "Correct.")
    expect_verdict(question(quiz, "tokens"), "Not correct.")
    check(question(quiz, "name"))
    expect_verdict(question(quiz, "name"), "Correct.")
    now = quiz.evaluate("(key) => JSON.parse(localStorage.getItem(key))", KEY)
    assert now["version"] == 2
    assert now["items"]["attention"]["before"] == OLD[OLD_KEY]["items"]["attention"]["before"]
    assert quiz.evaluate("(key) => localStorage.getItem(key)", OLD_KEY) is None


@pytest.mark.parametrize("way", ["as a quiz", "as an entry that its writer could not read"])
def test_a_file_with_a_quiz_of_the_first_version_is_understood(client: Page, way: str) -> None:
    old = OLD[OLD_KEY]
    file = file_of({QUIZ: old}) if way == "as a quiz" else file_of({}, unreadable={OLD_KEY: json.dumps(old)})
    found = take_in(client, {}, file)
    assert (found["quizzes"], found["came"], found["left"]) == (1, 3, 0)
    assert json.loads(found["entries"][KEY]) == {"version": 2, "items": old["items"], "attempts": []}


def test_what_is_here_of_the_first_version_is_merged_and_moves_to_its_new_place(client: Page) -> None:
    file = file_of({QUIZ: kept({"tokens": record("other", 9_999_999_999_999)})})
    found = take_in(client, {OLD_KEY: json.dumps(OLD[OLD_KEY])}, file)
    assert list(found["entries"]) == [KEY]
    items = json.loads(found["entries"][KEY])["items"]
    assert items["attention"] == OLD[OLD_KEY]["items"]["attention"]
    assert items["tokens"]["fingerprint"] == "other"
    assert items["tokens"]["before"] == [OLD[OLD_KEY]["items"]["tokens"]]


MERGES: dict[str, tuple[dict[str, Any] | None, dict[str, Any], dict[str, Any]]] = {
    "nothing here": (None, record(at=5), record(at=5)),
    "theirs is later": (record(at=4), record(at=5, response="b"), record(at=5, response="b")),
    "mine is later": (record(at=6, response="a"), record(at=5), record(at=6, response="a")),
    "of the same time": (record(at=5, response="a"), record(at=5, response="b"), record(at=5, response="a")),
    "only theirs is checked": (record(response="a"), record(at=5), record(at=5)),
    "another question, theirs is later": (
        record("old", 4),
        record("new", 5),
        record("new", 5, before=[record("old", 4)]),
    ),
    "another question, mine is later": (
        record("new", 6),
        record("old", 5),
        record("new", 6, before=[record("old", 5)]),
    ),
    "both know the past": (
        record("new", 6, before=[record("old", 3)]),
        record("old", 5, before=[record("older", 1), record("old", 3)]),
        record("new", 6, before=[record("older", 1), record("old", 3), record("old", 5)]),
    ),
}


@pytest.mark.parametrize("case", MERGES)
def test_of_two_records_the_later_stays_and_another_question_becomes_history(client: Page, case: str) -> None:
    here, coming, expected = MERGES[case]
    entries = {KEY: json.dumps(kept({"a": here}))} if here else {}
    file = file_of({QUIZ: kept({"a": coming})})
    once = take_in(client, entries, file)
    assert json.loads(once["entries"][KEY])["items"] == {"a": expected}
    twice = take_in(client, once["entries"], file)
    assert twice["entries"] == once["entries"], "importing again changed something"
    assert (twice["quizzes"], twice["came"]) == (0, 0)


def test_attempts_are_united_in_order_and_the_later_use_names_the_quiz(client: Page) -> None:
    early, both, late = ({"attempt": 1, "points": at, "of": 9, "at": at} for at in (1, 2, 3))
    here = kept({}, attempts=[both, late], title="New", path="/new/", count=4, at=3)
    coming = kept(
        {}, attempts=[early, both], title="Old", path="/old/", count=5, at=2, run={"way": "exam", "started": 1}
    )
    for one, other in ((here, coming), (coming, here)):
        found = take_in(client, {KEY: json.dumps(one)}, file_of({QUIZ: other}))
        assert json.loads(found["entries"][KEY]) == {**here, "attempts": [early, both, late]}


def test_the_report_counts_quizzes_answers_and_what_was_newer(client: Page) -> None:
    entries = {"clawdemy:a/b": json.dumps(kept({"x": record(at=9), "y": record(at=9), "z": record(at=1)}))}
    coming = kept({"x": record(at=2), "y": record(at=3), "z": record(at=4), "draft": record()})
    found = take_in(client, entries, file_of({"a/b": coming, "c/d": kept({"x": record(at=1)})}))
    assert {name: found[name] for name in ("quizzes", "came", "stayed", "left")} == {
        "quizzes": 2,
        "came": 2,
        "stayed": 2,
        "left": 0,
    }


@pytest.mark.parametrize("key", [KEY, OLD_KEY])
@pytest.mark.parametrize("text", ["{", "[]", '{"version": 3, "items": {}}'])
def test_entries_that_cannot_be_read_are_exported_and_never_written_over(client: Page, key: str, text: str) -> None:
    other = {"clawdemy:a/b": json.dumps(kept({"x": record(at=1)}))}
    file = json.loads(client.evaluate(EXPORT, {key: text, **other}))
    assert file["unreadable"] == {key: text}
    assert list(file["quizzes"]) == ["a/b"]
    found = take_in(client, {key: text}, file_of({QUIZ: kept({"x": record(at=1)}), "a/b": kept({})}))
    assert found["entries"][key] == text
    assert set(found["entries"]) == {key, "clawdemy:a/b"}
    assert (found["quizzes"], found["left"]) == (1, 1)


REFUSED: dict[str, tuple[object, str, str | None]] = {
    "a list": ([], "other", None),
    "another file": ({"name": "package", "version": "1.0.0"}, "other", None),
    "no version": ({"format": "clawdemy-progress", "quizzes": {}}, "other", None),
    "quizzes in a list": (file_of({}) | {"quizzes": []}, "other", None),
    "a newer file": (file_of({}) | {"version": 3}, "newer", "3"),
    "a newer file of another shape": ({"format": "clawdemy-progress", "version": 7, "all": 1}, "newer", "7"),
    "a newer quiz": (file_of({"a/b": kept({}), "c/d": kept({}) | {"version": 4}}), "newer", "4"),
    "a path as name": (file_of({"a/b": kept({}), "../x": kept({})}), "name", "../x"),
    "an old key as name": (file_of({"v1:a/b": kept({})}), "name", "v1:a/b"),
    "a name with capitals": (file_of({"A/b": kept({})}), "name", "A/b"),
    "a quiz without items": (file_of({"a/b": {"version": 2}}), "damaged", "a/b"),
    "a quiz that is text": (file_of({"a/b": "x"}), "damaged", "a/b"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_changes_nothing_and_says_what_was_found(client: Page, case: str) -> None:
    file, reason, seen = REFUSED[case]
    entries = {KEY: json.dumps(kept({"x": record(at=1)}))}
    found = take_in(client, entries, file)
    assert found == {"entries": entries, "reason": reason, **({"found": seen} if seen else {})}


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 2**60) | st.floats(allow_nan=False) | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["a/b", "x", "items", "attempts", "at", "before", "fingerprint", "checked", "version", "__proto__"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=8,
)
RECORD = st.fixed_dictionaries(
    {}, optional={"fingerprint": st.sampled_from("fg"), "at": ANY_JSON, "checked": ANY_JSON, "before": ANY_JSON}
)
ITEMS = st.dictionaries(st.sampled_from(["x", "y", "__proto__"]), RECORD | ANY_JSON, max_size=3)
KEPT = st.fixed_dictionaries(
    {"items": ITEMS | ANY_JSON},
    optional={"version": st.sampled_from([1, 2]) | ANY_JSON, "attempts": ANY_JSON, "at": ANY_JSON, "run": ANY_JSON},
)
QUIZZES = st.dictionaries(st.sampled_from(["a/b", "c/d", "__proto__", "A"]), KEPT | ANY_JSON, max_size=3)
FILES = ANY_JSON | st.fixed_dictionaries(
    {
        "format": st.just("clawdemy-progress"),
        "version": st.sampled_from([1, 2]) | ANY_JSON,
        "quizzes": QUIZZES | ANY_JSON,
    },
    optional={"unreadable": st.dictionaries(st.sampled_from(["clawdemy:a/b", "clawdemy:v1:c/d", "x"]), ANY_JSON)},
)
STORAGE = st.dictionaries(
    st.sampled_from(["clawdemy:a/b", "clawdemy:v1:a/b", "clawdemy:c/d", "clawdemy:else"]),
    (KEPT | ANY_JSON).map(json.dumps) | st.text(max_size=4),
    max_size=3,
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(entries=STORAGE, file=FILES)
def test_no_file_breaks_the_import_or_what_is_here(client: Page, entries: dict[str, str], file: object) -> None:
    found = take_in(client, entries, file)
    if "reason" in found:
        assert found["entries"] == entries
        return
    for key, text in found["entries"].items():
        before = entries.get(key)
        if text != before:
            assert readable(text), "something was written that cannot be read"
            assert before is None or readable(before), "what cannot be read was written over"
    again = take_in(client, found["entries"], file)
    assert again["entries"] == found["entries"]


def readable(text: str) -> bool:
    value = json.loads(text)
    return isinstance(value, dict) and isinstance(value.get("items"), dict)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(entries=STORAGE)
def test_an_export_carries_every_entry_and_can_be_imported(client: Page, entries: dict[str, str]) -> None:
    text = client.evaluate(EXPORT, entries)
    file = json.loads(text)
    carried = {*file.get("unreadable", {}), *(f"clawdemy:{quiz}" for quiz in file["quizzes"])}
    assert all(key in carried or key.replace(":v1:", ":") in carried for key in entries)
    found = take_in(client, {}, file)
    assert "reason" not in found
    assert set(found["entries"]) >= {f"clawdemy:{quiz}" for quiz in file["quizzes"]}
