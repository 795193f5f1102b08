"""The cheatsheet: the facts of a lesson, in a size of type with which they fit one page."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from clawdemy_notes.model.course import CourseLesson, CourseTrack
from clawdemy_notes.render.cheatsheet import SIZES, left_to_others, render_cheatsheet, size_for
from clawdemy_notes.source import read_course
from clawdemy_notes.words import ENGLISH, words_of
from tests.cases import EVERY

WORDS = words_of(ENGLISH)


@pytest.fixture(scope="module")
def track() -> CourseTrack:
    return next(track for track in read_course(Path(EVERY)).course.tracks if track.lessons[0].lesson.calculations)


@pytest.fixture(scope="module")
def lesson(track: CourseTrack) -> CourseLesson:
    return track.lessons[0]


def test_all_facts_stand_on_it_and_the_reasons_do_not(track: CourseTrack, lesson: CourseLesson) -> None:
    body = render_cheatsheet(track, lesson, WORDS).body
    notes = lesson.lesson
    for facts in (notes.calculations, notes.pair_sets, notes.sequences):
        assert all(f'<h2 id="{fact.id}">' in body for fact in facts)
    assert body.count("<dt>") == len(lesson.lesson.terms) + len(lesson.lesson.scope.out_of_scope)
    assert body.count("Settled by:") == len(lesson.lesson.scope.in_scope)
    assert body.count("Who settles it:") == len(lesson.lesson.scope.out_of_scope)


def test_a_page_that_repeats_the_notes_is_not_searched(track: CourseTrack, lesson: CourseLesson) -> None:
    assert not render_cheatsheet(track, lesson, WORDS).searchable


def test_type_shrinks_with_more_facts_and_stops_at_the_floor(track: CourseTrack, lesson: CourseLesson) -> None:
    categories = left_to_others(track, lesson.lesson)
    terms = lesson.lesson.terms
    sizes = [
        size_for(lesson.lesson.model_copy(update={"terms": terms * times}), categories)
        for times in (1, 10, 30, 40, 50, 400)
    ]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] == SIZES[0]
    assert sizes[-1] == SIZES[-1]
    assert len(set(sizes)) > 2


def test_a_lesson_without_facts_has_its_scope(track: CourseTrack, lesson: CourseLesson) -> None:
    bare = lesson.lesson.model_copy(update={"terms": (), "pair_sets": (), "sequences": (), "calculations": ()})
    body = render_cheatsheet(track, dataclasses.replace(lesson, lesson=bare), WORDS).body
    assert "Key terms" not in body
    assert 'id="in-scope"' in body
