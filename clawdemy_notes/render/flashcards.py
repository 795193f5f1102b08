"""A lesson's flashcards: one side asks, the other answers."""

from __future__ import annotations

from collections.abc import Sequence

from clawdemy_notes.markup import Links
from clawdemy_notes.model.course import CourseLesson, CourseTrack
from clawdemy_notes.model.facts import Term
from clawdemy_notes.model.items import Recall
from clawdemy_notes.render.assets import SHEET_STYLE
from clawdemy_notes.render.block import one_block
from clawdemy_notes.render.cards import subjects_of
from clawdemy_notes.render.environment import render, render_parts
from clawdemy_notes.render.layout import flashcards_page, href, lesson_page
from clawdemy_notes.render.links import lesson_links
from clawdemy_notes.render.page import Page
from clawdemy_notes.words import Words


def render_flashcards(track: CourseTrack, lesson: CourseLesson, words: Words) -> Page:
    """Return the page of cards.

    It stays out of the search index: it repeats the notes, and answers of the quiz.
    """
    page = flashcards_page(track.id, lesson.id)
    links = lesson_links(track, lesson, page, words)
    subjects = subjects_of(lesson)
    title = lesson.lesson.title
    parts = render_parts(
        "flashcards.md",
        words=words,
        lesson=lesson.lesson,
        block=render_cards(subjects, links, words),
        count=len(subjects),
        style_href=href(page, SHEET_STYLE),
        notes_href=href(page, lesson_page(track.id, lesson.id)),
    )
    return Page(
        page,
        words.text("pages.flashcards-of", title=title),
        words.text("pages.flashcards-description", count=len(subjects), title=title),
        parts,
        source=lesson.path,
        searchable=False,
    )


def render_cards(subjects: Sequence[Term | Recall], links: Links, words: Words) -> str:
    """Return cards as one block: folded on the screen, both sides next to each other on paper."""
    cards = render(
        "flashcards.html",
        words=words,
        terms=[subject for subject in subjects if isinstance(subject, Term)],
        recalls=[subject for subject in subjects if isinstance(subject, Recall)],
        links=links,
    )
    return one_block(cards)
