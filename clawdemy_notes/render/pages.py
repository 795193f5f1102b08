"""All pages of a course."""

from __future__ import annotations

from clawdemy_notes.model.course import Course
from clawdemy_notes.render.cheatsheet import render_cheatsheet
from clawdemy_notes.render.flashcards import render_flashcards
from clawdemy_notes.render.home import render_home, render_home_cards
from clawdemy_notes.render.indexes import render_glossary, render_scope, render_sources
from clawdemy_notes.render.lesson import card_count, render_lesson
from clawdemy_notes.render.page import Page
from clawdemy_notes.render.progress import render_progress
from clawdemy_notes.render.quiz import render_quiz_page
from clawdemy_notes.render.references import render_references
from clawdemy_notes.render.repository import Repository
from clawdemy_notes.render.review import render_review
from clawdemy_notes.render.track import render_track
from clawdemy_notes.words import Words

__all__ = ["render_home_cards", "render_pages"]


def render_pages(course: Course, words: Words, repository: Repository | None = None) -> tuple[Page, ...]:
    """Return all generated pages, ordered by path; a page written by hand at the same path goes before.

    The course must have passed the checks: ids that lead nowhere are found there, not here. `repository` is where
    readers can mend a question; without one, questions do not say where.
    """
    pages = [make(course, words) for make in (render_home, render_glossary, render_sources, render_scope)]
    pages.append(render_progress(words))
    for track in course.tracks:
        pages.append(render_track(track, words))
        if track.review:
            pages.append(render_review(track, words, repository))
        for lesson in track.lessons:
            pages.append(render_lesson(track, lesson, words, repository))
            pages.append(render_references(track, lesson, words))
            if lesson.quiz is not None:
                pages.append(render_quiz_page(track, lesson, lesson.quiz, words, repository))
            pages.append(render_cheatsheet(track, lesson, words))
            if card_count(lesson):
                pages.append(render_flashcards(track, lesson, words))
    return tuple(sorted(pages, key=lambda page: page.path))
