"""`clawdemy schema`: the files from which editors know what may stand in lessons and quizzes."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from clawdemy_notes.cli.root import find_root, root_option
from clawdemy_notes.schema import FOLDER, schema_files


@click.command()
@root_option
@click.option("--write", is_flag=True, help=f"Write the files into {FOLDER}; without it they are only compared.")
def schema(root: Path | None, write: bool) -> None:
    """Write the JSON Schemas of tracks, lessons and quizzes, or say whether they are up to date.

    An editor that knows YAML and JSON Schema, such as VS Code with its YAML extension, completes, explains and checks
    the fields of a file whose first line names its schema. The exit code is 0 when the files are up to date, 1 when one
    is missing or was made by another version, and 2 when the command was wrong or failed.
    """
    project = find_root(root)
    stale = [path for path, text in schema_files().items() if _content(project / path) != text]
    if not stale:
        click.echo(f"The schemas in {FOLDER} are up to date.")
        return
    if not write:
        click.echo(f"missing or out of date: {', '.join(stale)}; run `clawdemy schema --write`", err=True)
        sys.exit(1)
    try:
        (project / FOLDER).mkdir(parents=True, exist_ok=True)
        for path in stale:
            (project / path).write_text(schema_files()[path], encoding="utf-8", newline="\n")
            click.echo(f"wrote {path}")
    except OSError as error:
        click.echo(f"The schemas were not written: {error}", err=True)
        sys.exit(2)


def _content(path: Path) -> str | None:
    """Return a file's text; None where there is none that could be read."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
