"""Grading in Python: the table that the client shares, and what holds for every item."""

from __future__ import annotations

import itertools
import json
from dataclasses import asdict
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from clawdemy_notes.model.fingerprint import fingerprint
from clawdemy_notes.model.grading import Blank, Graded, Invalid, grade, recognised_mistake
from clawdemy_notes.model.items import (
    Group,
    Item,
    Numeric,
)
from clawdemy_notes.model.numbers import read_number
from clawdemy_notes.model.order import longest_ordered
from tests.keys import key_of

TABLE = json.loads((Path(__file__).parents[1] / "vectors" / "grading.json").read_text(encoding="utf-8"))["kinds"]
ITEM: TypeAdapter[Item] = TypeAdapter(Item)


def read_item(data: dict[str, Any]) -> Item:
    return ITEM.validate_json(json.dumps(data))


ITEMS = [read_item(data) for kind in TABLE.values() for data in kind["items"].values()]
CASES = [
    pytest.param(kind["items"][case["item"]], case, id=f"{name}: {case['says']}")
    for name, kind in TABLE.items()
    for case in kind["cases"]
]


@pytest.mark.parametrize(("item", "case"), CASES)
def test_every_case_of_the_table_gets_its_grade(item: dict[str, Any], case: dict[str, Any]) -> None:
    match grade(read_item(item), case["response"], case.get("decimal", "."), case.get("attempt", 1)):
        case Blank():
            assert case["grade"] is None
        case Invalid(reason):
            assert case["grade"] == reason
        case Graded() as graded:
            assert case["grade"] == asdict(graded)


@pytest.mark.parametrize("kind", TABLE)
def test_the_table_has_right_wrong_blank_and_invalid_responses_of_every_kind(kind: str) -> None:
    grades = [case["grade"] for case in TABLE[kind]["cases"]]
    assert len(grades) >= 20
    assert None in grades
    assert any(isinstance(one, str) for one in grades)
    scores = {one["score"] for one in grades if isinstance(one, dict)}
    assert {0.0, 1.0} <= scores
    assert kind in {"single_choice", "true_false", "numeric", "short_answer"} or any(0 < score < 1 for score in scores)


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: f"{item.kind}: {item.id}")
def test_an_items_own_key_is_worth_everything(item: Item) -> None:
    graded = grade(item, key_of(item))
    assert isinstance(graded, Graded)
    assert graded.score == 1


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["s1", "p1", "labels", "z"]), inner),
    max_leaves=8,
)


@given(st.sampled_from(ITEMS), JSON_VALUES)
def test_no_response_makes_grading_raise(item: Item, response: object) -> None:
    graded = grade(item, response)
    assert not isinstance(graded, Graded) or 0 <= graded.score <= 1


@given(st.text(alphabet="0123456789.,' eE+-/x×^%k\u00a0\u2212\u0661\u06f2\u0969\u066b\u066c", max_size=20))
def test_no_text_makes_the_number_reader_raise(text: str) -> None:
    read_number(text, "tokens")
    read_number(text, "tokens", ",")


@given(st.text(alphabet="0123456789.,' eE+-/", max_size=20))
def test_a_decimal_comma_is_a_decimal_point_with_the_signs_changed(text: str) -> None:
    mirrored = text.translate(str.maketrans(".,", ",."))
    by_point, by_comma = read_number(text), read_number(mirrored, None, ",")
    assert by_comma == ("decimal-point" if by_point == "decimal-comma" else by_point)


def test_each_attempt_has_its_numbers_and_its_mistakes() -> None:
    item = read_item(TABLE["numeric"]["items"]["fresh"])
    assert isinstance(item, Numeric)
    second = item.at_attempt(5)
    assert second.answer == 900
    assert not second.variants
    assert [recognised_mistake(second, Fraction(number)) for number in (60, 2)] == [0, None]
    assert [wrong.feedback for wrong in second.wrong_answers] == ["Twice."]


def test_a_fingerprint_counts_the_numbers_of_every_attempt_and_nothing_that_explains_them() -> None:
    plain = TABLE["numeric"]["items"]["fresh"]
    one, *others = plain["variants"]
    explained = {**plain, "variants": [{**one, "computed": {"step": 9}, "wrong_answers": [3]}, *others]}
    turned, fewer = {**plain, "variants": [*others, one]}, {**plain, "variants": others}
    without = {name: value for name, value in plain.items() if name != "variants"}
    own = fingerprint(read_item(plain))
    assert own == fingerprint(read_item(explained))
    assert len({own, *(fingerprint(read_item(item)) for item in (turned, fewer, without))}) == 4
    assert fingerprint(read_item({**without, "variants": []})) == fingerprint(read_item(without))


