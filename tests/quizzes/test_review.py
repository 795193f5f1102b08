"""A track's review asks the same each time, of all lessons alike, and mixes them."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clawdemy_notes.model.course import CourseLesson, CourseTrack, Origin, ReviewItem
from clawdemy_notes.model.items import Item, Quiz
from clawdemy_notes.model.lesson import Lesson, Section
from clawdemy_notes.model.track import Review, Track, TrackEntry
from clawdemy_notes.pipeline import read
from clawdemy_notes.quizzes.review import FEWEST_QUIZZES, KINDS, USUAL_ITEMS, interleaved, with_review
from tests.conftest import ROOT

MODELS = dict(zip(KINDS, get_args(get_args(Item)[0]), strict=True))
AUTHORED = tuple(f"own-{number}" for number in range(11))
MADE = tuple(f"fact-{number}--{rule}" for number in range(8) for rule in ("first", "second"))


def made(model: Any, **fields: object) -> Any:
    """Return a model with these fields and no others."""
    return model.model_construct(**fields)


def item_of(name: str, number: int, section: str, group: str | None = None) -> Item:
    kind = KINDS[number % len(KINDS)]
    item: Item = made(MODELS[kind], id=name, kind=kind, section=section, group=group, prompt="What?")
    return item


def lesson_of(
    name: str, ids: Iterable[str] = (*AUTHORED, *MADE), section: str = "", ask: tuple[str, ...] = ()
) -> CourseLesson:
    """Return a lesson whose quiz asks items of all kinds; those with `--` are made from facts."""
    items = tuple(item_of(id_, number, section or f"section-{number % 4}") for number, id_ in enumerate(ids))
    origins = {id_: Origin("", 1, id_.partition("--")[0] if "--" in id_ else None) for id_ in ids}
    notes = made(Lesson, sections=(made(Section, ask=ask),))
    return CourseLesson(name, TrackEntry(id=name, phase="all"), notes, "", made(Quiz, items=items), "", origins)


def track_of(*lessons: CourseLesson, review: Review | None = None) -> CourseTrack:
    entries = tuple(lesson.entry for lesson in lessons)
    return CourseTrack("track", made(Track, lessons=entries, review=review or Review()), "", lessons)


def usual(count: int = 10) -> CourseTrack:
    return track_of(*(lesson_of(f"lesson-{number}") for number in range(count)))


def reviewed(track: CourseTrack, **wishes: object) -> tuple[ReviewItem, ...]:
    review = Review.model_validate(wishes)
    return with_review(dataclasses.replace(track, track=track.track.model_copy(update={"review": review}))).review


def ids(items: Iterable[ReviewItem]) -> list[str]:
    return [one.id for one in items]


def facts(items: Iterable[ReviewItem]) -> list[tuple[str, str]]:
    return [(one.lesson, one.item.id.partition("--")[0]) for one in items]


@pytest.mark.parametrize("count", [3, 4, 7, 10])
def test_lessons_have_equal_shares(count: int) -> None:
    asked = reviewed(usual(count))
    shares = Counter(one.lesson for one in asked)
    assert len(asked) == USUAL_ITEMS
    assert len(shares) == count
    assert max(shares.values()) - min(shares.values()) <= 1


def test_a_lesson_with_few_questions_leaves_its_share_to_the_others() -> None:
    asked = reviewed(track_of(lesson_of("a"), lesson_of("b"), lesson_of("c", ["own-1"])))
    assert Counter(one.lesson for one in asked) == {"a": 12, "b": 12, "c": 1}


def test_there_is_none_by_itself_before_three_lessons_have_a_quiz_and_one_where_it_is_wanted() -> None:
    assert reviewed(usual(FEWEST_QUIZZES))
    assert reviewed(usual(FEWEST_QUIZZES - 1)) == ()
    assert len(reviewed(usual(FEWEST_QUIZZES - 1), items=4)) == 4
    assert reviewed(usual(), items=0) == ()


def test_no_fact_is_asked_about_twice() -> None:
    asked = facts(reviewed(usual(3), items=100))
    assert len(asked) == len(set(asked)) == 3 * (len(AUTHORED) + len(MADE) // 2)


def test_what_a_group_shares_is_shown_once() -> None:
    lesson = lesson_of("a")
    assert lesson.quiz is not None
    grouped = tuple(item.model_copy(update={"group": "case"}) for item in lesson.quiz.items)
    lesson = dataclasses.replace(lesson, quiz=made(Quiz, items=grouped))
    assert len(reviewed(track_of(lesson), items=25)) == 1


def test_authored_and_made_questions_and_all_kinds_have_their_part() -> None:
    asked = reviewed(usual())
    grown = sum("--" in one.item.id for one in asked)
    kinds = Counter(one.item.kind for one in asked)
    assert abs(2 * grown - len(asked)) <= 1
    assert set(kinds) == set(KINDS) - {"recall"}
    assert max(kinds.values()) <= 5


def test_what_is_not_scored_or_was_asked_among_the_notes_comes_last() -> None:
    asked_before = (AUTHORED[0], MADE[0])
    track = track_of(lesson_of("a", ask=asked_before))
    assert {"own-10", *asked_before}.isdisjoint(one.item.id for one in reviewed(track, items=12))
    assert {"own-10", AUTHORED[0]} < {one.item.id for one in reviewed(track, items=25)}


def test_what_a_lesson_settles_is_not_asked_among_other_lessons_unless_it_is_pinned() -> None:
    track = track_of(lesson_of("a", section="scope"), lesson_of("b"), lesson_of("c"))
    assert {one.lesson for one in reviewed(track)} == {"b", "c"}
    assert "a.own-3" in ids(reviewed(track, pin=("a/own-3",)))


def test_a_pinned_question_is_asked_and_a_rejected_one_is_not() -> None:
    before = reviewed(usual())
    first = before[0]
    unasked = next(id_ for id_ in AUTHORED if f"lesson-4.{id_}" not in ids(before))
    after = reviewed(usual(), pin=(f"lesson-4/{unasked}",), reject=(f"{first.lesson}/{first.item.id}",))
    assert f"lesson-4.{unasked}" in ids(after)
    assert first.id not in ids(after)
    assert len(after) == USUAL_ITEMS


def test_all_that_is_pinned_is_asked_even_if_it_is_more() -> None:
    pins = tuple(f"lesson-1/{id_}" for id_ in AUTHORED[:4])
    assert sorted(ids(reviewed(usual(), pin=pins, items=2))) == sorted(pin.replace("/", ".") for pin in pins)


@settings(max_examples=20)
@given(st.permutations(range(len(AUTHORED + MADE))), st.text(min_size=1))
def test_ids_decide_and_not_the_order_nor_the_words(order: list[int], prompt: str) -> None:
    lesson = lesson_of("lesson-1")
    assert lesson.quiz is not None
    items = tuple(lesson.quiz.items[place].model_copy(update={"prompt": prompt}) for place in order)
    others = (lesson_of("lesson-0"), lesson_of("lesson-2"))
    edited = dataclasses.replace(lesson, quiz=made(Quiz, items=items))
    assert ids(reviewed(track_of(others[0], edited, others[1]))) == ids(reviewed(usual(3)))


@settings(max_examples=20)
@given(st.text("abcdefgh", min_size=1))
def test_a_question_more_changes_what_is_asked_of_its_own_lesson_alone(name: str) -> None:
    more = lesson_of("lesson-1", (*AUTHORED, *MADE, f"{name}-more--first"))
    track = usual(3)
    after = reviewed(track_of(track.lessons[0], more, track.lessons[2]))
    assert {id_.partition(".")[0] for id_ in {*ids(after)} ^ {*ids(reviewed(track))}} <= {"lesson-1"}


@given(st.lists(st.integers(1, 6), min_size=2, max_size=8))
def test_neighbours_are_of_different_lessons_wherever_that_can_be(shares: list[int]) -> None:
    items = [
        ReviewItem(f"lesson-{lesson}", item_of(f"own-{number}", lesson + number, "idea"))
        for lesson, share in enumerate(shares)
        for number in range(share)
    ]
    ordered = interleaved(items, "track")
    assert sorted(ids(ordered)) == sorted(ids(items))
    same = sum(one.lesson == other.lesson for one, other in pairwise(ordered))
    # With more of one lesson than of all others together, some of it has to stand side by side.
    assert same == max(0, max(shares) - (sum(shares) - max(shares)) - 1)


def test_the_review_of_the_shipped_track_changes_lesson_and_kind_at_each_question() -> None:
    (track,) = read(ROOT).course.tracks
    assert len(track.review) == USUAL_ITEMS
    assert len({one.item.kind for one in track.review}) >= 6
    assert {one.lesson for one in track.review} == {lesson.id for lesson in track.lessons if lesson.quiz is not None}
    for one, other in pairwise(track.review):
        assert one.lesson != other.lesson
        assert one.item.kind != other.item.kind
