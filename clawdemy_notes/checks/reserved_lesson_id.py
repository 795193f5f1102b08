"""No lesson has the id `review`.

The track's review quiz has that address, and readers' progress with it has that name.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.model.track import REVIEW
from clawdemy_notes.source import CourseSources

CHECK = "reserved-lesson-id"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each lesson that takes the review's id."""
    for _, document, track in sources.bound_tracks():
        for index, entry in enumerate(track.lessons):
            if entry.id == REVIEW:
                yield document.diagnostic(
                    ("lessons", index, "id"),
                    check=CHECK,
                    message=f"'{REVIEW}' is the quiz that mixes questions of all lessons; expected another id",
                    help="choose another id, and name the lesson's files by it",
                )
