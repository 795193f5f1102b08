"""Reads a course from its folder: every file, each mistake as a diagnostic."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import TypeVar, cast

from pydantic import BaseModel

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.model.base import SLUG, SLUG_LENGTH
from clawdemy_notes.model.course import Course, CourseLesson, CourseTrack
from clawdemy_notes.model.items import Quiz
from clawdemy_notes.model.lesson import Lesson
from clawdemy_notes.model.track import Track, TrackEntry
from clawdemy_notes.source.bind import bind
from clawdemy_notes.source.course import CourseSources, LessonSource, QuizSource, TrackSource
from clawdemy_notes.source.decode import LARGEST_FILE, decode
from clawdemy_notes.source.document import Document
from clawdemy_notes.source.guesses import slug_meant
from clawdemy_notes.source.parse import parse_yaml
from clawdemy_notes.source.salvage import salvage

DOCS = "docs"
LESSONS = f"{DOCS}/lessons"
QUIZZES = "quizzes"
TRACK_FILE = "track.yml"

M = TypeVar("M", bound=BaseModel)


def read_course(root: Path) -> CourseSources:
    """Read all tracks, lessons, quizzes and drawings of a project.

    An author's mistake is a diagnostic, and so is a file that cannot be read; all others are still read.
    """
    reader = _Reader(root)
    reader.check_links(root / DOCS)
    lesson_folders = {folder.name: folder for folder in reader.folders(root / LESSONS)}
    quiz_folders = {folder.name: folder for folder in reader.folders(root / QUIZZES)}
    tracks = tuple(
        reader.track(name, lesson_folders.get(name), quiz_folders.get(name))
        for name in sorted({*lesson_folders, *quiz_folders})
    )
    documents = dict(sorted(reader.documents.items()))
    salvaged = tuple(_salvaged(source) for source in tracks if _is_broken(source))
    return CourseSources(
        Course(tuple(_course_track(source, source.track) for source in tracks if source.track is not None)),
        documents,
        tuple(sorted(set(reader.diagnostics))),
        tracks,
        CourseSources(Course(), documents, (), salvaged) if salvaged else None,
    )


def _is_broken(source: TrackSource) -> bool:
    """Say whether a lesson or a quiz of a track is broken."""
    return any(lesson.lesson is None for lesson in source.lessons) or any(quiz.quiz is None for quiz in source.quizzes)


def _salvaged(source: TrackSource) -> TrackSource:
    """Return a track with its broken files alone, as far as they can be read, and with the lessons of these quizzes."""
    quizzes = []
    for quiz in source.quizzes:
        saved = salvage(quiz.document, Quiz) if quiz.quiz is None else None
        if saved is not None:
            quizzes.append(QuizSource(quiz.id, saved[1], saved[0]))
    lessons = [lesson for quiz in quizzes if (lesson := source.lesson(quiz.id)) is not None and lesson.lesson]
    for lesson in source.lessons:
        read = salvage(lesson.document, Lesson) if lesson.lesson is None else None
        if read is not None:
            lessons.append(LessonSource(lesson.id, read[1], read[0]))
    return TrackSource(source.id, source.document, source.track, tuple(lessons), tuple(quizzes), source.figures)


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


@dataclass
class _Reader:
    """Reads files and keeps what it finds."""

    root: Path
    documents: dict[str, Document] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def track(self, name: str, folder: Path | None, quiz_folder: Path | None) -> TrackSource:
        """Read all files of one track."""
        document, track = None, None
        lessons, quizzes = [], []
        figures: tuple[Document, ...] = ()
        for path in self.files(folder, ".yml"):
            if path.name == TRACK_FILE:
                document, track = self.bound(path, Track)
            else:
                lessons.append(LessonSource(_printable(path.stem), *self.bound(path, Lesson)))
        for path in self.files(quiz_folder, ".yml"):
            quizzes.append(QuizSource(_printable(path.stem), *self.bound(path, Quiz)))
        if folder is not None:
            figures = tuple(self.text(path) for path in self.files(folder / "figures", ".svg"))
        return TrackSource(_printable(name), document, track, tuple(lessons), tuple(quizzes), figures)

    def folders(self, parent: Path) -> Iterator[Path]:
        """Yield the folders of tracks, and report YAML files beside them."""
        for path in self.listed(parent):
            if _is_folder(path):
                self.check_slug(path, path.name)
                yield path
            elif path.suffix.lower() in {".yml", ".yaml"}:
                message = "this file stands outside of a track; nothing reads it"
                self.found(path, "unexpected-file", message, "move it into the folder of its track")

    def files(self, folder: Path | None, suffix: str) -> Iterator[Path]:
        """Yield the files of a folder that end in `suffix`, and report those that nearly do."""
        for path in self.listed(folder) if folder is not None else ():
            if path.suffix == suffix:
                if path.name != TRACK_FILE or suffix != ".yml":
                    self.check_slug(path, path.stem)
                yield path
            elif path.suffix.lower() == suffix or (suffix == ".yml" and path.suffix.lower() == ".yaml"):
                message = f"nothing reads this file, because its name does not end in {suffix}"
                self.found(
                    path, "unexpected-file", message, f"rename it to {slug_meant(path.stem) or path.stem}{suffix}"
                )
            elif suffix == ".yml" and path.name != "figures" and _is_folder(path):
                for inner in self.listed(path):
                    if inner.suffix.lower() in {".yml", ".yaml"}:
                        message = "this file stands in a folder inside a track's; nothing reads it"
                        self.found(inner, "unexpected-file", message, "move it up into the folder of its track")

    def listed(self, folder: Path) -> list[Path]:
        """Return what a folder holds, in order; hidden files and what leads out of the project left out."""
        try:
            if not folder.exists() or not self.is_inside(folder):
                return []
            paths = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
        except OSError as error:
            self.unreadable(folder, error)
            return []
        return [path for path in paths if self.is_inside(path)]

    def check_links(self, docs: Path) -> None:
        """Report symbolic links that must not be published; MkDocs follows every one that it meets."""
        seen = {os.path.realpath(docs)}
        waiting = [docs]
        while waiting:
            for path in self.listed(waiting.pop()):
                if not _is_folder(path):
                    continue
                real = os.path.realpath(path)
                if real not in seen:
                    seen.add(real)
                    waiting.append(path)
                elif path.is_symlink():
                    message = "this symbolic link leads to a folder that is published already"
                    self.found(path, "folder-twice", message, "delete the link")

    def is_inside(self, path: Path) -> bool:
        """Say whether a path stays in the project once its symbolic links are followed."""
        try:
            inside = path.resolve().is_relative_to(self.root.resolve())
        except (OSError, RuntimeError):  # a link that leads to itself
            inside = False
        if not inside:
            message = "this symbolic link leads out of the project, or nowhere; it is not followed"
            self.found(path, "outside-project", message, "put the file itself here")
        return inside

    def check_slug(self, path: Path, name: str) -> None:
        """Report a name of a file or a folder that cannot be an id."""
        if not SLUG.fullmatch(name) or len(name) > SLUG_LENGTH:
            what = "folder" if _is_folder(path) else "file"
            message = (
                f"the name of this {what} is its id, and '{_printable(name)}' is not lower-case words joined by hyphens"
            )
            meant = slug_meant(name)
            new_name = f"{meant}{path.suffix if what == 'file' else ''}" if meant is not None else None
            help_ = f"rename it to {new_name or 'lower-case words of a-z and 0-9 joined by single hyphens'}"
            self.found(path, "id-not-kebab-case", message, help_)

    def bound(self, path: Path, model: type[M]) -> tuple[Document, M | None]:
        """Read a YAML file into a model."""
        document = self.text(path)
        if not document.is_readable:
            return document, None
        document, bound, diagnostics = _bound(document.path, document.text, model)
        self.documents[document.path] = document
        self.diagnostics += diagnostics
        return document, cast("M | None", bound)

    def text(self, path: Path) -> Document:
        """Read a file as text."""
        name = self.name_of(path)
        try:
            if not stat.S_ISREG(path.stat().st_mode):
                raise OSError("it is not a file")  # a pipe would never end
            with path.open("rb") as file:
                raw = file.read(LARGEST_FILE + 1)
        except OSError as error:
            self.unreadable(path, error)
            document = Document(name, "", is_readable=False)
        else:
            text, finding = decode(raw)
            document = Document(name, text, is_readable=finding is None)
            if finding is not None:
                self.diagnostics.append(document.report(finding))
        self.documents[name] = document
        return document

    def unreadable(self, path: Path, error: OSError) -> None:
        """Report what the file system said."""
        message = f"this cannot be read: {error.strerror or error}"
        self.found(path, "unreadable-file", message, "check that it is there and that you may read it")

    def found(self, path: Path, check: str, message: str, help_: str) -> None:
        """Report something about a file that is not inside it."""
        self.diagnostics.append(Diagnostic(self.name_of(path), 1, 1, "error", check, message, help_))

    def name_of(self, path: Path) -> str:
        """Return a path relative to the root, as text that can be printed."""
        return _printable(path.relative_to(self.root).as_posix())


@lru_cache(maxsize=4096)  # files: a preview reads the same ones again at each change
def _bound(path: str, text: str, model: type[BaseModel]) -> tuple[Document, BaseModel | None, tuple[Diagnostic, ...]]:
    """Return a YAML text as a document and as a model, None when it is broken, with all that is wrong with it."""
    root, findings = parse_yaml(text)
    document = Document(path, text, root)
    found = tuple(map(document.report, findings))
    if root is None:
        return document, None, found
    bound, diagnostics = bind(document, model, findings)
    return document, bound, (*found, *diagnostics)


def _is_folder(path: Path) -> bool:
    """Say whether a path is a folder; one that may not be looked at is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _printable(name: str) -> str:
    """Return a file's name with whatever is not UTF-8 in it replaced."""
    return os.fsencode(name).decode("utf-8", "replace")
