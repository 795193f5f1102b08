"""Markdown in sources has no images.

Drawings are named under `figures:`, where they have a caption and a text alternative.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.checks._prose import problems
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import CourseSources

CHECK = "image-in-prose"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each image."""
    yield from problems(sources, CHECK)
