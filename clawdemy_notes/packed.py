"""Tracks that were read and checked in other processes, packed until somebody needs them."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from clawdemy_notes.checked import CheckedTrack, check_track, size_of
from clawdemy_notes.diagnostics import Diagnostic, has_errors
from clawdemy_notes.model.course import CourseLesson, CourseTrack
from clawdemy_notes.processes import Worker, shared_out, told_by
from clawdemy_notes.quizzes import lesson_with_generated, with_promise
from clawdemy_notes.source import forget_files, forget_tracks
from clawdemy_notes.words import Words


@dataclass(frozen=True)
class PackedTrack:
    """One track of a project, read and checked, with what other pages and menus have to know of it."""

    name: str
    diagnostics: tuple[Diagnostic, ...]
    outline: CourseTrack | None
    """None where there is nothing to show, or something is wrong."""
    content: bytes
    """The whole, pickled by a process of ours."""

    def unpacked(self) -> CheckedTrack:
        """Return the whole; takes a quarter of the time that reading does."""
        checked: CheckedTrack = pickle.loads(self.content)  # noqa: S301 - it never was out of our processes
        return checked


def read_packed(root: Path, names: Sequence[str], words: Words, cores: int) -> list[PackedTrack]:
    """Read and check tracks of a project side by side in so many processes; they come in the order of their names."""
    shares = shared_out([(name, size_of(root, name)) for name in names], cores)
    workers = [Worker(partial(_read_some, root, share, words), forked=True) for share in shares]
    try:
        return sorted(told_by(workers), key=lambda track: names.index(track.name))
    finally:
        for worker in workers:
            worker.stop()


def _read_some(root: Path, names: Iterable[str], words: Words) -> Iterator[PackedTrack]:
    for name in names:
        yield _packed(check_track(root, name), words)
        forget_files()
        forget_tracks()


def _packed(checked: CheckedTrack, words: Words) -> PackedTrack:
    sources, outline = checked.sources, None
    if sources.course.tracks and not has_errors(checked.diagnostics):
        track = sources.course.tracks[0]
        read = {lesson.id: lesson for lesson in track.lessons}
        outline = shown_track(track, lambda id_: lesson_with_generated(sources, track, read[id_], words)).outline
    content = pickle.dumps(checked, pickle.HIGHEST_PROTOCOL) if outline is not None else b""
    return PackedTrack(checked.name, checked.diagnostics, outline, content)


def shown_track(track: CourseTrack, complete: Callable[[str], CourseLesson]) -> CourseTrack:
    """Return a track as outlines have it: its lessons with what their authors wrote, or `complete` where that is none.

    Whether there is a review, and so a page of it, can be told without the generated questions.
    """
    lessons = tuple(each if each.quiz is not None else complete(each.id) for each in track.lessons)
    return with_promise(replace(track, lessons=lessons))
