"""The page of what a reader has done, which only their own browser knows."""

from __future__ import annotations

from clawdemy_notes.render.assets import PROGRESS_PAGE_SCRIPT
from clawdemy_notes.render.environment import render_parts
from clawdemy_notes.render.layout import PROGRESS, href
from clawdemy_notes.render.page import Page
from clawdemy_notes.words import Words


def render_progress(words: Words) -> Page:
    """Return the page with the history of all quizzes, and with export, import and clear all.

    It is the same for everyone, so that it says nothing that a search should find.
    """
    return Page(
        PROGRESS,
        words.text("pages.progress"),
        words.text("pages.progress-description"),
        render_parts("progress.md", words=words, script_href=href(PROGRESS, PROGRESS_PAGE_SCRIPT)),
        searchable=False,
    )
