"""What review mode fetches."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from clawdemy_notes.pipeline import Draft
from tests.conftest import ROOT, copy_small

QUIZ = "quizzes/basics/first.yml"


def review_of(root: Path, place: str = "lessons/basics/first/review.json") -> dict[str, dict[str, dict[str, object]]]:
    review: dict[str, dict[str, dict[str, object]]] = json.loads(Draft(root).reviews[place]())
    return review


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return copy_small(tmp_path / "small")


def test_a_warning_is_told_with_its_item_and_an_allowed_one_with_its_reason(small: Path) -> None:
    source = small / QUIZ
    source.write_text(source.read_text("utf-8").replace("There is only one idea.", "It is."), "utf-8")
    item = review_of(small)["items"]["is-it-simple"]
    assert item["source"] == f"{QUIZ}:3"
    assert [flaw["rule"] for flaw in item["flaws"]] == ["short-explanation"]  # type: ignore[attr-defined]
    with source.open("a", encoding="utf-8") as file:
        file.write("    allow:\n      - rule: short-explanation\n        because: All is said.\n")
    item = review_of(small)["items"]["is-it-simple"]
    assert item["flaws"] == []
    assert item["allowed"] == {"short-explanation": "All is said."}


def test_every_question_of_the_quiz_has_its_review_and_every_fact_its_questions() -> None:
    draft = Draft(ROOT)
    for track in map(draft.whole, draft.outline.tracks):
        for lesson in track.lessons:
            review = json.loads(draft.reviews[f"lessons/{track.id}/{lesson.id}/review.json"]())
            assert lesson.quiz is not None
            assert list(review["items"]) == [item.id for item in lesson.quiz.items]
            grown = {item for part in review["parts"] for item in part["items"]}
            facts = {part["id"] for part in review["parts"]}
            made = {id_ for id_, item in review["items"].items() if item["fact"] in facts}
            assert made == grown != set()


def test_broken_sources_have_no_review(small: Path) -> None:
    (small / QUIZ).write_text("items: 1\n", "utf-8")
    assert Draft(small).reviews == {}