def test_a_wrong_number_is_recognised_within_the_tolerance() -> None:
    item = read_item(
        {
            **TABLE["numeric"]["items"]["within"],
            "wrong_answers": [{"value": 25, "feedback": "A zero is missing."}, {"value": 500, "feedback": "Twice."}],
        }
    )
    assert isinstance(item, Numeric)
    numbers = [Fraction("25.5"), Fraction(505), Fraction(30)]
    assert [recognised_mistake(item, number) for number in numbers] == [0, 1, None]


@given(st.permutations(range(7)))
def test_the_longest_ordered_subset_is_what_trying_all_of_them_finds(places: list[int]) -> None:
    tried = (some for size in range(8) for some in itertools.combinations(places, size) if list(some) == sorted(some))
    assert longest_ordered(places) == max(map(len, tried))


CHOICE = TABLE["single_choice"]["items"]["abc"]


def changed(**changes: object) -> str:
    return fingerprint(read_item({**CHOICE, **changes}))


ALLOW = [{"rule": "option-count", "because": "There are no more."}]


def test_a_fingerprint_stays_when_what_is_asked_stays() -> None:
    options = [{**option, "feedback": "In other words."} for option in reversed(CHOICE["options"])]
    same = changed(options=options, explanation="Better said.", points=3, hints=["Look."], prompt=" ? ", allow=ALLOW)
    assert same == fingerprint(read_item(CHOICE))
    assert len(same) == 12


@pytest.mark.parametrize(
    "change",
    [
        {"prompt": "Really?"},
        {"kind": "multiple_choice"},
        {"options": [{**option, "correct": option["id"] == "c"} for option in CHOICE["options"]]},
        {"options": [{**option, "text": option["text"] + "!"} for option in CHOICE["options"]]},
        {"options": CHOICE["options"][:3]},
    ],
    ids=["prompt", "kind", "key", "words of an option", "number of options"],
)
def test_a_fingerprint_changes_with_what_is_asked(change: dict[str, Any]) -> None:
    assert changed(**change) != fingerprint(read_item(CHOICE))


@pytest.mark.parametrize(
    ("item", "recorded"),
    [(CHOICE, "ea6fc29ed73a"), (TABLE["cloze"]["items"]["three"], "dcb7a36ab147")],
    ids=["single_choice", "cloze"],
)
def test_fingerprints_that_readers_keep_stay(item: dict[str, Any], recorded: str) -> None:
    assert fingerprint(read_item(item)) == recorded


def in_group(item: dict[str, Any] = CHOICE, **changes: object) -> str:
    shared = {"id": "clip", "stem": "A *clip*.", "figures": [FIGURE], **changes}
    group = Group.model_validate_json(json.dumps(shared))
    return fingerprint(read_item({**item, "group": group.id}), group)


FIGURE = {"file": "one.svg", "alt": "A square.", "caption": "Four sides."}
OTHER = {**FIGURE, "file": "two.svg"}


def test_what_a_group_is_called_does_not_count() -> None:
    assert in_group(id="film") == in_group()
    assert in_group(stem=" A\n*clip*. ", figures=[{**FIGURE, "caption": "Equal sides."}]) == in_group()
    assert in_group(figures=[OTHER, FIGURE]) == in_group(figures=[FIGURE, OTHER])


@pytest.mark.parametrize(
    "change",
    [
        {"stem": "A longer *clip*."},
        {"stem": None},
        {"figures": []},
        {"figures": [FIGURE, OTHER]},
        {"figures": [{**FIGURE, "alt": "A circle."}]},
        {"figures": [OTHER]},
    ],
    ids=["stem", "no stem", "no drawing", "another drawing", "what a drawing shows", "file of a drawing"],
)
def test_what_a_group_says_and_shows_counts(change: dict[str, Any]) -> None:
    assert in_group(**change) != in_group()


def test_joining_a_group_changes_what_is_asked() -> None:
    assert in_group() != fingerprint(read_item(CHOICE))


def test_the_order_of_steps_is_part_of_what_is_asked() -> None:
    item = TABLE["ordering"]["items"]["four"]
    reworded = {**item, "steps": [{**step, "feedback": "So."} for step in item["steps"]]}
    turned = {**item, "steps": item["steps"][::-1]}
    assert fingerprint(read_item(reworded)) == fingerprint(read_item(item)) != fingerprint(read_item(turned))
