"""Lectures and lessons name a series of `track.yml` and editions of that series.

Rights, instructors and the link to the series come from there.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.checks._unknown import Kind
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.model.lecture import Lecture, WholeSeries
from clawdemy_notes.model.track import Track
from clawdemy_notes.source import CourseSources, Document
from clawdemy_notes.source.nodes import Location

CHECK = "unknown-series"

_SERIES = Kind(CHECK, "series", "series", "this track")


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each series or edition that the track does not define."""
    for source, document, track in sources.bound_tracks():
        for index, entry in enumerate(track.lessons):
            if entry.planned is not None:
                path = ("lessons", index, "planned")
                yield from _unknown(track, document, path, entry.planned.lecture, entry.planned.series)
        for lesson in source.lessons:
            if lesson.lesson is not None:
                yield from _unknown(track, lesson.document, (), lesson.lesson.lecture, lesson.lesson.series)


def _unknown(
    track: Track, document: Document, path: Location, lecture: Lecture | None, series: WholeSeries | None
) -> Iterator[Diagnostic]:
    if lecture is not None:
        edition = (*path, "lecture", "edition")
        yield from _of_series(track, document, (*path, "lecture"), lecture.series, [(edition, lecture.edition)])
    if series is not None:
        editions = [((*path, "series", "editions", index), name) for index, name in enumerate(series.editions)]
        yield from _of_series(track, document, (*path, "series"), series.series, editions)


def _of_series(
    track: Track, document: Document, path: Location, name: str, editions: list[tuple[Location, str]]
) -> Iterator[Diagnostic]:
    series = next((each for each in track.series if each.id == name), None)
    if series is None:
        yield _SERIES.diagnostic(document, (*path, "series"), name, [each.id for each in track.series])
        return
    known = [edition.id for edition in series.editions]
    for location, edition in editions:
        if edition not in known:
            kind = Kind(CHECK, "edition", "editions", f"the series '{name}'")
            yield kind.diagnostic(document, location, edition, known)
