"""Lessons that are named exist in the track: in `needs`, in references and scope, and in `lesson:` links.

A planned lesson exists: it is announced on the track's page.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.checks._prose import all_prose, numbered
from clawdemy_notes.checks._unknown import Kind
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import CourseSources, TrackSource
from clawdemy_notes.source.nodes import Location

CHECK = "unknown-lesson"

_LESSON = Kind(CHECK, "lesson", "lessons", "this track")


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each mention of a lesson that the track does not have."""
    for source, document, track in sources.bound_tracks():
        known = _known(source)
        for index, entry in enumerate(track.lessons):
            for number, need in enumerate(entry.needs):
                if need not in known:
                    yield _LESSON.diagnostic(document, ("lessons", index, "needs", number), need, known)
    for source, document, lesson in sources.bound_lessons():
        known = _known(source)
        mentions: list[tuple[Location, str]] = [
            (("references", "adjacent", index, "lesson"), topic.lesson)
            for index, topic in enumerate(lesson.references.adjacent)
            if topic.lesson is not None
        ]
        mentions += [
            (("scope", "covered_elsewhere", index, "lesson"), topic.lesson)
            for index, topic in enumerate(lesson.scope.covered_elsewhere)
        ]
        for location, name in mentions:
            if known and name not in known:
                yield _LESSON.diagnostic(document, location, name, known)
    for field in all_prose(sources):
        known = _known(field.track) if field.findings.lessons else []
        for name, occurrence in numbered(field.findings.lessons):
            if known and name not in known:
                yield _LESSON.diagnostic(
                    field.document, field.location, name, known, needle=f"lesson:{name}", occurrence=occurrence
                )


def _known(source: TrackSource) -> list[str]:
    """Return all lessons of a track; none while `track.yml` cannot be read."""
    if source.track is None:
        return []
    return [*(entry.id for entry in source.track.lessons), *(lesson.id for lesson in source.lessons)]
