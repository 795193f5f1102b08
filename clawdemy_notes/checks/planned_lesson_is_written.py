"""A lesson that has a file is not planned any more.

The file and the plan both state title and lecture, and sooner or later they disagree.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import CourseSources

CHECK = "planned-lesson-is-written"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each plan of a lesson that is there."""
    for source, document, track in sources.bound_tracks():
        for index, entry in enumerate(track.lessons):
            written = source.lesson(entry.id)
            if entry.planned is not None and written is not None:
                yield document.diagnostic(
                    ("lessons", index, "planned"),
                    check=CHECK,
                    message=f"'{entry.id}' is planned here and written in {written.document.path}",
                    help="delete 'planned:' and all that is indented below it",
                    key=True,
                )
