"""Every drawing that a section names is there.

A section without its drawing points at nothing when it says "in the drawing".
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from clawdemy_notes.checks._unknown import Kind
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import CourseSources

CHECK = "missing-figure"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each figure without a file."""
    for source, document, lesson in sources.bound_lessons():
        known = [PurePosixPath(figure.path).name for figure in source.figures]
        kind = Kind(CHECK, "drawing", "drawings", f"docs/lessons/{source.id}/figures", "name")
        for index, section in enumerate(lesson.sections):
            for number, figure in enumerate(section.figures):
                if figure.file not in known:
                    location = ("sections", index, "figures", number, "file")
                    yield kind.diagnostic(document, location, figure.file, known)
