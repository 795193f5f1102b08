"""Which questions of its lessons a track's review quiz asks, and in which order.

Ids decide, and places in the track: an edited fact changes nothing of what is asked about others.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import get_args

from clawdemy_notes.model.course import CourseLesson, CourseTrack, ReviewItem
from clawdemy_notes.model.items import Item, Quiz, Recall

USUAL_ITEMS = 25
"""How many questions a review asks where the track does not say."""

FEWEST_QUIZZES = 3
"""How many lessons need a quiz for a review that nobody asked for: between two there is little to mix."""

OF_ONE_LESSON = frozenset({"scope", "in-scope", "out-of-scope", "covered-elsewhere", "not-covered"})
"""Parts of the notes that ask what "this lesson" settles: among questions of other lessons nobody knows which one."""

KINDS = tuple(get_args(kind.model_fields["kind"].annotation)[0] for kind in get_args(get_args(Item)[0]))


def with_review(track: CourseTrack) -> CourseTrack:
    """Return a track with its review quiz, if it is to have one; its lessons' quizzes are complete."""
    return dataclasses.replace(track, review=interleaved(chosen(track, _count(track)), track.id))


def with_promise(track: CourseTrack) -> CourseTrack:
    """Return a track that tells whether it will have a review quiz, which is quickly said."""
    wanted = (sum(_numbers(track, lesson)) for lesson in track.lessons)
    return dataclasses.replace(track, promises_review=_count(track) > 0 and any(wanted))


def _count(track: CourseTrack) -> int:
    """Return how many questions the review asks, as far as there are so many."""
    settings = track.track.review
    quizzes = sum(lesson.quiz is not None for lesson in track.lessons)
    usual = USUAL_ITEMS if quizzes >= FEWEST_QUIZZES else 0
    return settings.items if settings.items is not None else usual


def pinned_in(track: CourseTrack, lesson_id: str) -> tuple[str, ...]:
    """Return the ids of those items of a lesson that the track's review is to ask in any case."""
    return tuple(name for lesson, name in map(split, track.track.review.pin) if lesson == lesson_id)


def split(name: str) -> tuple[str, str]:
    """Return the lesson and the item of `<lesson>/<item>`."""
    lesson, _, item = name.partition("/")
    return lesson, item


def chosen(track: CourseTrack, count: int) -> tuple[ReviewItem, ...]:
    """Return so many questions, in the order of the lessons: all that are pinned, and none that is rejected.

    Lessons have equal shares, as far as they have questions; whose share is one larger is up to the ids.
    """
    if count == 0:
        return ()
    order = [entry.id for entry in track.track.lessons]
    numbers = {lesson.id: _numbers(track, lesson) for lesson in track.lessons}
    shares = {name: pinned for name, (pinned, _) in numbers.items()}
    while sum(shares.values()) < count:
        open_ = [name for name, share in shares.items() if share < sum(numbers[name])]
        if not open_:
            break
        shares[min(open_, key=lambda name: (shares[name], _rank(f"{track.id}/{name}")))] += 1
    # To rank all questions of a lesson takes a while, and of most lessons one or two are asked.
    return tuple(
        ReviewItem(lesson.id, item)
        for lesson in track.lessons
        for item in islice(_preferred(track, lesson, order.index(lesson.id)), shares[lesson.id])
    )


def interleaved(items: Iterable[ReviewItem], track_id: str) -> tuple[ReviewItem, ...]:
    """Return questions in an order in which neighbours differ in lesson and, where that leaves a choice, in kind.

    Each lesson comes again only after the others, as far as shares are equal.
    """
    by_lesson: dict[str, list[ReviewItem]] = {}
    for one in items:
        by_lesson.setdefault(one.lesson, []).append(one)
    turns = {one.id: turn for own in by_lesson.values() for turn, one in enumerate(own)}
    every = (one for own in by_lesson.values() for one in own)
    left = sorted(every, key=lambda one: (turns[one.id], _rank(f"{track_id}/{one.id}")))
    ordered: list[ReviewItem] = []

    def clashes(one: ReviewItem) -> tuple[int, int]:
        before = ordered[-1:]
        rest = [other for other in left if other is not one]
        return (
            sum(other.lesson == one.lesson for other in before)
            + _side_by_side([each.lesson for each in rest], one.lesson),
            sum(other.item.kind == one.item.kind for other in before)
            + _side_by_side([each.item.kind for each in rest], one.item.kind),
        )

    while left:
        one = min(left, key=clashes)
        left.remove(one)
        ordered.append(one)
    return tuple(ordered)


