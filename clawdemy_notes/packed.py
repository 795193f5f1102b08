"""Tracks that were read and checked in other processes, and lie in a file until somebody needs them."""

from __future__ import annotations

import os
import pickle
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import IO

from clawdemy_notes.checked import CheckedTrack, check_track, size_of
from clawdemy_notes.checks import flaws_of
from clawdemy_notes.diagnostics import Diagnostic, has_errors
from clawdemy_notes.model.course import CourseLesson, CourseTrack
from clawdemy_notes.processes import Worker, shared_out, told_by
from clawdemy_notes.quizzes import forget_questions, lesson_with_generated, with_promise
from clawdemy_notes.source import forget_sources
from clawdemy_notes.words import Words


@dataclass(frozen=True)
class _Told:
    """What a process tells of a track once it is packed."""

    name: str
    """The name of its folder."""
    diagnostics: tuple[Diagnostic, ...]
    """What was found in it."""
    outline: CourseTrack | None
    """The track without what its own pages alone say; None where there is nothing to show."""
    start: int
    """Where in the file it is packed."""
    size: int
    """In bytes."""


@dataclass(frozen=True)
class PackedTrack(_Told):
    """One track of a project, read and checked, with what other pages and menus have to know of it."""

    file: IO[bytes]
    """Has no name, so that nobody else can write to it, and is gone with the last process that has it open."""

    def unpacked(self) -> CheckedTrack:
        """Return the whole; it takes a quarter of the time that reading does."""
        content = os.pread(self.file.fileno(), self.size, self.start)
        checked: CheckedTrack = pickle.loads(content)  # noqa: S301 - a process of ours wrote it
        return checked


def read_packed(root: Path, names: Sequence[str], words: Words, cores: int) -> list[PackedTrack]:
    """Read and check tracks of a project side by side in so many processes; they come in the order of their names."""
    workers, file_of = [], {}
    for share in shared_out([(name, size_of(root, name)) for name in names], cores):
        file = tempfile.TemporaryFile()  # noqa: SIM115 - open as long as somebody has tracks of it
        workers.append(Worker(partial(_read_some, root, share, words, file), forked=True))
        file_of.update(dict.fromkeys(share, file))
    try:
        told = {each.name: each for each in told_by(workers)}
    finally:
        for worker in workers:
            worker.stop()
    return [PackedTrack(**vars(told[name]), file=file_of[name]) for name in names]


def _read_some(root: Path, names: Iterable[str], words: Words, file: IO[bytes]) -> Iterator[_Told]:
    for name in names:
        checked = check_track(root, name)
        checked = replace(checked, flaws=flaws_of(checked.sources))  # else they would be looked for again
        start = file.tell()
        file.write(pickle.dumps(checked, pickle.HIGHEST_PROTOCOL))
        file.flush()
        outline = _outline(checked, words)
        forget_sources()
        forget_questions()
        yield _Told(name, checked.diagnostics, outline, start, file.tell() - start)


def _outline(checked: CheckedTrack, words: Words) -> CourseTrack | None:
    sources = checked.sources
    if not sources.course.tracks or has_errors(checked.diagnostics):
        return None
    track = sources.course.tracks[0]
    read = {lesson.id: lesson for lesson in track.lessons}
    return shown_track(track, lambda id_: lesson_with_generated(sources, track, read[id_], words)).outline


def shown_track(track: CourseTrack, complete: Callable[[str], CourseLesson]) -> CourseTrack:
    """Return a track as outlines have it: its lessons with what their authors wrote, or `complete` where that is none.

    Whether there is a review, and so a page of it, can be told without the generated questions.
    """
    lessons = tuple(each if each.quiz is not None else complete(each.id) for each in track.lessons)
    return with_promise(replace(track, lessons=lessons))
