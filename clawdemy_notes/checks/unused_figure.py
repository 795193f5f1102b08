"""Every drawing in `figures/` is shown by a lesson of its track.

A drawing that nothing shows is forgotten and goes stale. This is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import CourseSources

CHECK = "unused-figure"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each drawing that no section names."""
    for source in sources.tracks:
        lessons = [lesson.lesson for lesson in source.lessons]
        if None in lessons:
            continue  # a broken lesson may well show it
        shown = {
            figure.file
            for lesson in lessons
            if lesson is not None
            for section in lesson.sections
            for figure in section.figures
        }
        for document in source.figures:
            name = PurePosixPath(document.path).name
            if name not in shown:
                yield document.diagnostic_at(
                    0,
                    check=CHECK,
                    message="no lesson of the track shows this drawing",
                    help=f"name {name} under 'figures:' of a section, or delete it",
                    severity="warning",
                )
