"""The questions that a section of the notes asks right after it."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from clawdemy_notes.markup import Links
from clawdemy_notes.model.course import CourseLesson, CourseTrack
from clawdemy_notes.model.items import Quiz
from clawdemy_notes.model.lesson import PAGE_PARTS, Lesson, Section
from clawdemy_notes.render.block import one_block
from clawdemy_notes.render.environment import render
from clawdemy_notes.render.items import NO_ORIGINS, render_items
from clawdemy_notes.render.layout import href, lesson_page, quiz_page
from clawdemy_notes.words import Words


def section_links(lesson: Lesson, notes: str, words: Words) -> Mapping[str, tuple[str, str]]:
    """Return the title and the address of each part of the notes that items may name, by its anchor.

    `notes` is the address of the notes, seen from the page; empty on the notes themselves.
    """
    parts = ((part, words.text(f"pages.part-{part}")) for part in PAGE_PARTS)
    sections = ((section.id, section.title) for section in lesson.sections)
    return {anchor: (title, f"{notes}#{anchor}") for anchor, title in (*parts, *sections)}


def render_asks(
    track: CourseTrack,
    lesson: CourseLesson,
    *,
    links: Links,
    words: Words,
    drawings: Mapping[str, Markup],
    origins: Mapping[str, Markup] = NO_ORIGINS,
) -> Mapping[str, Markup]:
    """Return the block of questions of each section that asks some, by the section's id."""
    quiz = lesson.quiz
    if quiz is None:
        return {}
    return {
        section.id: _render_ask(
            track, lesson, quiz, section, links=links, words=words, drawings=drawings, origins=origins
        )
        for section in lesson.lesson.sections
        if section.ask
    }


def _render_ask(
    track: CourseTrack,
    lesson: CourseLesson,
    quiz: Quiz,
    section: Section,
    *,
    links: Links,
    words: Words,
    drawings: Mapping[str, Markup],
    origins: Mapping[str, Markup],
) -> Markup:
    by_id = {item.id: item for item in quiz.items}
    items = render_items(
        quiz,
        [by_id[name] for name in section.ask],
        level=4,  # below the block's own heading, which stands below the section's
        links=links,
        sections=section_links(lesson.lesson, "", words),
        outcomes={outcome.id: outcome.text for outcome in lesson.lesson.outcomes},
        words=words,
        drawings=drawings,
        origins=origins,
    )
    block = render(
        "ask.html",
        words=words,
        name=f"{section.id}--ask",
        quiz_id=f"{track.id}/{lesson.id}",
        title=lesson.lesson.title,
        quiz_href=href(lesson_page(track.id, lesson.id), quiz_page(track.id, lesson.id)),
        count=len(quiz.items),
        items=Markup("\n".join(items)),  # noqa: S704 - escaped where each was made
    )
    return Markup(one_block(block))  # noqa: S704
