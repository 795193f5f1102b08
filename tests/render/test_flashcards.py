"""Flashcards: the terms of a lesson, and what its quiz asks from memory."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from clawdemy_notes.markup import NO_LINKS
from clawdemy_notes.model.course import CourseLesson, CourseTrack
from clawdemy_notes.model.facts import Term
from clawdemy_notes.model.items import Recall
from clawdemy_notes.render.cards import subjects_of
from clawdemy_notes.render.flashcards import render_cards, render_flashcards
from clawdemy_notes.render.pages import render_pages
from clawdemy_notes.source import read_course
from clawdemy_notes.words import ENGLISH, words_of
from tests.cases import EVERY

WORDS = words_of(ENGLISH)
COURSE = read_course(Path(EVERY)).course
TRACK, LESSON = next(
    (track, lesson)
    for track in COURSE.tracks
    for lesson in track.lessons
    if lesson.quiz is not None and any(isinstance(item, Recall) for item in lesson.quiz.items) and lesson.lesson.terms
)


def test_terms_and_questions_from_memory_have_a_card_each() -> None:
    assert LESSON.quiz is not None
    recalls = [item for item in LESSON.quiz.items if isinstance(item, Recall)]
    assert subjects_of(LESSON) == (*LESSON.lesson.terms, *recalls)
    body = render_flashcards(TRACK, LESSON, WORDS).body
    assert body.count("<details") == body.count("<summary>") == len(LESSON.lesson.terms) + len(recalls)


def test_a_card_asks_on_one_side_and_answers_on_the_other() -> None:
    term = Term.model_validate({"id": "a", "term": "R&D", "definition": "What **it** means."})
    assert render_cards([term], NO_LINKS, WORDS) == (
        '<div class="cn-cards">\n<details class="cn-card">\n<summary>R&amp;D</summary>\n'
        "<div><p>What <strong>it</strong> means.</p></div>\n</details>\n</div>"
    )


def test_cards_are_one_block() -> None:
    assert "\n\n" not in render_cards(subjects_of(LESSON), NO_LINKS, WORDS)


def test_the_answers_cannot_be_found_by_searching() -> None:
    assert not render_flashcards(TRACK, LESSON, WORDS).searchable


@pytest.mark.parametrize("has_cards", [True, False])
def test_only_a_lesson_with_cards_has_the_page_and_the_links_to_it(has_cards: bool) -> None:
    bare = dataclasses.replace(LESSON, lesson=LESSON.lesson.model_copy(update={"terms": ()}), quiz=None)
    shown: CourseLesson = LESSON if has_cards else bare
    track: CourseTrack = dataclasses.replace(TRACK, lessons=(shown,))
    pages = {page.path: page.body for page in render_pages(dataclasses.replace(COURSE, tracks=(track,)), WORDS)}
    notes = f"lessons/{track.id}/{shown.id}/"
    assert (f"{notes}flashcards/index.md" in pages) is has_cards
    assert ('href="flashcards/"' in pages[f"{notes}index.md"]) is has_cards
    assert 'href="cheatsheet/"' in pages[f"{notes}index.md"]
