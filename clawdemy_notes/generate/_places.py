"""What the places of a lesson's page are called."""

from __future__ import annotations

from clawdemy_notes.generate._wording import as_markdown
from clawdemy_notes.generate.contract import Ground
from clawdemy_notes.model.lesson import PAGE_PARTS


def title_of(ground: Ground, section: str) -> str:
    """Return the heading of a section, or of another part of the page, as Markdown."""
    titles = {own.id: own.title for own in ground.lesson.lesson.sections}
    if section in PAGE_PARTS and section not in titles:
        return as_markdown(ground.words.text(f"pages.part-{section}"))
    return as_markdown(titles.get(section, ground.lesson.lesson.title))
