"""`clawdemy new`: a track, a lesson or an item to start from."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import click

from clawdemy_notes.cli.root import find_root, root_option
from clawdemy_notes.cli.written import write_text
from clawdemy_notes.schema import FOLDER
from clawdemy_notes.skeletons import KINDS, RefusedError, new_item, new_lesson, new_track
from clawdemy_notes.source import CourseSources, read_course


@click.group()
def new() -> None:
    """Make a track, a lesson or an item to start from.

    What is made passes `clawdemy check`, and its comments say what to fill in. No file is overwritten.
    """


@new.command()
@click.argument("track", metavar="TRACK")
@root_option
def track(root: Path | None, track: str) -> None:
    """Make a track of lessons.

    TRACK is its id: lower-case words joined by hyphens, such as multimodal-ai.
    """
    project = find_root(root)
    sources = read_course(project)
    with _refusals():
        _write(project, sources, new_track(sources, track))
    click.echo(f"Next: fill it in as its comments say, then run `clawdemy new lesson {track}/first-lesson`.")


@new.command()
@click.argument("lesson", metavar="TRACK/LESSON")
@root_option
def lesson(root: Path | None, lesson: str) -> None:
    """Make a lesson with its quiz, and list it in its track.

    A lesson that the track has planned keeps the title and the lecture of the plan.
    """
    project = find_root(root)
    sources = read_course(project)
    with _refusals():
        _write(project, sources, new_lesson(sources, lesson, datetime.date.today()))
    click.echo(
        "Next: fill them in as their comments say, and run `clawdemy check`. "
        f"`clawdemy new item {lesson} --kind numeric` adds a question."
    )


@new.command()
@click.argument("lesson", metavar="TRACK/LESSON")
@click.option("--kind", type=click.Choice(KINDS), required=True, help="What kind of question it is.")
@click.option("--id", "item_id", metavar="ID", help="Its id, which never changes. Default: the kind and a number.")
@root_option
def item(root: Path | None, lesson: str, kind: str, item_id: str | None) -> None:
    """Add a question to the quiz of a lesson.

    It comes last; all else in the file stays as it is, comments too.
    """
    project = find_root(root)
    sources = read_course(project)
    with _refusals():
        name, files = new_item(sources, lesson, kind, item_id)
        _write(project, sources, files)
    given = "" if item_id is not None else f" Rename it now if {name} says too little: later, its id stays."
    click.echo(f"Next: fill in {name} as its comments say, and run `clawdemy check`.{given}")


@contextmanager
def _refusals() -> Iterator[None]:
    """Show what cannot be made, or not be written, as a wrong usage: a sentence with the reason."""
    try:
        yield
    except RefusedError as error:
        raise click.UsageError(str(error)) from error
    except OSError as error:
        raise click.UsageError(f"{error.filename} cannot be written: {error.strerror}") from error


def _write(project: Path, sources: CourseSources, files: Mapping[str, str]) -> None:
    """Write files and say so; one that is there and was not read is not overwritten."""
    for path in files:
        # The reader leaves out what it must not follow, such as a link that leads out of the project.
        if path not in sources.documents and os.path.lexists(project / path):
            raise RefusedError(f"{path} is there already")
    for path, text in files.items():
        write_text(project / path, text)
        click.echo(f"{'changed' if path in sources.documents else 'wrote'} {path}")
    if not (project / FOLDER).is_dir():
        click.echo("For help from your editor, run `clawdemy schema --write` once.")
