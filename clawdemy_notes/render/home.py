"""What the home page says of the tracks; the rest of it is written by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from clawdemy_notes.model.course import CourseTrack
from clawdemy_notes.render.assets import PROGRESS_SCRIPT
from clawdemy_notes.render.environment import render, shown
from clawdemy_notes.render.layout import HOME, href, track_page
from clawdemy_notes.render.lesson import question_count
from clawdemy_notes.render.links import Place, lesson_place, track_links
from clawdemy_notes.render.page import Heading, Page
from clawdemy_notes.words import Words

TRACKS_MARK = "<!-- clawdemy:tracks -->"
"""Where a hand-written page wants the tracks."""


@dataclass(frozen=True)
class TrackCard:
    """A track as the home page lists it."""

    id: str
    title: str
    about: Markup
    href: str
    published: int
    planned: int
    questions: int
    quizzes: int
    """How many there are to finish, the review among them."""
    first: Place | None


def with_tracks(markdown: str, cards: Callable[[], tuple[TrackCard, ...]], words: Words) -> str:
    """Return a hand-written page with the tracks where it has the mark; most pages have none."""
    return markdown.replace(TRACKS_MARK, render_home_cards(cards(), words)) if TRACKS_MARK in markdown else markdown


def render_home_cards(cards: tuple[TrackCard, ...], words: Words) -> str:
    """Return the tracks as one block of HTML, to stand where the home page has its mark."""
    return render("home_cards.html", words=words, tracks=cards, progress_script=href(HOME, PROGRESS_SCRIPT))


def render_home(cards: tuple[TrackCard, ...], words: Words) -> Page:
    """Return a home page with the tracks and nothing else, for a project that has written none by hand."""
    title = words.text("pages.lessons")
    parts = (Heading(1, title), render_home_cards(cards, words).strip())
    return Page(HOME, title, words.text("pages.lessons-description"), parts)


def track_card(track: CourseTrack, words: Words) -> TrackCard:
    """Return a track as the home page lists it; its quizzes are complete."""
    return TrackCard(
        track.id,
        track.track.title,
        shown(track.track.about, track_links(track, HOME, words)),
        href(HOME, track_page(track.id)),
        len(track.lessons),
        len(track.track.lessons) - len(track.lessons),
        sum(map(question_count, track.lessons)),
        sum(lesson.quiz is not None for lesson in track.lessons) + bool(track.review),
        lesson_place(track, track.lessons[0].id, HOME) if track.lessons else None,
    )
