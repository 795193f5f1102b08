"""Ids that become anchors of a lesson's page differ from the page's own anchors.

A section with the id `scope` would share its anchor with the part of the page that is called Scope.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.model.lesson import PAGE_PARTS
from clawdemy_notes.source import CourseSources

CHECK = "reserved-anchor"

PAGE_PREFIXES = ("term-", "scope-")
"""What the page puts in front of the ids of terms and scope categories."""

_LISTS = ("sections", "pair_sets", "sequences", "calculations", "activities")


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each id that the page uses for a part of its own."""
    for _, document, lesson in sources.bound_lessons():
        questions = {f"item-{name}" for section in lesson.sections for name in section.ask}
        for name in _LISTS:
            for index, part in enumerate(getattr(lesson, name)):
                if part.id in PAGE_PARTS or part.id in questions or part.id.startswith(PAGE_PREFIXES):
                    yield document.diagnostic(
                        (name, index, "id"),
                        check=CHECK,
                        message=f"'{part.id}' is an anchor of the page itself; expected an id of its own",
                        help="choose another id",
                    )
