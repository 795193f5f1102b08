"""Reads a course from its folder, track by track: every file, each mistake as a diagnostic."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from pydantic import BaseModel

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.model.course import Course, CourseLesson, CourseTrack
from clawdemy_notes.model.items import Quiz
from clawdemy_notes.model.lesson import Lesson
from clawdemy_notes.model.track import Track, TrackEntry
from clawdemy_notes.source.course import CourseSources, LessonSource, QuizSource, TrackSource
from clawdemy_notes.source.document import Document
from clawdemy_notes.source.files import Files, printable
from clawdemy_notes.source.guesses import slug_meant

M = TypeVar("M", bound=BaseModel)

DOCS = "docs"
LESSONS = f"{DOCS}/lessons"
QUIZZES = "quizzes"
TRACK_FILE = "track.yml"

_YAML = {".yml", ".yaml"}


def read_course(root: Path) -> CourseSources:
    """Read all tracks, lessons, quizzes and drawings of a project.

    An author's mistake is a diagnostic, and so is a file that cannot be read; all others are still read.
    """
    names, around = read_around(root)
    return joined((read_track(root, name) for name in names), around)


def read_around(root: Path) -> tuple[tuple[str, ...], tuple[Diagnostic, ...]]:
    """Return the names of all tracks, in order, and what is wrong around them: with folders, links and stray files."""
    files = Files(root)
    files.check_links(root / DOCS)
    names = {name for folder in (LESSONS, QUIZZES) for name in _track_names(files, root / folder)}
    return tuple(sorted(names)), tuple(files.diagnostics)


def read_track(root: Path, name: str) -> CourseSources:
    """Read one track of a project, as a course of its own: nothing in it depends on other tracks.

    Files that have not changed since they were read last are the same objects again.
    """
    sources = _read(root, name)
    (source,) = sources.tracks
    if not _is_broken(source):
        return sources
    salvaged = CourseSources(Course(), sources.documents, (), (_salvaged(source),))
    return replace(sources, salvaged=salvaged)


def read_some(root: Path, name: str, lessons: Collection[str], quizzes: Collection[str]) -> CourseSources:
    """Read one track of a project, but of its lessons and quizzes only some, by their ids.

    All others stand there as if they were broken, and nothing is salvaged of those that are.
    """
    return _read(root, name, lessons, quizzes)


def _read(
    root: Path, name: str, some_lessons: Collection[str] | None = None, some_quizzes: Collection[str] | None = None
) -> CourseSources:
    files = Files(root)
    document, track = None, None
    lessons, quizzes = [], []
    figures: tuple[Document, ...] = ()
    folder = _track_folder(files, root / LESSONS, name)
    if folder is not None:
        for path in _source_files(files, folder, ".yml"):
            if path.name == TRACK_FILE:
                document, track = files.bound(path, Track)
            else:
                lessons.append(LessonSource(printable(path.stem), *_bound(files, path, Lesson, some_lessons)))
        figures = tuple(files.text(path) for path in _source_files(files, folder / "figures", ".svg"))
    quiz_folder = _track_folder(files, root / QUIZZES, name)
    if quiz_folder is not None:
        for path in _source_files(files, quiz_folder, ".yml"):
            quizzes.append(QuizSource(printable(path.stem), *_bound(files, path, Quiz, some_quizzes)))
    source = TrackSource(printable(name), document, track, tuple(lessons), tuple(quizzes), figures)
    course = Course((_course_track(source, track),) if track is not None else ())
    return CourseSources(
        course, dict(sorted(files.documents.items())), tuple(sorted(set(files.diagnostics))), (source,)
    )


def _bound(files: Files, path: Path, model: type[M], some: Collection[str] | None) -> tuple[Document, M | None]:
    return files.bound(path, model) if some is None or path.stem in some else (files.unread(path), None)


def joined(parts: Iterable[CourseSources], around: Iterable[Diagnostic] = ()) -> CourseSources:
    """Return tracks that were read one by one as one course, with what was found around them."""
    parts = tuple(parts)
    documents = dict(sorted(item for part in parts for item in part.documents.items()))
    salvaged = tuple(track for part in parts if part.salvaged is not None for track in part.salvaged.tracks)
    return CourseSources(
        Course(tuple(track for part in parts for track in part.course.tracks)),
        documents,
        tuple(sorted({*around, *(each for part in parts for each in part.diagnostics)})),
        tuple(track for part in parts for track in part.tracks),
        CourseSources(Course(), documents, (), salvaged) if salvaged else None,
        parts,
    )


def _track_names(files: Files, parent: Path) -> Iterator[str]:
    """Yield the names of the folders of tracks, and report YAML files beside them."""
    for path in files.listed(parent):
        if files.is_folder(path):
            files.check_slug(path, path.name)
            yield path.name
        elif path.suffix.lower() in _YAML:
            message = "this file stands outside of a track; nothing reads it"
            files.found(path, "unexpected-file", message, "move it into the folder of its track")


def _track_folder(files: Files, parent: Path, name: str) -> Path | None:
    """Return the folder of a track, if there is one."""
    return parent / name if files.is_folder(parent / name) and files.is_inside(parent) else None


def _source_files(files: Files, folder: Path, suffix: str) -> Iterator[Path]:
    """Yield the files of a folder that end in `suffix`, and report those that nearly do."""
    for path in files.listed(folder):
        found = path.suffix
        if found == suffix:
            if path.name != TRACK_FILE or suffix != ".yml":
                files.check_slug(path, path.stem)
            yield path
        elif found.lower() == suffix or (suffix == ".yml" and found.lower() == ".yaml"):
            message = f"nothing reads this file, because its name does not end in {suffix}"
            new_name = f"{slug_meant(path.stem) or path.stem}{suffix}"
            files.found(path, "unexpected-file", message, f"rename it to {new_name}")
        elif suffix == ".yml" and path.name != "figures" and files.is_folder(path):
            for inner in files.listed(path):
                if inner.suffix.lower() in _YAML:
                    message = "this file stands in a folder inside a track's; nothing reads it"
                    files.found(inner, "unexpected-file", message, "move it up into the folder of its track")


def _is_broken(source: TrackSource) -> bool:
    """Say whether a lesson or a quiz of a track is broken."""
    return any(lesson.lesson is None for lesson in source.lessons) or any(quiz.quiz is None for quiz in source.quizzes)


def _salvaged(source: TrackSource) -> TrackSource:
    """Return a track with its broken files alone, as far as they can be read, and with the lessons of these quizzes."""
    quizzes = []
    for quiz in source.quizzes:
        saved = _saved(quiz.document, Quiz) if quiz.quiz is None else None
        if saved is not None:
            quizzes.append(QuizSource(quiz.id, saved[1], saved[0]))
    lessons = [lesson for quiz in quizzes if (lesson := source.lesson(quiz.id)) is not None and lesson.lesson]
    for lesson in source.lessons:
        read = _saved(lesson.document, Lesson) if lesson.lesson is None else None
        if read is not None:
            lessons.append(LessonSource(lesson.id, read[1], read[0]))
    return TrackSource(source.id, source.document, source.track, tuple(lessons), tuple(quizzes), source.figures)


@lru_cache(maxsize=64)  # files that are broken at the same time, while their author mends them one by one
def _saved(document: Document, model: Any) -> Any:
    from clawdemy_notes.source.salvage import salvage

    return salvage(document, model)


def _course_track(source: TrackSource, track: Track) -> CourseTrack:
    """Return a track with the lessons that can be shown, in the track's order."""
    lessons = []
    entries: dict[str, TrackEntry] = {}
    for entry in track.lessons:
        entries.setdefault(entry.id, entry)
    for entry in entries.values():
        lesson, quiz = source.lesson(entry.id), source.quiz(entry.id)
        if lesson is not None and lesson.lesson is not None:
            shown = quiz if quiz is not None and quiz.quiz is not None else None
            lessons.append(
                CourseLesson(
                    entry.id,
                    entry,
                    lesson.lesson,
                    lesson.document.path,
                    shown.quiz if shown is not None else None,
                    shown.document.path if shown is not None else None,
                )
            )
    path = source.document.path if source.document is not None else ""
    figures = {PurePosixPath(figure.path).name: figure.text for figure in source.figures}
    return CourseTrack(source.id, track, path, tuple(lessons), figures)
