"""`clawdemy quiz`, as it is called, on the shipped lessons."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner, Result

from clawdemy_notes.cli import clawdemy
from clawdemy_notes.generate import NAMES
from tests.cases import SMALL
from tests.conftest import ROOT

LESSON = "multimodal-ai/transformers-in-diffusion"
REVIEW = "multimodal-ai/review"


def quiz(*arguments: str) -> Result:
    return CliRunner().invoke(clawdemy, ["quiz", "--root", str(ROOT), *arguments])


def test_json_says_of_each_item_where_it_comes_from() -> None:
    items = json.loads(quiz(LESSON, "--format", "json").output)
    assert all({"id", "kind", "prompt", "generated_by", "fact", "section"} <= set(item) for item in items)
    generated = [item for item in items if item["generated_by"] is not None]
    assert generated
    assert all(item["id"] == f"{item['fact']}--{item['generated_by']}" for item in generated)
    assert {item["generated_by"] for item in generated} <= set(NAMES)
    assert len(generated) < len(items)


def test_answers_are_shown_when_they_are_wanted() -> None:
    without, with_answers = quiz(LESSON).output, quiz(LESSON, "--answers").output
    assert "\n   = " not in without
    assert "\n   = " in with_answers
    entries = json.loads(quiz(LESSON, "--answers", "--format", "json").output)
    assert all(entry["answers"] and entry["explanation"] for entry in entries)


def test_a_seed_is_an_order_of_options() -> None:
    first, second = (json.loads(quiz(LESSON, "--format", "json", "--seed", seed).output) for seed in ("1", "2"))
    assert first != second
    assert [sorted(item["parts"]) for item in first] == [sorted(item["parts"]) for item in second]
    assert first == json.loads(quiz(LESSON, "--format", "json").output)


def test_it_explains_how_a_question_came_about() -> None:
    items = json.loads(quiz(LESSON, "--format", "json").output)
    item = next(item for item in items if item["generated_by"] == "term-of-definition")
    said = quiz(LESSON, "--explain", item["id"]).output
    assert f"fact: {item['fact']}" in said
    assert "rule: term-of-definition: " in said
    assert "state: asked" in said
    assert "wrong options:" in said
    assert "considered and dropped:" in said


def test_it_says_where_an_authored_question_stands() -> None:
    said = quiz(LESSON, "--explain", "training-target").output
    assert "written by hand: quizzes/multimodal-ai/transformers-in-diffusion.yml:" in said


def test_the_review_of_a_track_is_printed_and_explained_like_the_quiz_of_a_lesson() -> None:
    items = json.loads(quiz(REVIEW, "--format", "json").output)
    assert len(items) == len({item["id"] for item in items}) == 25
    generated = next(item for item in items if item["generated_by"] is not None)
    lesson = generated["id"].partition(".")[0]
    explained = quiz(REVIEW, "--explain", generated["id"]).output
    assert f"fact: {generated['fact']}, in docs/lessons/multimodal-ai/{lesson}.yml" in explained


def test_a_track_without_a_review_says_why() -> None:
    done = CliRunner().invoke(clawdemy, ["quiz", "--root", str(SMALL), "basics/review"])
    assert done.exit_code == 2
    assert "fewer than 3 of its lessons have a quiz" in done.output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([REVIEW, "--explain", "nothing.alike"], "asks no question nothing.alike"),
        (["multimodal-ai/transformers-in-difusion"], f"did you mean {LESSON}?"),
        (["nothing/alike"], "lessons are "),
        ([LESSON, "--explain", "gate--term-recal"], "did you mean gate--term-recall?"),
    ],
)
def test_what_is_misspelt_is_a_wrong_usage(arguments: list[str], said: str) -> None:
    done = quiz(*arguments)
    assert done.exit_code == 2
    assert said in done.output
