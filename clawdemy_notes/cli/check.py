"""`clawdemy check`: everything that is wrong in the sources, in one run."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

import click

from clawdemy_notes import checked
from clawdemy_notes.cli import EndAtOnce
from clawdemy_notes.cli.formats import finding_format
from clawdemy_notes.cli.root import find_root, root_option
from clawdemy_notes.diagnostics import has_errors
from clawdemy_notes.report import render_github, render_json, render_text


@click.command()
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(exists=True, path_type=Path))
@root_option
@finding_format
def check(paths: tuple[Path, ...], root: Path | None, output_format: str) -> None:
    """Check tracks, lessons, quizzes and drawings.

    With PATHs (files or folders), only findings inside them are shown; of other tracks nothing is read.
    The exit code is 0 when there is nothing but warnings, 1 when there are errors, and 2 when the command
    was wrong or failed.
    """
    gc.disable()  # all that is read stays to the end, so to look through it for what could go is lost time
    project = find_root(root)
    for path in paths:
        if not path.absolute().is_relative_to(project) and not path.resolve().is_relative_to(project):
            raise click.UsageError(f"{path} is not in the project {project}; name the project with --root")
    found = checked.check(project, paths, is_last=True)
    match output_format:
        case "json":
            click.echo(render_json(found), nl=False)
        case "github":
            click.echo(render_github(found), nl=False)
        case _:
            click.echo(render_text(found, colour=_has_colour()), nl=False)
            if found:
                click.echo(f"Why, and how to mend it: clawdemy explain {found[0].check}")
    raise EndAtOnce(1 if has_errors(found) else 0)


def _has_colour() -> bool:
    """Say whether the output is a terminal whose user wants colour (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
