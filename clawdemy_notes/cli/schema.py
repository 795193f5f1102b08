"""`clawdemy schema`: the files from which editors know what may stand in lessons and quizzes."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from clawdemy_notes.cli.root import find_root, root_option
from clawdemy_notes.cli.written import write_text
from clawdemy_notes.schema import FOLDER, schema_files, schema_of, with_modeline
from clawdemy_notes.source import read_course


@click.command()
@root_option
@click.option("--write", is_flag=True, help="Write them; without it they are only compared.")
def schema(root: Path | None, write: bool) -> None:
    """Write the JSON Schemas of tracks, lessons and quizzes, or say whether they are up to date.

    They are in docs/schema, and the first line of each YAML file names its own. An editor that knows both, such as VS
    Code with its YAML extension, completes, explains and checks the fields of the file. The exit code is 0 when all is
    up to date, 1 when a schema or such a line is missing or a schema was made by another version, and 2 when the
    command was wrong or failed.
    """
    project = find_root(root)
    schemas = {path: text for path, text in schema_files().items() if _content(project / path) != text}
    sources = _without_schema(project)
    if not schemas and not sources:
        click.echo(f"The schemas in {FOLDER} are up to date, and all files name theirs.")
    elif write:
        try:
            for path, text in (*schemas.items(), *sources.items()):
                write_text(project / path, text)
                click.echo(f"wrote {path}")
        except OSError as error:
            click.echo(f"The schemas were not written: {error}", err=True)
            sys.exit(2)
    else:
        for said, paths in (("missing or out of date", schemas), ("without its schema in the first line", sources)):
            for path in paths:
                click.echo(f"{path}: {said}", err=True)
        click.echo("To mend it: `clawdemy schema --write`", err=True)
        sys.exit(1)


def _content(path: Path) -> str | None:
    """Return a file's text; None where there is none that could be read."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def _without_schema(project: Path) -> Mapping[str, str]:
    """Return the sources whose first line does not name a schema, as they are with that line."""
    return {
        path: text
        for path, document in read_course(project).documents.items()
        if schema_of(path) is not None
        and document.is_readable
        and (text := with_modeline(path, document.text)) != document.text
    }
