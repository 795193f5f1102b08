"""Conversations that a lesson leaves to others are scope categories of `track.yml`.

They are named once for all lessons, so that readers meet the same conversation under the same name.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.checks._unknown import Kind
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import CourseSources

CHECK = "unknown-category"

_CATEGORY = Kind(CHECK, "scope category", "scope categories", "this track")


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each category that the track does not define."""
    for source, document, lesson in sources.bound_lessons():
        if source.track is None:
            continue
        known = [category.id for category in source.track.scope_categories]
        for index, part in enumerate(lesson.scope.out_of_scope):
            path = ("scope", "out_of_scope", index)
            if part.category not in known:
                yield _CATEGORY.diagnostic(document, (*path, "category"), part.category, known)
            for number, example in enumerate(part.examples):
                for place, name in enumerate(example.also):
                    if name not in known:
                        location = (*path, "examples", number, "also", place)
                        yield _CATEGORY.diagnostic(document, location, name, known)
