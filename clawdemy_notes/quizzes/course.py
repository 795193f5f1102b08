"""The course with all its questions."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from clawdemy_notes.generate import Generated, Ground
from clawdemy_notes.model.course import Course, CourseLesson, CourseTrack, Origin
from clawdemy_notes.model.items import Item, Override, Quiz
from clawdemy_notes.model.lesson import PAGE_PARTS, Lesson
from clawdemy_notes.quizzes.flaws import fitness_in
from clawdemy_notes.quizzes.makers import SHIPPED, Makers
from clawdemy_notes.quizzes.overrides import overridden
from clawdemy_notes.quizzes.places import location_of_fact, locations_of_facts
from clawdemy_notes.quizzes.review import pinned_in, with_review
from clawdemy_notes.quizzes.selection import in_order, select
from clawdemy_notes.source import CourseSources, Document
from clawdemy_notes.words import Words

FEWEST_ALONE = 5
"""How many generated questions make a quiz where an author has written none."""


def with_generated(sources: CourseSources, words: Words, makers: Makers = SHIPPED) -> Course:
    """Return the course, each quiz with the generated questions that its author wants, each track with its review.

    The sources must have passed the checks.
    """
    tracks = tuple(
        with_review(
            dataclasses.replace(
                track,
                lessons=tuple(lesson_with_generated(sources, track, lesson, words, makers) for lesson in track.lessons),
            )
        )
        for track in sources.course.tracks
    )
    return dataclasses.replace(sources.course, tracks=tracks)


def chosen_items(track: CourseTrack, lesson: CourseLesson, words: Words, makers: Makers) -> tuple[Generated, ...]:
    """Return the generated questions that a lesson's quiz asks, as the author changed them, in their order."""
    quiz = lesson.quiz or Quiz()
    asked = {name for section in lesson.lesson.sections for name in section.ask}
    # What the notes or the track's review ask is asked in the quiz as well.
    asked |= set(pinned_in(track, lesson.id))
    overrides = {name: Override(pin=True) for name in asked if name not in quiz.overrides} | quiz.overrides
    if not quiz.generate.most and not any(override.pin for override in overrides.values()):
        return ()  # nobody needs to know what there is to choose from
    offers = makers.questions(Ground(track, lesson, words)).offers
    chosen = select(offers, quiz.generate, overrides, fitness_in(lesson, words))
    return tuple(
        dataclasses.replace(one, item=overridden(one.item, overrides[one.item.id])) if one.item.id in overrides else one
        for one in in_order(chosen, lambda section: place_of(lesson.lesson, section))
    )


def lesson_with_generated(
    sources: CourseSources, track: CourseTrack, lesson: CourseLesson, words: Words, makers: Makers = SHIPPED
) -> CourseLesson:
    """Return one lesson of a course with the generated questions of its quiz.

    They depend on the lesson and its quiz, on the track, and on the notes of the lessons before it.
    """
    chosen = chosen_items(track, lesson, words, makers)
    origins = {}
    document, locations = sources.documents[lesson.path], locations_of_facts(lesson.lesson)
    for one in chosen:
        line = document.line_of(location_of_fact(locations, one.fact))
        origins[one.item.id] = Origin(document.path, line, one.fact, one.generator)
    if lesson.quiz is None:
        if len(chosen) < FEWEST_ALONE:
            return lesson
        quiz = Quiz.model_construct(items=tuple(one.item for one in chosen))
        return dataclasses.replace(lesson, quiz=quiz, origins=origins)
    if lesson.quiz_path is not None:
        origins |= _authored(sources.documents[lesson.quiz_path], lesson.quiz)
    items = tuple(merged(lesson.quiz, chosen, lesson.lesson))
    if not items:
        return dataclasses.replace(lesson, quiz=None)
    return dataclasses.replace(lesson, quiz=lesson.quiz.model_copy(update={"items": items}), origins=origins)


def _authored(document: Document, quiz: Quiz) -> dict[str, Origin]:
    return {item.id: Origin(document.path, document.line_of(("items", n))) for n, item in enumerate(quiz.items)}


def merged(quiz: Quiz, chosen: tuple[Generated, ...], lesson: Lesson) -> Iterator[Item]:
    """Yield the items of a quiz: generated ones after the authored ones, or each after those on its section.

    Authored items keep their order, and those of a group stay side by side.
    """
    left = list(chosen)
    if quiz.generate.mix == "by_section" and quiz.items:
        for item, following in zip(quiz.items, (*quiz.items[1:], None), strict=True):
            yield item
            is_inside_group = following is not None and item.group is not None and following.group == item.group
            later = [place_of(lesson, other.section) for other in quiz.items[quiz.items.index(item) + 1 :]]
            while left and not is_inside_group and later and place_of(lesson, left[0].item.section) < min(later):
                yield left.pop(0).item
    else:
        yield from quiz.items
    yield from (one.item for one in left)


def place_of(lesson: Lesson, section: str) -> int:
    """Return where a section, or another part of the page, stands in the notes."""
    sections = [part.id for part in lesson.sections]
    if section in sections:
        return sections.index(section) + PAGE_PARTS.index("key-terms")
    place = PAGE_PARTS.index(section) if section in PAGE_PARTS else len(PAGE_PARTS)
    return place if place < PAGE_PARTS.index("key-terms") else place + len(sections)
