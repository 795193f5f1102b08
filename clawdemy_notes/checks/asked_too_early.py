"""A section asks about itself and what comes before it.

A reader recalls what was just read; what comes further down can only be guessed. This is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.checks._asked import asking_lessons
from clawdemy_notes.diagnostics import Diagnostic, Severity
from clawdemy_notes.model.lesson import PAGE_PARTS, Lesson
from clawdemy_notes.source import CourseSources

CHECK = "asked-too-early"
SEVERITY: Severity = "warning"

_BEFORE_THE_SECTIONS = ("outcomes", "summary")


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each item whose section comes after the one that asks it."""
    for asking in asking_lessons(sources):
        if asking.quiz is None or asking.quiz.quiz is None:
            continue
        section_of = {item.id: item.section for item in asking.quiz.quiz.items}
        order = _order(asking.lesson)
        for asked in asking.asked:
            about = section_of.get(asked.name)
            if about in order and order.index(about) > order.index(asked.section):
                yield asked.document.diagnostic(
                    asked.location,
                    check=CHECK,
                    message=f"'{asked.name}' is about '{about}', which a reader of '{asked.section}' has not come to",
                    help=f"ask it further down, or change its section to {asked.section}",
                    severity=SEVERITY,
                )


def _order(lesson: Lesson) -> list[str]:
    """Return the anchors of the page that items may name, from top to bottom."""
    after = [part for part in PAGE_PARTS if part not in _BEFORE_THE_SECTIONS]
    return [*_BEFORE_THE_SECTIONS, *(section.id for section in lesson.sections), *after]
