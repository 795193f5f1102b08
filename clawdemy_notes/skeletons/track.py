"""A new track: its `track.yml`, with one lesson that is planned."""

from __future__ import annotations

from collections.abc import Mapping

from clawdemy_notes.schema import modeline
from clawdemy_notes.skeletons.fill import filled, quoted, title_of
from clawdemy_notes.skeletons.refused import RefusedError, require_id
from clawdemy_notes.source import CourseSources
from clawdemy_notes.source.read import LESSONS, TRACK_FILE


def new_track(sources: CourseSources, track: str) -> Mapping[str, str]:
    """Return the files of a new track, by their paths."""
    require_id(track, "a track")
    path = f"{LESSONS}/{track}/{TRACK_FILE}"
    if path in sources.documents:
        raise RefusedError(f"{path} is there already")
    title = quoted(title_of(track))
    return {path: filled("track.yml", modeline=modeline(path), track=track, title=title)}
