"""A lesson's page of questions."""

from __future__ import annotations

from clawdemy_notes.model.course import CourseLesson, CourseTrack
from clawdemy_notes.model.items import Quiz
from clawdemy_notes.render.ask import section_links
from clawdemy_notes.render.assets import QUIZ_SCRIPT, QUIZ_STYLE
from clawdemy_notes.render.environment import render_parts
from clawdemy_notes.render.items import render_quiz
from clawdemy_notes.render.layout import PROGRESS, href, lesson_page, quiz_page, review_page
from clawdemy_notes.render.lesson import figures_of, next_place
from clawdemy_notes.render.links import lesson_links
from clawdemy_notes.render.origin import Origins
from clawdemy_notes.render.page import Page
from clawdemy_notes.render.repository import Repository
from clawdemy_notes.words import Words


def render_quiz_page(
    track: CourseTrack, lesson: CourseLesson, quiz: Quiz, words: Words, repository: Repository | None = None
) -> Page:
    """Return the page of the quiz.

    It stays out of the search index: questions would crowd out the notes, and answers must not be found there.
    """
    page = quiz_page(track.id, lesson.id)
    notes = href(page, lesson_page(track.id, lesson.id))
    links = lesson_links(track, lesson, page, words)
    questions = render_quiz(
        quiz,
        quiz_id=f"{track.id}/{lesson.id}",
        title=lesson.lesson.title,
        progress_href=href(page, PROGRESS),
        links=links,
        sections=section_links(lesson.lesson, notes, words),
        outcomes={outcome.id: outcome.text for outcome in lesson.lesson.outcomes},
        words=words,
        drawings=figures_of(track, lesson),
        origins=Origins(track, lesson, words, repository),
    )
    parts = render_parts(
        "quiz.md",
        words=words,
        lesson=lesson.lesson,
        quiz=quiz,
        question_count=len(quiz.items),
        block=questions,
        style_href=href(page, QUIZ_STYLE),
        script_href=href(page, QUIZ_SCRIPT),
        notes_href=notes,
        next_lesson=next_place(track, lesson, page),
        track=track.track,
        review_href=href(page, review_page(track.id)) if track.has_review else None,
        links=links,
    )
    title = lesson.lesson.title
    return Page(
        page,
        words.text("pages.quiz-of", title=title),
        words.text("pages.quiz-description", count=len(quiz.items), title=title),
        parts,
        source=lesson.quiz_path or lesson.path,
        searchable=False,
    )
