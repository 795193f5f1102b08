"""What is wrong in a project, track by track: a track can be read and checked without the others."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from clawdemy_notes.checks import run_checks
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.quizzes.checks import run_quiz_checks
from clawdemy_notes.source import CourseSources, read_around, read_track
from clawdemy_notes.source.read import LESSONS, QUIZZES


@dataclass(frozen=True)
class CheckedTrack:
    """One track of a project, as read and checked by itself."""

    sources: CourseSources
    """A course of this track alone; `joined` makes one course of several."""
    diagnostics: tuple[Diagnostic, ...]
    """What reading found and what the checks find, each once, in order."""


def findings(sources: CourseSources) -> tuple[Diagnostic, ...]:
    """Return what reading found and what the checks find, each once, in order."""
    return tuple(sorted({*sources.diagnostics, *run_checks(sources), *run_quiz_checks(sources)}))


def check_track(root: Path, name: str) -> CheckedTrack:
    """Read and check one track; `read_around` knows the names of all, and what is wrong around them."""
    sources = read_track(root, name)
    return CheckedTrack(sources, findings(sources))


def check(root: Path, paths: Iterable[Path] = ()) -> tuple[Diagnostic, ...]:
    """Return all findings on the sources below a project's root, in order, or those inside some files and folders."""
    wanted = [path.resolve() for path in paths]
    names, around = read_around(root)
    chosen = (name for name in names if not wanted or _can_matter(root, name, wanted))
    found = {*around, *(each for name in chosen for each in check_track(root, name).diagnostics)}
    places = {path: _is_in(root / path, wanted) for path in {each.path for each in found}} if wanted else {}
    return tuple(sorted(each for each in found if places.get(each.path, True)))


def _is_in(path: Path, wanted: list[Path]) -> bool:
    # Both spellings: a path may name a symbolic link, which is resolved by now.
    return any(spelling.is_relative_to(each) for spelling in (path, path.resolve()) for each in wanted)


def _can_matter(root: Path, name: str, wanted: list[Path]) -> bool:
    """Say whether files of a track may be among those that are wanted."""
    for folder in (root / LESSONS / name, root / QUIZZES / name):
        for spelling in {folder, folder.resolve()}:
            if any(spelling.is_relative_to(each) or each.is_relative_to(spelling) for each in wanted):
                return True
        if any(entry.is_symlink() for entry in _entries(folder)):
            return True  # it may lead to one of them
    return False


def _entries(folder: str | Path) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            inside = list(entries)
    except OSError:
        return
    yield from inside
    for entry in inside:
        if entry.is_dir(follow_symlinks=False):
            yield from _entries(entry.path)
