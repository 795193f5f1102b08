"""The shipped lessons: complete, and carrying all that the page they were started from carries."""

from __future__ import annotations

import html
import re

import pytest

from clawdemy_notes.model.course import Course, CourseLesson, CourseTrack
from clawdemy_notes.model.items import Classification, Matching
from clawdemy_notes.pipeline import build
from clawdemy_notes.render.references import render_references
from clawdemy_notes.source import read_course
from clawdemy_notes.words import ENGLISH, words_of
from tests.conftest import ROOT

WRITTEN = ("transformers-in-diffusion", "transformers-for-video-generation", "jepa-and-world-modeling")
SEED = "transformers-for-video-generation"


@pytest.fixture(scope="module")
def course() -> Course:
    assert build(ROOT).diagnostics == ()
    return read_course(ROOT).course  # what authors wrote, without the questions that are made of it


@pytest.fixture(scope="module")
def track(course: Course) -> CourseTrack:
    (track,) = course.tracks
    return track


def lesson_of(track: CourseTrack, lesson_id: str) -> CourseLesson:
    lesson = track.lesson(lesson_id)
    assert lesson is not None
    return lesson


def test_the_track_lists_ten_lessons_written_or_planned(track: CourseTrack) -> None:
    written = [lesson.id for lesson in track.lessons]
    assert len(track.track.lessons) == 10
    assert set(WRITTEN) <= set(written)
    assert [entry.id for entry in track.track.lessons if entry.planned is None] == written


def test_lectures_without_a_recording_say_so(track: CourseTrack) -> None:
    lectures = {lesson.id: lesson.lesson.lecture for lesson in track.lessons}
    lectures |= {entry.id: entry.planned.lecture for entry in track.track.lessons if entry.planned is not None}
    states = {id_: lecture.recording.status for id_, lecture in lectures.items() if lecture is not None}
    assert states["native-multimodal-intelligence"] == "pending"
    assert states["reasoning-over-multimodal-inputs"] == "unavailable"
    assert sorted(states.values()).count("available") == len(states) - 2


@pytest.mark.parametrize("lesson_id", WRITTEN)
def test_a_lesson_is_complete(track: CourseTrack, lesson_id: str) -> None:
    lesson = lesson_of(track, lesson_id)
    notes, quiz = lesson.lesson, lesson.quiz
    assert quiz is not None
    assert len(quiz.items) >= 10
    assert {item.kind for item in quiz.items} == {
        "single_choice",
        "multiple_choice",
        "true_false",
        "matching",
        "classification",
        "numeric",
    }
    assert 5 <= len(notes.sections) <= 8
    assert any(section.figures for section in notes.sections)
    facts = notes.terms + notes.pair_sets + notes.sequences + notes.claims + notes.calculations
    assert len(facts) >= 12
    assert notes.pitfalls
    assert notes.remember
    for outcome in notes.outcomes:
        assert sum(item.outcome == outcome.id for item in quiz.items) >= 2, outcome.id


def test_the_seed_quiz_matches_failures_with_causes(track: CourseTrack) -> None:
    quiz = lesson_of(track, SEED).quiz
    assert quiz is not None
    matchings = [item for item in quiz.items if isinstance(item, Matching)]
    (item,) = (item for item in matchings if item.section == "failures-and-causes")
    assert len(item.pairs) >= 4
    assert item.extra_right


def test_the_seed_quiz_sorts_statements_into_all_seven_categories(track: CourseTrack) -> None:
    lesson = lesson_of(track, SEED)
    assert lesson.quiz is not None
    (item,) = (
        item for item in lesson.quiz.items if isinstance(item, Classification) and item.second_question is not None
    )
    assert item.second_question is not None
    categories = {category.category for category in lesson.lesson.scope.out_of_scope}
    assert len(categories) == 7
    assert {label.id for label in item.second_question.labels} == categories
    assert {label for statement in item.statements for label in statement.second} == categories
    assert any(not statement.second for statement in item.statements)


@pytest.mark.parametrize(
    "fact",
    [
        # The lecture and its rights.
        "Stanford CS25",
        "V5",
        "3 June 2025",
        "Transformers for Video Generation",
        "Andrew Brown",
        "Meta GenAI; Movie Gen",
        "https://www.youtube.com/watch?v=YGHF8_tf--g",
        "https://web.stanford.edu/class/cs25/past/cs25-v5/",
        "public CS25 YouTube channel",
        "link-only",
        "educational purposes",
        "All rights to the original lecture remain with Stanford and the speaker",
        # What was drawn, and what is our own.
        "production",
        "Movie Gen",
        "Sora",
        "arithmetic",
        "seven",
        "real-person reanimation",
        "video provenance",
        # Adjacent topics.
        "rectified flow",
        "discrete",
        "JEPA",
        "Phase 4",
        # Community discussion.
        "None selected for this lesson",
        "at the next review",
    ],
)
def test_the_seed_references_carry_every_fact_of_the_first_page(track: CourseTrack, fact: str) -> None:
    page = render_references(track, lesson_of(track, SEED), words_of(ENGLISH))
    words = " ".join(html.unescape(re.sub(r"<[^>]*>", "", page.body)).split())
    assert fact.casefold() in f"{words} {html.unescape(page.body)}".casefold()


def test_the_seed_references_lead_to_the_next_lesson(track: CourseTrack) -> None:
    page = render_references(track, lesson_of(track, SEED), words_of(ENGLISH))
    assert 'href="../../jepa-and-world-modeling/"' in page.body
