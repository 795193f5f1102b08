"""The page of what a reader has done, which only their own browser knows."""

from __future__ import annotations

from clawdemy_notes.render.assets import PROGRESS_PAGE_SCRIPT
from clawdemy_notes.render.environment import render
from clawdemy_notes.render.layout import PROGRESS, href
from clawdemy_notes.render.page import Page


def render_progress() -> Page:
    """Return the page with the history of all quizzes, and with export, import and clear all.

    It is the same for everyone, so that it says nothing that a search should find.
    """
    return Page(
        PROGRESS,
        "Your progress",
        "What you have answered, kept in your browser only; take it with you, or clear it.",
        render("progress.md", script_href=href(PROGRESS, PROGRESS_PAGE_SCRIPT)),
        searchable=False,
    )
