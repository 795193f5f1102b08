"""A lesson needs only lessons that come before it in the track.

The order of `track.yml` is the order of reading.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.checks.prerequisite_loop import needs_of, way
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import CourseSources

CHECK = "needs-later-lesson"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each need that comes later; those that are part of a loop are left to `prerequisite-loop`."""
    for _, document, track in sources.bound_tracks():
        needs = needs_of(track)
        order = {entry.id: index for index, entry in reversed(list(enumerate(track.lessons)))}
        for index, entry in enumerate(track.lessons):
            for number, need in enumerate(entry.needs):
                if order.get(need, -1) > index and way(needs, need, entry.id) is None:
                    yield document.diagnostic(
                        ("lessons", index, "needs", number),
                        check=CHECK,
                        message=f"'{need}' comes later in the track than '{entry.id}'",
                        help=f"move '{entry.id}' below it, or delete this need",
                    )
