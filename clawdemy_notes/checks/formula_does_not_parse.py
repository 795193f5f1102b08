"""Every formula between dollar signs is LaTeX that can be rendered.

A formula that cannot be rendered would show as its source.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.checks._prose import problems
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import CourseSources

CHECK = "formula-does-not-parse"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each formula that cannot be rendered."""
    yield from problems(sources, CHECK)
