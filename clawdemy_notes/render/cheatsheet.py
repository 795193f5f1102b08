"""A lesson's facts on one sheet of paper."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from math import ceil

from clawdemy_notes.model.course import CourseLesson, CourseTrack
from clawdemy_notes.model.lesson import Lesson
from clawdemy_notes.model.track import ScopeCategory
from clawdemy_notes.render.assets import SHEET_STYLE
from clawdemy_notes.render.block import one_block
from clawdemy_notes.render.environment import render, render_parts
from clawdemy_notes.render.layout import cheatsheet_page, href, lesson_page
from clawdemy_notes.render.links import lesson_links
from clawdemy_notes.render.page import Page
from clawdemy_notes.words import Words

SIZES = (10.0, 9.5, 9.0, 8.5, 8.0, 7.5)
"""Sizes of type in points. The last is the smallest that reads with ease: what does not fit flows to a second page."""
COLUMNS = 2
COLUMN_WIDTH, COLUMN_HEIGHT = 262, 700
"""Of a column, in points: as narrow as on A4 and as short as on Letter, with margins of 10 mm, 5 mm between the columns
and a title of one line above them."""
LETTER_WIDTH, LINE_HEIGHT = 0.47, 1.22
"""Of type, in its size: the mean of a wide serif face, and the leading of the style sheet's."""
TITLE_LINES = 2.2
"""What a title takes with its rule and the space around it, in lines."""
LEFT_SHARE, RIGHT_SHARE = 0.42, 0.55
"""What the cells of a table leave of a column's width for words."""

Row = tuple[tuple[float, str], ...]
"""Texts side by side, each with its share of the column's width."""


def render_cheatsheet(track: CourseTrack, lesson: CourseLesson, words: Words) -> Page:
    """Return the page with terms, pairs, steps, formulas and scope, set for A4.

    It repeats the notes, so that it stays out of the search index.
    """
    page = cheatsheet_page(track.id, lesson.id)
    notes = lesson.lesson
    links = lesson_links(track, lesson, page, words)
    categories = left_to_others(track, notes)
    sheet = render(
        "cheatsheet.html",
        words=words,
        lesson=notes,
        categories=categories,
        size=size_for(notes, categories),
        links=links,
    )
    parts = render_parts(
        "cheatsheet.md",
        words=words,
        lesson=notes,
        block=one_block(sheet),
        style_href=href(page, SHEET_STYLE),
        notes_href=href(page, lesson_page(track.id, lesson.id)),
    )
    return Page(
        page,
        words.text("pages.cheatsheet-of", title=notes.title),
        words.text("pages.cheatsheet-description", title=notes.title),
        parts,
        source=lesson.path,
        searchable=False,
    )


def left_to_others(track: CourseTrack, lesson: Lesson) -> tuple[ScopeCategory, ...]:
    """Return the conversations that a lesson leaves to others, in its order."""
    by_id = {category.id: category for category in track.track.scope_categories}
    return tuple(by_id[entry.category] for entry in lesson.scope.out_of_scope)


def size_for(lesson: Lesson, categories: tuple[ScopeCategory, ...]) -> float:
    """Return the largest size of type, in points, at which the sheet fits one page; the smallest when none does.

    It is an estimate, on the safe side: readers' faces differ.
    """
    parts = tuple(tuple(rows) for rows in _parts(lesson, categories))

    def fits(size: float) -> bool:
        return _height(parts, size) <= COLUMNS * COLUMN_HEIGHT

    # Whatever fits at one size fits at all that are smaller.
    return SIZES[min(bisect_left(SIZES, True, key=fits), len(SIZES) - 1)]


def _height(parts: tuple[tuple[Row, ...], ...], size: float) -> float:
    """Return how long one column with everything would be, in points."""
    letters = COLUMN_WIDTH / (LETTER_WIDTH * size)
    lines = sum(max(ceil(len(text) / (share * letters)) for share, text in row) for rows in parts for row in rows)
    return (lines + TITLE_LINES * len(parts)) * LINE_HEIGHT * size


def _parts(lesson: Lesson, categories: tuple[ScopeCategory, ...]) -> Iterator[Iterator[Row]]:
    """Yield the rows of each part of the sheet; Markdown and LaTeX count as they are written."""
    yield (_row(term.term, *term.aliases, term.definition) for term in lesson.terms)
    for calculation in lesson.calculations:
        goes_in = (calculation.unit or "", *(f"{each.label} {each.unit}" for each in calculation.parameters))
        yield (_row(*texts) for texts in ((calculation.rule,), goes_in))
    for pairs in lesson.pair_sets:
        sides = ((pairs.left_heading, pairs.right_heading), *((pair.left, pair.right) for pair in pairs.pairs))
        yield (((LEFT_SHARE, left), (RIGHT_SHARE, right)) for left, right in sides)
    for sequence in lesson.sequences:
        yield map(_row, sequence.steps)
    yield (_row(entry.text, *entry.instruments) for entry in lesson.scope.in_scope)
    yield (_row(each.title, each.forum, *each.instruments) for each in categories)


def _row(*texts: str) -> Row:
    # The words between them, such as "Settled by", take about as much as one more.
    return ((1, ", ".join((*texts, " " * 12)) if len(texts) > 1 else texts[0]),)
