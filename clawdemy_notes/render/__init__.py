"""Course to pages: Markdown files whose blocks are finished, sanitised HTML."""

from __future__ import annotations

from clawdemy_notes.render.page import Heading, Page
from clawdemy_notes.render.pages import Complete, PlannedPage, planned_pages, render_pages
from clawdemy_notes.render.repository import Repository

__all__ = ["Complete", "Heading", "Page", "PlannedPage", "Repository", "planned_pages", "render_pages"]
