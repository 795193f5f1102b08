"""Every entry of `track.yml` belongs to a phase of the track.

The track's page shows lessons by phase; one without a phase would not be there.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.checks._unknown import Kind
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import CourseSources

CHECK = "unknown-phase"

_PHASE = Kind(CHECK, "phase", "phases", "this track")


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each entry whose phase does not exist."""
    for _, document, track in sources.bound_tracks():
        known = [phase.id for phase in track.phases]
        for index, entry in enumerate(track.lessons):
            if entry.phase not in known:
                yield _PHASE.diagnostic(document, ("lessons", index, "phase"), entry.phase, known)
