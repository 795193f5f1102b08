"""Questions in the notes: the quiz's own, right after a section, and nowhere else."""

from __future__ import annotations

import re

import pytest

from clawdemy_notes.model.course import CourseLesson, CourseTrack
from clawdemy_notes.render.lesson import render_lesson
from clawdemy_notes.render.quiz import render_quiz_page
from clawdemy_notes.render.reading_time import reading_minutes
from clawdemy_notes.source import read_course
from clawdemy_notes.words import ENGLISH, words_of
from tests.cases import EVERY

WORDS = words_of(ENGLISH)


@pytest.fixture(scope="module")
def asking() -> tuple[CourseTrack, CourseLesson]:
    """Return the lesson with questions in its notes, and its track."""
    track = next(track for track in read_course(EVERY).course.tracks if track.id == "every-field")
    lesson = track.lesson("available")
    assert lesson is not None
    return track, lesson


@pytest.fixture(scope="module")
def notes(asking: tuple[CourseTrack, CourseLesson]) -> str:
    return render_lesson(*asking, WORDS).body


def blocks(notes: str) -> list[str]:
    return re.findall(r'<div class="cn-quiz cn-ask">.*?</clawdemy-quiz>\n</div>', notes, re.DOTALL)


def test_each_block_comes_after_its_section(notes: str) -> None:
    asked = {}
    for part in re.split(r"^## ", notes, flags=re.MULTILINE)[1:]:
        before, _, block = part.partition('<div class="cn-quiz cn-ask">')
        if block:
            assert before.rstrip().endswith("</div>")
            anchor = part.partition("{#")[2].partition("}")[0]
            asked[anchor] = re.findall(r'<clawdemy-item[^>]* id="([^"]*)"', block)
    assert asked == {
        "idea": ["item-one-of-two"],
        "use": ["item-work-it-out", "item-to-two-figures", "item-name-it"],
    }


def test_questions_are_numbered_within_their_block(notes: str) -> None:
    idea, use = (re.findall(r"<h[45][^>]*>(Questions? [\d a-z]*\d)", block) for block in blocks(notes))
    assert idea == ["Question 1 of 1"]
    assert use == ["Questions 1 to 2", "Question 1 of 3", "Question 2 of 3", "Question 3", "Question 3 of 3"]


def test_an_item_is_the_same_as_in_the_quiz(notes: str, asking: tuple[CourseTrack, CourseLesson]) -> None:
    track, lesson = asking
    assert lesson.quiz is not None
    quiz = render_quiz_page(track, lesson, lesson.quiz, WORDS).body
    tags = re.findall(r"<clawdemy-item[^>]*>", notes)
    assert len(tags) == 4
    assert all(tag in quiz for tag in tags)
    assert set(re.findall(r'data-quiz="[^"]*"', notes)) == set(re.findall(r'data-quiz="[^"]*"', quiz))


def test_what_to_read_again_is_on_the_same_page(notes: str) -> None:
    links = [re.findall(r'Read again: <a href="([^"]*)"', block) for block in blocks(notes)]
    assert links == [["#idea"], ["#use", "#use", "#use"]]


def test_the_quiz_is_loaded_once_and_on_such_pages_only(notes: str, asking: tuple[CourseTrack, CourseLesson]) -> None:
    track, lesson = asking
    assert notes.count("quiz.css") == notes.count("define.js") == 1
    assert notes.index("define.js") < notes.index("clawdemy-quiz")
    for other in track.lessons:
        if other != lesson:
            assert "define.js" not in render_lesson(track, other, WORDS).body


def test_questions_take_no_reading_time(asking: tuple[CourseTrack, CourseLesson]) -> None:
    lesson = asking[1].lesson
    silent = lesson.model_copy(
        update={"sections": tuple(section.model_copy(update={"ask": ()}) for section in lesson.sections)}
    )
    assert reading_minutes(silent) == reading_minutes(lesson)


def test_markdown_leaves_the_blocks_alone(notes: str) -> None:
    for block in blocks(notes):
        assert f"\n\n{block}\n" in notes
        assert "\n\n" not in block