def _side_by_side(rest: list[str], before: str) -> int:
    """Return how many of the rest stand right after their like in the best of orders, if they follow on `before`.

    Whatever there is most of needs another one between any two of it.
    """
    return max(0, 0, *(2 * number - len(rest) - (name != before) for name, number in Counter(rest).items()))


def _askable(track: CourseTrack, lesson: CourseLesson) -> tuple[list[Item], list[Item]]:
    """Return the questions of a lesson that are asked in any case, and those that may be."""
    items = lesson.quiz.items if lesson.quiz is not None else ()
    rejected = {name for name_of, name in map(split, track.track.review.reject) if name_of == lesson.id}
    pinned = pinned_in(track, lesson.id)
    wanted = [item for item in items if item.id not in rejected]
    return (
        [item for item in wanted if item.id in pinned],
        [item for item in wanted if item.id not in pinned and item.section not in OF_ONE_LESSON],
    )


def _numbers(track: CourseTrack, lesson: CourseLesson) -> tuple[int, int]:
    """Return how many questions of a lesson are asked in any case, and how many more may be: one on each subject."""
    taken, left = _askable(track, lesson)
    subjects = _subjects(lesson)
    return len(taken), len({subjects[item.id] for item in left} - {subjects[item.id] for item in taken})


def _preferred(track: CourseTrack, lesson: CourseLesson, place: int) -> Iterator[Item]:
    """Yield the questions of a lesson that may be asked, the most wanted first.

    Authored and generated ones take turns, and so do kinds and sections. A fact, or what a group shares, is asked
    about once. What is not scored, or was asked among the notes already, comes last.
    """
    among_notes = {name for section in lesson.lesson.sections for name in section.ask}
    taken, left = (sorted(items, key=lambda item: _rank(f"{lesson.id}.{item.id}")) for items in _askable(track, lesson))
    yield from taken
    subjects = _subjects(lesson)
    asked_about = {subjects[item.id] for item in taken}
    kinds, sections = Counter(item.kind for item in taken), Counter(item.section for item in taken)

    def wish(item: Item) -> tuple[bool, bool, bool, int, int, int]:
        wants_authored = (place + len(taken)) % 2 == 0
        return (
            isinstance(item, Recall),
            item.id in among_notes,
            (_fact_of(lesson, item) is None) != wants_authored,
            kinds[item.kind],
            sections[item.section],
            # A lesson asks two or three questions of a usual review: each lesson starts at another kind.
            (KINDS.index(item.kind) - 3 * place) % len(KINDS),
        )

    while left := [item for item in left if subjects[item.id] not in asked_about]:
        one = min(left, key=wish)
        yield one
        taken.append(one)
        asked_about.add(subjects[one.id])
        kinds[one.kind] += 1
        sections[one.section] += 1


def _subjects(lesson: CourseLesson) -> Mapping[str, tuple[str, str]]:
    """Return what each item of a lesson is about: its group, its fact, or nothing but itself."""
    quiz = lesson.quiz or Quiz.model_construct(items=())
    subjects = {}
    for item in quiz.items:
        fact = _fact_of(lesson, item)
        subjects[item.id] = ("group", item.group) if item.group else ("fact", fact) if fact else ("item", item.id)
    return subjects


def _fact_of(lesson: CourseLesson, item: Item) -> str | None:
    origin = lesson.origins.get(item.id)
    return origin.fact if origin is not None else None


def _rank(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()
