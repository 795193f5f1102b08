"""The questions that are measured: valid for us, and the same for the peer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from benchmarks.quiz.catalogue import Choice, Question, made_up, picks
from benchmarks.quiz.projects import our_project, their_project
from benchmarks.quiz.quiz_pages import write_project
from clawdemy_notes.model.items import MultipleChoice, Quiz, SingleChoice
from clawdemy_notes.pipeline import check
from clawdemy_notes.source import read_course

QUESTIONS = made_up(100)
# As the peer's own parser cuts a question: up to the first box, boxes with their reasons, the rest.
BLOCK = re.compile(r"<quiz>\n(.+)\n((?:- \[[x ]\] .+\n> .+\n)+)\n(.+)\n</quiz>")
BOX = re.compile(r"- \[([x ])\] (.+)\n> (.+)\n")


def read_by_us(root: Path) -> Quiz:
    write_project(root, our_project(QUESTIONS))
    (quiz,) = (lesson.quiz for track in read_course(root).course.tracks for lesson in track.lessons)
    assert quiz is not None
    return quiz


def as_questions(quiz: Quiz) -> Iterator[Question]:
    for item in quiz.items:
        assert isinstance(item, SingleChoice | MultipleChoice)
        choices = tuple(Choice(str(one.text), one.correct, str(one.feedback)) for one in item.options)
        yield Question(item.id, str(item.prompt), choices, str(item.explanation))


def test_our_project_is_clean(tmp_path: Path) -> None:
    write_project(tmp_path, our_project(QUESTIONS))
    assert check(tmp_path) == ()


def test_we_ask_all_questions(tmp_path: Path) -> None:
    quiz = read_by_us(tmp_path)
    assert tuple(as_questions(quiz)) == QUESTIONS
    assert [item.kind == "multiple_choice" for item in quiz.items] == [one.has_several for one in QUESTIONS]


def test_the_peer_asks_the_same() -> None:
    asked = BLOCK.findall(their_project(QUESTIONS)["docs/quiz.md"])
    assert asked == [
        (
            question.prompt,
            "".join(f"- [{'x' if one.correct else ' '}] {one.text}\n> {one.feedback}\n" for one in question.choices),
            question.explanation,
        )
        for question in QUESTIONS
    ]
    boxes = [BOX.findall(choices) for _, choices, _ in asked]
    assert [sum(mark == "x" for mark, *_ in those) > 1 for those in boxes] == [one.has_several for one in QUESTIONS]


def test_every_question_differs_and_both_kinds_occur() -> None:
    assert len({question.prompt for question in QUESTIONS}) == len({question.id for question in QUESTIONS}) == 100
    assert {question.has_several for question in QUESTIONS} == {True, False}


def test_no_words_of_a_choice_occur_in_another() -> None:
    for question in QUESTIONS:
        texts = [choice.text for choice in question.choices]
        assert not [(one, other) for one in texts for other in texts if one is not other and one in other]


def test_a_right_pick_is_all_correct_choices_and_a_wrong_one_is_not() -> None:
    for question in QUESTIONS:
        correct = {choice for choice in question.choices if choice.correct}
        assert set(picks(question, right=True)) == correct
        wrong = picks(question, right=False)
        assert len(wrong) == len(correct)
        assert not wrong[-1].correct


def test_both_sites_differ_in_their_plugin_only() -> None:
    ours, theirs = (project(QUESTIONS)["mkdocs.yml"] for project in (our_project, their_project))
    assert ours.replace("- clawdemy-notes\n", "- mkdocs_quiz:\n    auto_submit: false\n") == theirs
