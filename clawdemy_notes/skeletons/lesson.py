"""A new lesson with its quiz, and its place in the track."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from clawdemy_notes.model.track import PlannedLesson, Track
from clawdemy_notes.schema import modeline
from clawdemy_notes.skeletons.edits import block_of, with_entry, without_key
from clawdemy_notes.skeletons.fill import filled, indented, plain, quoted, title_of
from clawdemy_notes.skeletons.item import item_text
from clawdemy_notes.skeletons.place import free_id, item_ids, source_of, split, track_of
from clawdemy_notes.skeletons.refused import RefusedError, require_id
from clawdemy_notes.source import CourseSources, Document
from clawdemy_notes.source.read import LESSONS, QUIZZES, TRACK_FILE

FIRST = (("first-outcome",), ("first-section",))
"""Outcomes and sections of a new lesson."""


def new_lesson(sources: CourseSources, name: str, day: datetime.date) -> Mapping[str, str]:
    """Return the files of a new lesson by their paths: the lesson, its quiz, and the track that lists it.

    A lesson that the track has planned keeps the title and the lecture of the plan.
    """
    track_id, lesson_id = split(name)
    document, track = track_of(sources, track_id)
    require_id(lesson_id, "a lesson")
    lesson_path, quiz_path = f"{LESSONS}/{track_id}/{lesson_id}.yml", f"{QUIZZES}/{track_id}/{lesson_id}.yml"
    if f"{lesson_id}.yml" == TRACK_FILE:
        raise RefusedError(f"'{lesson_id}' cannot be the id of a lesson: {TRACK_FILE} is the track itself")
    if lesson_path in sources.documents:
        raise RefusedError(f"{lesson_path} is there already")
    index = next((index for index, entry in enumerate(track.lessons) if entry.id == lesson_id), None)
    planned = track.lessons[index].planned if index is not None else None
    lesson = filled(
        "lesson.yml",
        modeline=modeline(lesson_path),
        title=quoted(planned.title if planned is not None else title_of(lesson_id)),
        day=day.isoformat(),
        year=str(day.year),
        accompanies=_accompanies(document, track, index, planned, day),
    )
    files = {lesson_path: lesson}
    if quiz_path not in sources.documents:
        item_id = free_id("question", item_ids(source_of(sources, track_id)))
        item = indented(item_text("single_choice", item_id, *FIRST), 2)
        files[quiz_path] = filled("quiz.yml", modeline=modeline(quiz_path), lesson=name, item=item)
    if index is None:
        entry = f"- id: {plain(lesson_id)}\n  phase: {plain(track.phases[-1].id)}\n"
        files[document.path] = with_entry(document, "lessons", entry)
    elif planned is not None:
        files[document.path] = without_key(document, ("lessons", index, "planned"))
    return files


def _accompanies(
    document: Document, track: Track, index: int | None, planned: PlannedLesson | None, day: datetime.date
) -> str:
    """Return what the lesson says of its lecture or its series: as planned, else to be filled in."""
    if index is not None and planned is not None:
        key = "lecture" if planned.lecture is not None else "series"
        if getattr(planned, key) is not None:
            return block_of(document, ("lessons", index, "planned", key))
    if not track.series:
        raise RefusedError(f"{document.path} names no series of lectures; add one below 'series:' first")
    series = track.series[0]
    edition = series.editions[-1].id
    return filled("lecture.yml", series=plain(series.id), edition=plain(edition), day=day.isoformat())
