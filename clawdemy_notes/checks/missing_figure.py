"""Every drawing that a section or a group names is there.

Text without its drawing points at nothing when it says "in the drawing".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from clawdemy_notes.checks._unknown import Kind
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.model.items import Group
from clawdemy_notes.model.lesson import Section
from clawdemy_notes.source import CourseSources, Document, TrackSource

CHECK = "missing-figure"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each figure without a file."""
    for source, document, lesson in sources.bound_lessons():
        yield from _missing(source, document, "sections", lesson.sections)
    for source, quiz_source, quiz in sources.bound_quizzes():
        yield from _missing(source, quiz_source.document, "groups", quiz.groups)


def _missing(
    source: TrackSource, document: Document, name: str, parts: Iterable[Section | Group]
) -> Iterator[Diagnostic]:
    known = [PurePosixPath(figure.path).name for figure in source.figures]
    kind = Kind(CHECK, "drawing", "drawings", f"docs/lessons/{source.id}/figures", "name")
    for index, part in enumerate(parts):
        for number, figure in enumerate(part.figures):
            if figure.file not in known:
                yield kind.diagnostic(document, (name, index, "figures", number, "file"), figure.file, known)
