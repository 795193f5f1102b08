"""The benchmark can read and answer our quiz; how long that takes is nobody's failure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from benchmarks.quiz.browser import OUR_WAYS, measure
from benchmarks.quiz.catalogue import Question, made_up
from benchmarks.quiz.projects import OUR_PAGE, our_project
from benchmarks.quiz.quiz_pages import mark_ours, write_project
from tests.conftest import run_command

QUESTIONS = made_up(3)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    root = tmp_path_factory.mktemp("measured")
    write_project(root, our_project(QUESTIONS))
    done = run_command("clawdemy", "build", "--root", str(root))
    assert done.returncode == 0, done.stderr
    mark_ours(root / "site")
    return f"{serve(root / 'site')}/{OUR_PAGE}"


def test_every_question_is_answered_and_every_time_taken(browser: Browser, address: str) -> None:
    measured = measure(browser, address, OUR_WAYS, QUESTIONS)
    assert len(measured.answers) == len(QUESTIONS)
    assert all(answer.handle > 0 and answer.paint > 0 and answer.frames >= 1 for answer in measured.answers)
    for load in (measured.first, measured.again):
        assert 0 < load.work <= load.usable <= load.shown


def test_an_answer_that_brings_no_feedback_is_a_fault(browser: Browser, address: str) -> None:
    with pytest.raises(ValueError, match="item day-1 did not respond to its answer"):
        measure(browser, address, OUR_WAYS, [with_other_feedback(QUESTIONS[0]), *QUESTIONS[1:]])


def test_a_page_with_other_questions_is_a_fault(browser: Browser, address: str) -> None:
    with pytest.raises(ValueError, match="has 3 items; expected 2"):
        measure(browser, address, OUR_WAYS, QUESTIONS[:2])


def with_other_feedback(question: Question) -> Question:
    choices = tuple(replace(choice, feedback="Words that nobody says.") for choice in question.choices)
    return replace(question, choices=choices)
