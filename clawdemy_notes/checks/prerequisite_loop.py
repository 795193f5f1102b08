"""No lesson needs itself, directly or through other lessons.

A reader who follows `needs` would never come to a lesson to begin with.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.model.track import Track
from clawdemy_notes.source import CourseSources

CHECK = "prerequisite-loop"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each loop once, at the first of its lessons in the track's order."""
    for _, document, track in sources.bound_tracks():
        needs = needs_of(track)
        told: set[str] = set()
        for index, entry in enumerate(track.lessons):
            loop = way(needs, entry.id, entry.id)
            if loop is None or entry.id in told:
                continue
            # Lessons that reach each other are in one tangle of loops; one message leads into it.
            told |= {other for other in needs if way(needs, entry.id, other) and way(needs, other, entry.id)}
            if loop[1] not in entry.needs:
                continue  # a second entry with the same id
            yield document.diagnostic(
                ("lessons", index, "needs", entry.needs.index(loop[1])),
                check=CHECK,
                message=f"this leads back to '{entry.id}': {' needs '.join(loop)}",
                help="delete one of these needs",
            )


def needs_of(track: Track) -> dict[str, tuple[str, ...]]:
    """Return what each lesson needs; of two entries with one id, the first."""
    return {entry.id: entry.needs for entry in reversed(track.lessons)}


def way(needs: Mapping[str, tuple[str, ...]], start: str, goal: str) -> tuple[str, ...] | None:
    """Return the shortest way of at least one step from a lesson to one that it needs, both ends included."""
    came_from: dict[str, str] = {}
    queue = [start]
    for lesson in queue:  # grows while it is walked through
        for need in needs.get(lesson, ()):
            if need == goal:
                back = [need, lesson]
                while back[-1] != start:
                    back.append(came_from[back[-1]])
                return tuple(reversed(back))
            if need not in came_from and need != start:
                came_from[need] = lesson
                queue.append(need)
    return None
