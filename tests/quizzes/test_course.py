"""Quizzes with generated questions among the authored ones."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from clawdemy_notes.model.course import CourseLesson
from clawdemy_notes.pipeline import read
from clawdemy_notes.quizzes import with_generated
from clawdemy_notes.source import read_course
from clawdemy_notes.words import ENGLISH, words_of
from tests.cases import SMALL, merge
from tests.quizzes.makers import MAKERS

TERMS = "terms:\n" + "".join(
    f"  - id: {name}\n    term: {name}\n    definition: A shape.\n    section: {section}\n"
    for name, section in (("square", "idea"), ("circle", "use"))
)
ASKING = """sections:
  - id: use
    title: Its use
    body: It is useful [@paper].
    ask: [circle--recall-term]
"""
TWO = """items:
  - id: is-it-simple
    kind: true_false
    prompt: The idea is simple.
    outcome: explain
    section: idea
    answer: true
    feedback_true: It is.
    feedback_false: Look again.
    explanation: There is only one idea.
  - id: is-it-useful
    kind: true_false
    prompt: The idea is useful.
    outcome: explain
    section: use
    answer: true
    feedback_true: It is.
    feedback_false: Look again.
    explanation: It has a use.
"""


def grown(folder: Path, *, quiz: str | None = "", terms: str = TERMS) -> CourseLesson:
    """Return the lesson of a small project, its quiz with what a few generators make of its terms."""
    project = shutil.copytree(SMALL, folder / "project")
    notes, source = project / "docs/lessons/basics/first.yml", project / "quizzes/basics/first.yml"
    notes.write_text(merge(notes.read_text("utf-8"), terms), "utf-8")
    if quiz is None:
        source.unlink()
    else:
        source.write_text(merge(source.read_text("utf-8"), TWO) + quiz, "utf-8")
    sources = read_course(project)
    assert sources.diagnostics == ()
    (track,) = with_generated(sources, words_of(ENGLISH), MAKERS).tracks
    return track.lessons[0]


def ids(lesson: CourseLesson) -> list[str]:
    return [item.id for item in lesson.quiz.items] if lesson.quiz is not None else []


def test_generated_questions_follow_the_authored_ones(tmp_path: Path) -> None:
    lesson = grown(tmp_path)
    assert ids(lesson)[:2] == ["is-it-simple", "is-it-useful"]
    assert len(ids(lesson)) == 8
    assert all("--" in name for name in ids(lesson)[2:])


def test_they_can_stand_among_the_authored_ones_by_section(tmp_path: Path) -> None:
    names = ids(grown(tmp_path, quiz="generate:\n  mix: by_section\n"))
    assert names[0] == "is-it-simple"
    assert all(name.startswith("square--") for name in names[1:4])
    assert names[4] == "is-it-useful"
    assert all(name.startswith("circle--") for name in names[5:])


def test_none_are_wanted(tmp_path: Path) -> None:
    assert ids(grown(tmp_path, quiz="generate:\n  most: 0\n")) == ["is-it-simple", "is-it-useful"]


@pytest.mark.parametrize(("terms", "count"), [(TERMS, 6), (TERMS.partition("  - id: circle")[0], 0)])
def test_a_lesson_without_a_quiz_gets_one_when_its_facts_make_enough(tmp_path: Path, terms: str, count: int) -> None:
    lesson = grown(tmp_path, quiz=None, terms=terms)
    assert len(ids(lesson)) == count
    assert (lesson.quiz is None) == (count == 0)


def test_an_override_changes_what_is_said(tmp_path: Path) -> None:
    override = "overrides:\n  square--pick-term:\n    prompt: Which one?\n    feedback:\n      b: Not at all.\n"
    lesson = grown(tmp_path, quiz=override)
    assert lesson.quiz is not None
    item = next(item for item in lesson.quiz.items if item.id == "square--pick-term")
    assert item.kind == "single_choice"
    assert item.prompt == "Which one?"
    assert [option.feedback for option in item.options] == ["It is.", "Not at all."]


def test_what_the_notes_ask_is_in_the_quiz(tmp_path: Path) -> None:
    asks = TERMS.replace("section: idea", "section: use") + ASKING
    lesson = grown(tmp_path, quiz="generate:\n  most: 0\n", terms=asks)
    assert "circle--recall-term" in ids(lesson)


def test_each_question_knows_the_line_that_it_comes_from(tmp_path: Path) -> None:
    lesson = grown(tmp_path)
    made, authored = lesson.origins["circle--pick-term"], lesson.origins["is-it-useful"]
    assert (made.fact, made.generator) == ("circle", "pick-term")
    assert (authored.fact, authored.generator) == (None, None)
    for origin, words in ((made, "id: circle"), (authored, "id: is-it-useful")):
        text = (tmp_path / "project" / origin.path).read_text("utf-8")
        assert words in text.splitlines()[origin.line - 1]


def test_a_quiz_without_items_asks_what_is_made_from_the_facts(tmp_path: Path) -> None:
    project = shutil.copytree(SMALL, tmp_path / "project")
    notes, source = project / "docs/lessons/basics/first.yml", project / "quizzes/basics/first.yml"
    notes.write_text(merge(notes.read_text("utf-8"), TERMS), "utf-8")
    source.write_text("generate:\n  most: 2\n  mix: by_section\n", "utf-8")
    (track,) = with_generated(read_course(project), words_of(ENGLISH), MAKERS).tracks
    quiz = track.lessons[0].quiz
    assert quiz is not None
    assert len(quiz.items) == 2


def test_a_quiz_without_items_and_facts_is_no_quiz(tmp_path: Path) -> None:
    project = shutil.copytree(SMALL, tmp_path / "project")
    (project / "quizzes/basics/first.yml").write_text("intro: Questions will come.\n", "utf-8")
    (track,) = with_generated(read_course(project), words_of(ENGLISH), MAKERS).tracks
    assert track.lessons[0].quiz is None


def test_questions_are_made_anew_once_what_they_grow_from_has_changed(tmp_path: Path) -> None:
    root = tmp_path / "small"
    shutil.copytree(SMALL, root)
    source = root / "docs" / "lessons" / "basics" / "first.yml"
    text = source.read_text("utf-8")
    terms = "terms:\n  - id: latent\n    term: {}\n    definition: A small code.\n    section: idea\n"

    def asked(term: str) -> list[str]:
        source.write_text(merge(text, terms.format(term)), "utf-8")
        (track,) = read(root).course.tracks
        quiz = track.lessons[0].quiz
        assert quiz is not None
        return [item.prompt for item in quiz.items if item.id == "latent--term-recall"]

    assert "“latent”" in asked("latent")[0]
    assert "“hidden code”" in asked("hidden code")[0]
    assert "“latent”" in asked("latent")[0]
