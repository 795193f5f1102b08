"""A lesson's flashcards: one side asks, the other answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never

from markupsafe import Markup

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


@dataclass(frozen=True)
class Card:
    """A card, as finished HTML."""

    front: Markup
    back: Markup


def render_flashcards(track: CourseTrack, lesson: CourseLesson, words: Words) -> Page:
    """Return the page of cards.

    It stays out of the search index: it repeats the notes, and answers of the quiz.
    """
    page = flashcards_page(track.id, lesson.id)
    links = lesson_links(track, lesson, page, words)
    cards = tuple(card_of(subject, links, words) for subject in subjects_of(lesson))
    title = lesson.lesson.title
    parts = render_parts(
        "flashcards.md",
        words=words,
        lesson=lesson.lesson,
        cards=render_cards(cards, words),
        count=len(cards),
        style_href=href(page, SHEET_STYLE),
        notes_href=href(page, lesson_page(track.id, lesson.id)),
    )
    return Page(
        page,
        words.text("pages.flashcards-of", title=title),
        words.text("pages.flashcards-description", count=len(cards), title=title),
        parts,
        source=lesson.path,
        searchable=False,
    )


def card_of(subject: Term | Recall, links: Links, words: Words) -> Card:
    """Return the card of a term, or of a question that is answered from memory."""
    match subject:
        case Term():
            sides = ("cards/term_front.html", "cards/term_back.html")
        case Recall():
            sides = ("cards/recall_front.html", "cards/recall_back.html")
        case _:
            assert_never(subject)
    front, back = (Markup(render(side, words=words, subject=subject, links=links)) for side in sides)  # noqa: S704 - ours
    return Card(front, back)


def render_cards(cards: Iterable[Card], words: Words) -> Markup:
    """Return cards as one block: folded on the screen, both sides next to each other on paper."""
    return Markup(one_block(render("flashcards.html", words=words, cards=tuple(cards))))  # noqa: S704 - ours
