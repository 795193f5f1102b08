"""`clawdemy pages`: the same pages as a plain Markdown project."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from clawdemy_notes import pipeline
from clawdemy_notes.cli.root import find_root, root_option
from clawdemy_notes.diagnostics import has_errors
from clawdemy_notes.examples import ExampleError
from clawdemy_notes.exports.plain import MARK, write_plain_project
from clawdemy_notes.report import render_text


@click.command()
@root_option
@click.option(
    "--out",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder to write to: a new one, an empty one, or one that this command wrote before.",
)
def pages(root: Path | None, out: Path) -> None:
    """Write the pages as a Markdown project that builds without this package.

    It has a mkdocs.yml of its own and builds with stock MkDocs and Material, and with Zensical.
    """
    # Imported late: MkDocs takes longer to import than `clawdemy check` takes for everything.
    from clawdemy_notes.mkdocs_plugin.site import SiteError, read_settings, replacing

    project = find_root(root)
    if out.resolve().is_relative_to(project / "docs"):
        raise click.UsageError(f"{out} lies in the docs folder, whose pages are written; name a folder outside of it")
    try:
        is_free = is_ours(out)
    except OSError as error:
        raise click.UsageError(f"{out} cannot be read: {error.strerror}") from error
    if not is_free:
        raise click.UsageError(f"{out} is not empty and was not written by this command; name another folder")
    try:
        settings = read_settings(project)
    except SiteError as error:
        click.echo(f"The pages were not written: {error}", err=True)
        sys.exit(2)
    result = pipeline.build(project, settings.language)
    if result.diagnostics:
        click.echo(render_text(result.diagnostics, colour=False), nl=False, err=True)
    if has_errors(result.diagnostics):
        sys.exit(1)
    try:
        with replacing(out.resolve()) as new:
            written = write_plain_project(
                new,
                course=result.course,
                pages=result.pages,
                docs=project / "docs",
                settings=settings,
            )
    except (OSError, UnicodeDecodeError, ExampleError) as error:
        click.echo(f"The pages were not written: {error}", err=True)
        sys.exit(2)
    click.echo(f"{len(written)} files written to {out}; build them there with `mkdocs build` or `zensical build`.")


def is_ours(out: Path) -> bool:
    """Say whether a folder may be replaced: it is not there, it is empty, or it carries our mark."""
    if not out.exists() or not any(out.iterdir()):
        return True
    configuration = out / "mkdocs.yml"
    return configuration.is_file() and configuration.read_text(encoding="utf-8", errors="replace").startswith(MARK)
