"""Every drawing in `figures/` is shown by a lesson or a quiz of its track.

A drawing that nothing shows is forgotten and goes stale. This is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from clawdemy_notes.diagnostics import Diagnostic, Severity
from clawdemy_notes.source import CourseSources
from clawdemy_notes.text import nearest

CHECK = "unused-figure"
SEVERITY: Severity = "warning"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each drawing that no section and no group names."""
    for source in sources.tracks:
        lessons = [lesson.lesson for lesson in source.lessons]
        quizzes = [quiz.quiz for quiz in source.quizzes]
        if None in lessons or None in quizzes:
            continue  # a broken file may well show it
        sections = [section for lesson in lessons if lesson is not None for section in lesson.sections]
        groups = [group for quiz in quizzes if quiz is not None for group in quiz.groups]
        figures = [figure for section in sections for figure in section.figures]
        figures += [figure for group in groups for figure in group.figures]
        shown: set[str | None] = {figure.file for figure in figures}
        there = {PurePosixPath(document.path).name for document in source.figures}
        shown |= {nearest(str(name), there) for name in shown - there}  # told where the name is misspelt
        for document in source.figures:
            name = PurePosixPath(document.path).name
            if name not in shown:
                yield document.diagnostic_at(
                    0,
                    check=CHECK,
                    message="no lesson and no quiz of the track shows this drawing",
                    help=f"name {name} under 'figures:' of a section or a group, or delete it",
                    severity=SEVERITY,
                )
