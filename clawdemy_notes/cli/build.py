"""`clawdemy build`: check, build aside, then swap."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from clawdemy_notes import pipeline
from clawdemy_notes.cli.root import find_root, root_option
from clawdemy_notes.diagnostics import has_errors
from clawdemy_notes.report import render_text


@click.command()
@root_option
def build(root: Path | None) -> None:
    """Check all sources and build the site.

    The site is built aside and put in place only when it is whole: a failed build leaves the old one untouched.
    """
    # Imported late: MkDocs takes longer to import than `clawdemy check` takes for everything.
    from clawdemy_notes.mkdocs_plugin.site import SiteError, build_site

    project = find_root(root)
    found = pipeline.check(project)
    if found:
        click.echo(render_text(found, colour=False), nl=False, err=True)
    if has_errors(found):
        click.echo("The site was not built; the old one, if there is one, is untouched.", err=True)
        sys.exit(1)
    try:
        site = build_site(project)
    except SiteError as error:
        click.echo(f"The site was not built; the old one, if there is one, is untouched.\n{error}", err=True)
        sys.exit(2)
    click.echo(f"The site is in {site}")
    click.echo(f"To read it: python3 -m http.server --bind 127.0.0.1 --directory {site} 8000")
    click.echo("and open http://127.0.0.1:8000 in a browser; or use `clawdemy serve`, which follows your changes.")
