"""Who is measured: how each gets its project, and which commands are timed."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.site.catalogue import Track
from benchmarks.site.edit import edited
from benchmarks.site.ours import our_project
from benchmarks.site.plain import folded, plain_project, tagged, with_navigation, without_navigation
from benchmarks.site.usage import Usage, measured

OURS = "Clawdemy Notes"
MATERIAL = "MkDocs + Material"
BARE = "MkDocs + Material, navigation left out"
QUIZ = "mkdocs-quiz"
ZENSICAL = "Zensical"

_ENVIRONMENT = {
    "NO_MKDOCS_2_WARNING": "1",  # MkDocs' theme prints a page of advice on its successor at every start
    # The peers come from pip, which compiles them. We run from our sources, and would be compiled at every start
    # where the machine's settings forbid to keep byte code.
    "PYTHONDONTWRITEBYTECODE": "",
}

Project = Callable[[Sequence[Track]], Iterable[tuple[str, str]]]
"""Returns the texts of a project by their path."""


@dataclass(frozen=True)
class Task:
    """Something that is timed, in a contender's project as the task before has left it."""

    name: str
    run: Callable[[Path], Usage]
    """Gets the project's folder."""
    is_cold: bool = False
    """Whether everything but the sources is removed before."""
    builds: bool = False
    """Whether there has to be a site afterwards."""


@dataclass(frozen=True)
class Contender:
    """A builder with its project."""

    name: str
    folder: str
    project: Project
    tasks: tuple[Task, ...]
    """In the order in which they are run: each builds upon what those before left behind."""


def contenders(peers: Path) -> tuple[Contender, ...]:
    """Return ours and the peers, whose environments lie in a folder."""
    # Each command is run in the folder of its project.
    material, quiz, zensical = (peers.absolute() / name / "bin" for name in ("material", "mkdocs-quiz", "zensical"))
    clawdemy = Path(sys.executable).parent / "clawdemy"
    mkdocs = ("build", "--quiet")
    return (
        Contender(
            OURS,
            "ours",
            our_project,
            (
                _command("check", clawdemy, "check", is_cold=True),
                _command("check one file", clawdemy, "check", "docs/lessons/track-1/lesson-1.yml"),
                _command("build", clawdemy, "build", is_cold=True, builds=True),
                _command("build again", clawdemy, "build", builds=True),
                Task("edit", lambda root: edited((clawdemy, "serve", "--port", "{port}"), root, _ENVIRONMENT)),
            ),
        ),
        Contender(
            MATERIAL,
            "material",
            lambda tracks: plain_project(tracks, folded, with_navigation(tracks)),
            (_command("build", material / "mkdocs", *mkdocs, is_cold=True, builds=True),),
        ),
        Contender(
            BARE,
            "bare",
            lambda tracks: plain_project(tracks, folded, without_navigation()),
            (_command("build", material / "mkdocs", *mkdocs, is_cold=True, builds=True),),
        ),
        Contender(
            QUIZ,
            "quiz",
            # Its own defaults, but an answer waits for its button, as in the other bench.
            lambda tracks: plain_project(
                tracks, tagged, with_navigation(tracks, plugins=["search", {"mkdocs_quiz": {"auto_submit": False}}])
            ),
            (_command("build", quiz / "mkdocs", *mkdocs, is_cold=True, builds=True),),
        ),
        Contender(
            ZENSICAL,
            "zensical",
            lambda tracks: plain_project(tracks, folded, with_navigation(tracks)),
            (
                _command("build", zensical / "zensical", "build", is_cold=True, builds=True),
                _command("build again", zensical / "zensical", "build", builds=True),
            ),
        ),
    )


def write_fresh(root: Path, project: Iterable[tuple[str, str]]) -> None:
    """Write a project below a folder, in which nothing else is left."""
    if root.exists():
        put_aside(root, root.parent)
    for name, text in project:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def run_in_turn(all_of: Iterable[Contender], workshop: Path) -> Iterator[tuple[str, str, Usage]]:
    """Run all tasks of all contenders once; yields the contender's name, the task's and what it used.

    Raises ValueError when a build left no site, so that nothing is timed that did not happen.
    """
    for contender in all_of:
        root = workshop / contender.folder
        for task in contender.tasks:
            if task.is_cold:
                make_cold(root)
            used = task.run(root)
            if task.builds and not (root / FIRST_QUIZ).is_file():
                raise ValueError(f"{contender.name}: '{task.name}' did not build {FIRST_QUIZ}")
            yield contender.name, task.name, used


FIRST_QUIZ = "site/lessons/track-1/lesson-1/quiz/index.html"
"""A quiz of ten items on every built site."""


def make_cold(root: Path) -> None:
    """Remove everything that is not a source: the site, and whatever cache a builder keeps."""
    for path in root.iterdir():
        if path.name not in {"mkdocs.yml", "docs", "quizzes"}:
            put_aside(path, root.parent)


_ASIDE = "aside"


def put_aside(path: Path, workshop: Path) -> None:
    """Move a file or a folder to where nobody looks for it, until `clear` deletes it.

    After a site is deleted, some file systems take up to ten times as long to make a folder, for minutes: ext4 may not
    use again at once what was freed a moment ago, and looks for other places one by one. Whoever came next would pay
    for that.
    """
    aside = workshop / _ASIDE
    aside.mkdir(exist_ok=True)
    path.rename(Path(tempfile.mkdtemp(dir=aside), path.name))


def clear(workshop: Path) -> None:
    """Delete all that was put aside."""
    shutil.rmtree(workshop / _ASIDE, ignore_errors=True)


def _command(name: str, *words: object, is_cold: bool = False, builds: bool = False) -> Task:
    return Task(name, lambda root: measured(words, root, _ENVIRONMENT), is_cold=is_cold, builds=builds)
