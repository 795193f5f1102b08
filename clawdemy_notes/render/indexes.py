"""Pages over all lessons: glossary, sources, scope."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from clawdemy_notes.model.course import Course, CourseLesson, CourseTrack
from clawdemy_notes.model.references import Source
from clawdemy_notes.model.track import ScopeCategory
from clawdemy_notes.render.environment import render_parts, shown
from clawdemy_notes.render.layout import GLOSSARY, SCOPE, SOURCES, href, lesson_page, references_page
from clawdemy_notes.render.lesson import category_anchor
from clawdemy_notes.render.links import Place, lesson_links, track_links
from clawdemy_notes.render.page import Page
from clawdemy_notes.words import Words


@dataclass(frozen=True)
class GlossaryEntry:
    """A term as one lesson defines it."""

    term: str
    aliases: tuple[str, ...]
    html: Markup
    anchor: str
    place: Place


@dataclass(frozen=True)
class SourceEntry:
    """A source with all lessons that cite it."""

    title: str
    authors: str
    year: int
    url: str
    kind: str
    lessons: tuple[Place, ...]


@dataclass(frozen=True)
class ScopeEntry:
    """A category with the lessons that leave something to it."""

    title: str
    anchor: str
    question: Markup
    forum: Markup
    instruments: tuple[Markup, ...]
    lessons: tuple[Place, ...]


@dataclass(frozen=True)
class TrackScope:
    """The categories of a track."""

    id: str
    title: str
    categories: tuple[ScopeEntry, ...]


def _all_lessons(course: Course) -> tuple[tuple[CourseTrack, CourseLesson], ...]:
    return tuple((track, lesson) for track in course.tracks for lesson in track.lessons)


def render_glossary(course: Course, words: Words) -> Page:
    """Return all terms of all lessons in alphabetical order."""
    entries = []
    for track, lesson in _all_lessons(course):
        links = lesson_links(track, lesson, GLOSSARY, words)
        notes = href(GLOSSARY, lesson_page(track.id, lesson.id))
        for term in lesson.lesson.terms:
            entries.append(
                GlossaryEntry(
                    term.term,
                    term.aliases,
                    shown(term.definition, links),
                    f"{track.id}--{lesson.id}--{term.id}",
                    Place(lesson.lesson.title, f"{notes}#term-{term.id}"),
                )
            )
    entries.sort(key=lambda entry: (entry.term.casefold(), entry.anchor))
    parts = render_parts("glossary.md", words=words, terms=entries)
    return Page(GLOSSARY, words.text("pages.glossary"), words.text("pages.glossary-description"), parts)


def render_sources(course: Course, words: Words) -> Page:
    """Return all sources of all lessons by title; one that several lessons cite is listed once."""
    sources: dict[str, Source] = {}
    cited_in: dict[str, list[Place]] = {}
    for track, lesson in _all_lessons(course):
        references = href(SOURCES, references_page(track.id, lesson.id))
        for source in lesson.lesson.references.sources:
            sources.setdefault(source.url, source)
            place = Place(lesson.lesson.title, f"{references}#ref-{source.key}")
            cited_in.setdefault(source.url, []).append(place)
    entries = [
        SourceEntry(source.title, source.authors, source.year, url, source.kind, tuple(cited_in[url]))
        for url, source in sources.items()
    ]
    entries.sort(key=lambda entry: (entry.title.casefold(), entry.url))
    parts = render_parts("sources.md", words=words, sources=entries)
    return Page(SOURCES, words.text("pages.sources"), words.text("pages.sources-description"), parts)


def render_scope(course: Course, words: Words) -> Page:
    """Return all conversations that lessons leave to others, track by track."""
    tracks = [
        TrackScope(
            track.id,
            track.track.title,
            tuple(_scope_entry(track, category, words) for category in track.track.scope_categories),
        )
        for track in course.tracks
        if track.track.scope_categories
    ]
    parts = render_parts("scope.md", words=words, tracks=tracks)
    return Page(SCOPE, words.text("pages.scope"), words.text("pages.scope-description"), parts)


def _scope_entry(track: CourseTrack, category: ScopeCategory, words: Words) -> ScopeEntry:
    links = track_links(track, SCOPE, words)
    return ScopeEntry(
        category.title,
        category_anchor(track.id, category.id),
        shown(category.question, links),
        shown(category.forum, links),
        tuple(shown(instrument, links) for instrument in category.instruments),
        tuple(
            Place(lesson.lesson.title, f"{href(SCOPE, lesson_page(track.id, lesson.id))}#scope-{category.id}")
            for lesson in track.lessons
            if any(entry.category == category.id for entry in lesson.lesson.scope.out_of_scope)
        ),
    )
