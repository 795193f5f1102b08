"""`clawdemy init`: a site of one's own, in an empty folder."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from clawdemy_notes.schema import schema_files
from clawdemy_notes.starter import starter_files
from clawdemy_notes.text import listed


@click.command()
@click.argument("folder", default=".", type=click.Path(file_okay=False, path_type=Path))
def init(folder: Path) -> None:
    """Make a small site of your own in FOLDER, here if none is named.

    The folder must be empty or new; hidden files such as .git may be there. Nothing is ever written over. What is made
    is a whole site with one lesson and its quiz, whose comments say what to change.
    """
    try:
        there = sorted(path.name for path in folder.iterdir()) if folder.exists() else []
    except OSError as error:
        raise click.UsageError(f"{folder} cannot be read: {error.strerror}") from error
    files = dict(sorted({**starter_files(), **schema_files()}.items()))
    in_the_way = [name for name in there if not name.startswith(".") or name in files]
    if in_the_way:
        raise click.UsageError(
            f"{folder.resolve()} is not empty: {listed(in_the_way)}; name a new folder, as in `clawdemy init my-course`"
        )
    try:
        for place, text in files.items():
            target = folder / place
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
    except OSError as error:
        click.echo(f"The site was not made: {error}", err=True)
        sys.exit(2)
    click.echo(f"A small course is in {folder.resolve()}:")
    for place in files:
        click.echo(f"  {place}")
    where = "" if folder.resolve() == Path.cwd() else f"cd {folder} && "
    click.echo(f"To build it: {where}clawdemy build")
    click.echo("To see it as you write: clawdemy serve")
