"""A track's page of questions from all its lessons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from clawdemy_notes.markup import Links
from clawdemy_notes.model.course import CourseLesson, CourseTrack, ReviewItem
from clawdemy_notes.model.items import Item, Quiz
from clawdemy_notes.model.track import REVIEW
from clawdemy_notes.render.ask import section_links
from clawdemy_notes.render.assets import QUIZ_SCRIPT, QUIZ_STYLE
from clawdemy_notes.render.environment import link, render_parts
from clawdemy_notes.render.groups import Numbered, render_run
from clawdemy_notes.render.items import render_asked, render_item
from clawdemy_notes.render.layout import PROGRESS, href, lesson_page, review_page, track_page
from clawdemy_notes.render.lesson import figures_of
from clawdemy_notes.render.links import lesson_links
from clawdemy_notes.render.origin import Origins
from clawdemy_notes.render.page import Page
from clawdemy_notes.render.repository import Repository
from clawdemy_notes.words import Words


@dataclass(frozen=True)
class _Source:
    """A lesson that questions come from, as the page of the review sees it."""

    lesson: CourseLesson
    quiz: Quiz
    notes: str
    """Address of the notes."""
    links: Links
    sections: Mapping[str, tuple[str, str]]
    """Title and address of each part of the notes, by its name on this page."""
    drawings: Mapping[str, Markup]
    origins: Mapping[str, Markup]


def render_review(track: CourseTrack, words: Words, repository: Repository | None = None) -> Page:
    """Return the page of the review; like every quiz, it stays out of the search index."""
    page = review_page(track.id)
    sources = {
        lesson.id: _source(track, lesson, lesson.quiz, page, words, repository)
        for lesson in track.lessons
        if lesson.quiz is not None
    }
    count = len(track.review)
    title = words.text("pages.review-of", title=track.track.title)
    items = [_as_asked(one, sources[one.lesson]) for one in track.review]
    questions = render_asked(
        items,
        [
            _render_one(Numbered(number, item), one, sources[one.lesson], count, words)
            for number, (one, item) in enumerate(zip(track.review, items, strict=True), start=1)
        ],
        quiz_id=f"{track.id}/{REVIEW}",
        title=title,
        progress_href=href(page, PROGRESS),
        sections={name: place for source in sources.values() for name, place in source.sections.items()},
        goals={id_: link(source.notes, source.lesson.lesson.title) for id_, source in sources.items()},
        goals_title=words.say("items.by-lesson"),
        words=words,
    )
    parts = render_parts(
        "review.md",
        words=words,
        title=title,
        track=track.track,
        track_href=href(page, track_page(track.id)),
        question_count=count,
        block=questions,
        style_href=href(page, QUIZ_STYLE),
        script_href=href(page, QUIZ_SCRIPT),
    )
    description = words.text("pages.review-description", title=track.track.title)
    return Page(page, title, description, parts, source=track.path, searchable=False)


def _source(
    track: CourseTrack, lesson: CourseLesson, quiz: Quiz, page: str, words: Words, repository: Repository | None
) -> _Source:
    notes = href(page, lesson_page(track.id, lesson.id))
    sections = {
        _named(lesson, anchor): (words.text("pages.remark", title=lesson.lesson.title, remark=title), address)
        for anchor, (title, address) in section_links(lesson.lesson, notes, words).items()
    }
    links = lesson_links(track, lesson, page, words)
    origins = Origins(track, lesson, words, repository)
    return _Source(lesson, quiz, notes, links, sections, figures_of(track, lesson), origins)


def _named(lesson: CourseLesson, section: str) -> str:
    """Return the name of a part of the notes among the parts of all lessons."""
    return f"{lesson.id}.{section}"


def _as_asked(one: ReviewItem, source: _Source) -> Item:
    """Return an item with names that no item of another lesson has; what it serves here is its lesson."""
    return one.renamed.model_copy(update={"outcome": one.lesson, "section": _named(source.lesson, one.item.section)})


def _render_one(asked: Numbered, one: ReviewItem, source: _Source, count: int, words: Words) -> str:
    group = source.quiz.group_of(one.item)
    outcome = next((each.text for each in source.lesson.lesson.outcomes if each.id == one.item.outcome), None)
    rendered = render_item(
        asked.item,
        asked.number,
        count,
        links=source.links,
        sections=source.sections,
        outcomes={one.lesson: outcome} if outcome is not None else {},
        words=words,
        group=group,
        level=2 if group is None else 3,
        origin=source.origins.get(one.item.id),
    )
    return render_run(
        source.quiz,
        (asked,),
        [rendered],
        links=source.links,
        words=words,
        drawings=source.drawings,
        level=2,
    )
