"""Every lesson has its place in `track.yml`.

Without an entry a lesson has no phase, no neighbours and no page.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.model.base import SLUG
from clawdemy_notes.source import CourseSources

CHECK = "lesson-without-track-entry"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each lesson that its track does not list."""
    for source in sources.tracks:
        if source.document is not None and source.track is None:
            continue  # a broken track.yml may well list it
        listed = {entry.id for entry in source.track.lessons} if source.track is not None else set()
        for lesson in source.lessons:
            # A name that cannot be an id has its own finding.
            if lesson.id not in listed and SLUG.fullmatch(lesson.id):
                track_file = f"docs/lessons/{source.id}/track.yml"
                missing = " does not exist and so" if source.document is None else ""
                yield lesson.document.diagnostic(
                    (),
                    check=CHECK,
                    message=f"{track_file}{missing} does not list this lesson",
                    help=f"add an entry with the id {lesson.id} to 'lessons:' in {track_file}",
                )
