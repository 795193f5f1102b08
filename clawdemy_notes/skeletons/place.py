"""The track and the lesson that a command names as `track/lesson`."""

from __future__ import annotations

from itertools import count

from clawdemy_notes.model.track import Track
from clawdemy_notes.skeletons.refused import RefusedError
from clawdemy_notes.source import CourseSources, Document, TrackSource
from clawdemy_notes.text import listed, nearest


def split(name: str) -> tuple[str, str]:
    """Return the two ids of `track/lesson`."""
    track, slash, lesson = name.partition("/")
    if not (track and slash and lesson) or "/" in lesson:
        raise RefusedError(
            f"'{name}' does not name a lesson; write the track, a slash and the lesson: my-track/my-lesson"
        )
    return track, lesson


def track_of(sources: CourseSources, name: str) -> tuple[Document, Track]:
    """Return `track.yml` of a track that is there and free of mistakes of form."""
    source = next((one for one in sources.tracks if one.id == name), None)
    if source is None or source.document is None:
        raise RefusedError(_no_such("track", name, [one.id for one in sources.tracks if one.document is not None]))
    if source.track is None:
        raise has_mistakes(source.document)
    return source.document, source.track


def source_of(sources: CourseSources, name: str) -> TrackSource:
    """Return all files of a track that `track_of` finds."""
    return next(one for one in sources.tracks if one.id == name)


def item_ids(track: TrackSource) -> set[str]:
    """Return the ids of all items of a track; none may have one of them again."""
    return {item.id for quiz in track.quizzes if quiz.quiz is not None for item in quiz.quiz.items}


def free_id(stem: str, taken: set[str]) -> str:
    """Return an id that no item has yet: the stem with the first number that is free."""
    return next(each for number in count(1) if (each := f"{stem}-{number}") not in taken)


def has_mistakes(document: Document) -> RefusedError:
    """Return that a file cannot be used as it is."""
    return RefusedError(f"{document.path} has mistakes; `clawdemy check` names them, mend them first")


def _no_such(what: str, name: str, names: list[str]) -> str:
    meant = nearest(name, names)
    asked = f"did you mean {meant}?" if meant is not None else f"{what}s are {listed(names) or 'not there yet'}"
    return f"there is no {what} {name}; {asked}; `clawdemy new {what} {name}` makes one"
