"""What is wrong in a project, track by track: a track can be read and checked without the others."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path

from clawdemy_notes.checks import run_checks
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.few import findings_of_few
from clawdemy_notes.model.base import SLUG
from clawdemy_notes.quality import Flaw
from clawdemy_notes.quizzes.checks import run_quiz_checks
from clawdemy_notes.source import CourseSources, forget_sources, read_around, read_track
from clawdemy_notes.source.read import LESSONS, QUIZZES, TRACK_FILE


@dataclass(frozen=True)
class CheckedTrack:
    """One track of a project, as read and checked by itself."""

    name: str
    sources: CourseSources
    """A course of this track alone; `joined` makes one course of several."""
    diagnostics: tuple[Diagnostic, ...]
    """What reading found and what the checks find, each once, in order."""
    flaws: Mapping[str, tuple[tuple[Flaw, ...], ...]] = field(default_factory=dict)
    """What the rules of item writing say of each authored item in English, by the path of the quiz; if it is known."""


WORTH_A_PROCESS = 2
"""Tracks that have to be there before a process of their own gains anything."""


def findings(sources: CourseSources) -> tuple[Diagnostic, ...]:
    """Return what reading found and what the checks find, each once, in order."""
    return tuple(sorted({*sources.diagnostics, *run_checks(sources), *run_quiz_checks(sources)}))


def check_track(root: Path, name: str) -> CheckedTrack:
    """Read and check one track; `read_around` knows the names of all, and what is wrong around them."""
    sources = read_track(root, name)
    return CheckedTrack(name, sources, findings(sources))


def check(root: Path, paths: Iterable[Path] = (), *, is_last: bool = False) -> tuple[Diagnostic, ...]:
    """Return all findings on the sources below a project's root, in order, or those inside some files and folders.

    `is_last` says that nobody will ask again: what was read of a track is let go of, not kept for the next time.
    """
    wanted = [path.resolve() for path in paths]
    names, around = read_around(root)
    chosen = [name for name in names if not wanted or _can_matter(root, name, wanted)]
    find = partial(_found_in_tracks, root, wanted=wanted, is_last=is_last)
    found = {*around, *_found_in_all(root, chosen, find)}
    places = {path: _is_in(root / path, wanted) for path in {each.path for each in found}} if wanted else {}
    return tuple(sorted(each for each in found if places.get(each.path, True)))


def _found_in_all(
    root: Path, names: list[str], find: Callable[[Iterable[str]], set[Diagnostic]]
) -> Iterable[Diagnostic]:
    """Return what is found in tracks, side by side if there are several."""
    if len(names) < WORTH_A_PROCESS:
        return find(names)
    from clawdemy_notes.processes import run_all, shared_out, spare_cores  # for one track, nobody needs them

    shares = shared_out([(name, size_of(root, name)) for name in names], max(1, spare_cores()))
    return chain.from_iterable(run_all([partial(find, share) for share in shares]))


def _found_in_tracks(root: Path, names: Iterable[str], *, wanted: list[Path], is_last: bool) -> set[Diagnostic]:
    found = set[Diagnostic]()
    for name in names:
        found.update(_found_in_track(root, name, wanted))
        if is_last:
            forget_sources()
    return found


def _found_in_track(root: Path, name: str, wanted: list[Path]) -> tuple[Diagnostic, ...]:
    """Return what is found in the wanted files of a track, and perhaps in others of it."""
    few = _few_wanted(root, name, wanted)
    found = findings_of_few(root, name, *few) if few is not None else None
    return found if found is not None else check_track(root, name).diagnostics


def _few_wanted(root: Path, name: str, wanted: list[Path]) -> tuple[set[str], set[str]] | None:
    """Return the ids of lessons and of quizzes of a track, if nothing else in it is wanted, and no link leads there."""
    folders = [root / LESSONS / name, root / QUIZZES / name]
    if not wanted or any(folder != folder.resolve() for folder in folders) or any(map(_has_links, folders)):
        return None
    ids: tuple[set[str], set[str]] = set(), set()
    for path in wanted:
        for folder, of_folder in zip(folders, ids, strict=True):
            if (
                path.parent == folder
                and path.suffix == ".yml"
                and path.name != TRACK_FILE
                and SLUG.fullmatch(path.stem)
            ):
                of_folder.add(path.stem)
            elif path.is_relative_to(folder) or folder.is_relative_to(path):
                return None
    return ids if any(ids) else None


def size_of(root: Path, name: str) -> int:
    """Return about how much there is to do for a track."""
    return sum(1 for _ in _entries(root / LESSONS / name))


def _is_in(path: Path, wanted: list[Path]) -> bool:
    # Both spellings: a path may name a symbolic link, which is resolved by now.
    return any(spelling.is_relative_to(each) for spelling in (path, path.resolve()) for each in wanted)


def _can_matter(root: Path, name: str, wanted: list[Path]) -> bool:
    """Say whether files of a track may be among those that are wanted."""
    for folder in (root / LESSONS / name, root / QUIZZES / name):
        for spelling in {folder, folder.resolve()}:
            if any(spelling.is_relative_to(each) or each.is_relative_to(spelling) for each in wanted):
                return True
        if _has_links(folder):
            return True  # one may lead to one of them
    return False


def _has_links(folder: Path) -> bool:
    return any(entry.is_symlink() for entry in _entries(folder))


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
