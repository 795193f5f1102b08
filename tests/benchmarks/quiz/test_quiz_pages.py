"""What is weighed of a built page, and where the marks go."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from benchmarks.quiz.projects import THEIR_PAGE
from benchmarks.quiz.quiz_pages import mark_ours, mark_theirs, our_weights, their_weights, write_project
from clawdemy_notes.render.assets import QUIZ_SCRIPT, QUIZ_STYLE

STYLE = '<style type="text/css">.quiz{}</style>'
SCRIPTS = (
    '<script type="text/javascript">one()</script><script type="text/javascript">two()</script>'
    '<script type="text/javascript" defer>quiz()</script>'
)
PAGE = f"<p>Questions</p>{STYLE}{SCRIPTS}<script>theme()</script>"


@pytest.fixture
def their_page(tmp_path: Path) -> Path:
    write_project(tmp_path, {f"{THEIR_PAGE}index.html": PAGE})
    return tmp_path / THEIR_PAGE / "index.html"


def test_the_peer_weighs_what_it_adds_to_the_page(tmp_path: Path, their_page: Path) -> None:
    weights = their_weights(tmp_path)
    assert weights.own == len(gzip.compress((STYLE + SCRIPTS).encode(), 9))
    assert weights.html == weights.first_visit == weights.next_page == len(gzip.compress(their_page.read_bytes(), 9))


def test_our_files_are_paid_for_once(tmp_path: Path) -> None:
    write_project(
        tmp_path, {QUIZ_SCRIPT: "quiz()", QUIZ_STYLE: ".quiz{}", "lessons/workshop/heat/quiz/index.html": "<p>Quiz"}
    )
    weights = our_weights(tmp_path)
    assert weights.first_visit == weights.own + weights.html
    assert weights.next_page == weights.html == len(gzip.compress(b"<p>Quiz", 9))


def test_marks_frame_the_peers_scripts_and_nothing_else(tmp_path: Path, their_page: Path) -> None:
    mark_theirs(tmp_path)
    before, after = their_page.read_text("utf-8").split(SCRIPTS)
    assert before.endswith("probe.enter()</script>")
    assert after.startswith("<script>probe.leave();")
    assert after.endswith("<script>theme()</script>")


def test_a_page_without_the_peers_script_is_refused(tmp_path: Path, their_page: Path) -> None:
    their_page.write_text("<p>Questions</p>", encoding="utf-8")
    with pytest.raises(ValueError, match="has its script 0 times; expected once"):
        mark_theirs(tmp_path)


def test_marks_frame_our_script(tmp_path: Path) -> None:
    write_project(tmp_path, {QUIZ_SCRIPT: "quiz();\n"})
    mark_ours(tmp_path)
    lines = (tmp_path / QUIZ_SCRIPT).read_text("utf-8").split("\n")
    assert lines[0] == "probe.enter();"
    assert "quiz();" in lines
    assert "probe.leave(); probe.watch();" in lines[-2]
