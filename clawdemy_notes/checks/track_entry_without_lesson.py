"""Every entry of `track.yml` is a lesson, or says that the lesson is planned.

Readers would follow a link to a page that does not exist.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import CourseSources
from clawdemy_notes.source.guesses import slug_meant

CHECK = "track-entry-without-lesson"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each entry that has neither a file nor a plan."""
    for source, document, track in sources.bound_tracks():
        # `My_Lesson.yml` has its own finding, and is `my-lesson` once it is renamed.
        there = {slug_meant(lesson.id) for lesson in source.lessons}
        for index, entry in enumerate(track.lessons):
            if entry.planned is None and entry.id not in there:
                yield document.diagnostic(
                    ("lessons", index, "id"),
                    check=CHECK,
                    message=f"'{entry.id}' has no file and is not planned",
                    help=f"write docs/lessons/{source.id}/{entry.id}.yml, or add 'planned:' to this entry",
                )
