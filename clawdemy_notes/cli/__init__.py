"""The command line: `clawdemy check`, and a module for each further command."""

from __future__ import annotations

import sys
import traceback
from typing import TextIO

import click

from clawdemy_notes import __version__
from clawdemy_notes.cli.build import build
from clawdemy_notes.cli.check import check
from clawdemy_notes.cli.diff import diff
from clawdemy_notes.cli.explain import explain
from clawdemy_notes.cli.init import init
from clawdemy_notes.cli.links import links
from clawdemy_notes.cli.new import new
from clawdemy_notes.cli.pages import pages
from clawdemy_notes.cli.quiz import quiz
from clawdemy_notes.cli.schema import schema
from clawdemy_notes.cli.serve import serve
from clawdemy_notes.cli.stale import stale
from clawdemy_notes.source import LibyamlMissingError

FAULT = 2
"""Exit code for wrong usage and for faults of ours; 1 says that something was found."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, package_name="clawdemy-notes")
def clawdemy() -> None:
    """Lecture-companion notes and self-grading quizzes from YAML."""


for command in (
    build,
    check,
    diff,
    explain,
    init,
    links,
    new,
    pages,
    quiz,
    schema,
    serve,
    stale,
):
    clawdemy.add_command(command)


def main() -> None:
    """Run the command line; a fault of ours is a sentence and not a stack trace."""
    for stream in (sys.stdout, sys.stderr):
        _print_everything(stream)
    try:
        clawdemy(prog_name="clawdemy")
    except LibyamlMissingError as error:
        click.echo(f"clawdemy: {error}", err=True)
        sys.exit(FAULT)
    except Exception as error:  # whatever it is, it is not the author's mistake
        last = traceback.extract_tb(error.__traceback__)[-1]
        what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        click.echo(f"clawdemy: a fault in Clawdemy Notes itself: {what}", err=True)
        click.echo(f"  at {last.filename}:{last.lineno}; please report it with this line", err=True)
        sys.exit(FAULT)


def _print_everything(stream: TextIO) -> None:
    """Let a terminal that lacks a character show its code instead of failing."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")
