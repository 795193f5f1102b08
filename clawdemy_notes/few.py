"""What is wrong in a few lessons and quizzes of a track, told from as few of its files as will do.

What nobody has read is treated as if it were broken: checks say nothing of it, and nothing that may follow from it.
So what the findings of a file can depend on has to be read; where that is more than can be told, all is.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import NoReturn

from clawdemy_notes.checks import run_checks
from clawdemy_notes.checks._prose import all_prose
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.generate import Ground
from clawdemy_notes.quizzes.checks import run_quiz_checks
from clawdemy_notes.quizzes.makers import SHIPPED, Makers
from clawdemy_notes.source import CourseSources, read_some
from clawdemy_notes.source.read import QUIZZES


def findings_of_few(
    root: Path, name: str, lessons: Collection[str], quizzes: Collection[str]
) -> tuple[Diagnostic, ...] | None:
    """Return all findings in some lessons and some quizzes of a track by their ids, and perhaps others in the track.

    None where only the whole track can tell: what can be salvaged of broken files depends on all that are broken, and
    made questions depend on the lessons before their own.
    """
    ids = {*lessons, *quizzes}
    sources = read_some(root, name, ids, ids)
    if _is_broken(sources, ids):
        return None
    more_lessons, more_quizzes = _linked(sources) - ids, _alike(root, name, sources, quizzes) - ids
    if more_lessons or more_quizzes:
        sources = read_some(root, name, ids | more_lessons, ids | more_quizzes)
    try:
        return tuple(sorted({*sources.diagnostics, *run_checks(sources), *run_quiz_checks(sources, _NONE)}))
    except _QuestionsAskedForError:
        return None


def _is_broken(sources: CourseSources, ids: Collection[str]) -> bool:
    return any(
        any(lesson.lesson is None and lesson.id in ids for lesson in track.lessons)
        or any(quiz.quiz is None and quiz.id in ids for quiz in track.quizzes)
        for track in sources.tracks
    )


def _linked(sources: CourseSources) -> set[str]:
    """Return the lessons of whose sections the prose speaks."""
    return {lesson for field in all_prose(sources) for lesson, _ in field.findings.lesson_sections}


def _alike(root: Path, name: str, sources: CourseSources, quizzes: Collection[str]) -> set[str]:
    """Return the other quizzes of the track that may have an item of the same id as one of these quizzes."""
    names = {
        item.id.encode() for _, source, quiz in sources.bound_quizzes() if source.id in quizzes for item in quiz.items
    }
    others = (source.id for track in sources.tracks for source in track.quizzes if source.quiz is None)
    return {other for other in others if names and _may_hold(root / QUIZZES / name / f"{other}.yml", names)}


def _may_hold(path: Path, names: Collection[bytes]) -> bool:
    """Say whether a file may hold one of some ids, which have no spaces: as it stands, or with escapes."""
    try:
        raw = path.read_bytes()
    except OSError:
        return True  # the reader knows what to say
    return b"\\" in raw or any(name in raw for name in names)


class _QuestionsAskedForError(Exception):
    """A check asks what grows from a lesson."""


def _refuse(_ground: Ground) -> NoReturn:
    raise _QuestionsAskedForError


_NONE = Makers(SHIPPED.names, _refuse)
