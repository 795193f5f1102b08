"""`clawdemy build`: check, build aside, then swap."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import Any

import click

from clawdemy_notes.cli import EndAtOnce
from clawdemy_notes.cli.root import find_root, root_option
from clawdemy_notes.diagnostics import has_errors
from clawdemy_notes.report import render_text

LARGE = 100
"""Lessons from which a build takes long enough to be told how far it is."""


@click.command()
@root_option
def build(root: Path | None) -> None:
    """Check all sources and build the site.

    The site is built aside and put in place only when it is whole: a failed build leaves the old one untouched. Where
    nothing has changed since the last build, the site stays as it is.
    """
    # Imported late: MkDocs takes longer to import than `clawdemy check` takes for everything.
    from clawdemy_notes.mkdocs_plugin.site import SiteError, build_site

    # What is read stays to the end: to look through it for what could go, every few files, is lost time.
    gc.set_threshold(50_000, 20, 100)
    project = find_root(root)
    progress = _Progress()
    try:
        built = build_site(project, progress)
    except SiteError as error:
        click.echo(f"The site was not built; the old one, if there is one, is untouched.\n{error}", err=True)
        sys.exit(2)
    finally:
        progress.end()
    if built.diagnostics:
        click.echo(render_text(built.diagnostics, colour=False), nl=False, err=True)
    if has_errors(built.diagnostics):
        click.echo("The site was not built; the old one, if there is one, is untouched.", err=True)
        sys.exit(1)
    click.echo(f"The site is in {built.folder}{', and nothing has changed' if built.is_unchanged else ''}")
    click.echo(f"To read it: python3 -m http.server --bind 127.0.0.1 --directory {built.folder} 8000")
    click.echo("and open http://127.0.0.1:8000 in a browser; or use `clawdemy serve`, which follows your changes.")
    raise EndAtOnce(0)


class _Progress:
    """Tells how far a large build is: with a bar on a terminal, else with a line now and then."""

    def __init__(self) -> None:
        self._bar: Any = None  # click's own type has no public name
        self._told = 0

    def __call__(self, done: int, lessons: int) -> None:
        if lessons < LARGE:
            return
        if sys.stderr.isatty():
            if self._bar is None:
                self._bar = click.progressbar(length=lessons, label="Writing lessons", file=sys.stderr)
            self._bar.update(done - self._told)
            self._told = done
        elif done == lessons or done - self._told >= lessons // 5:
            click.echo(f"{done} of {lessons} lessons are written", err=True)
            self._told = done

    def end(self) -> None:
        """Leave the line of the bar."""
        if self._bar is not None:
            self._bar.render_finish()
