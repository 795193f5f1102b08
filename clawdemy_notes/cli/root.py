"""The project's root, as the command line finds it."""

from __future__ import annotations

from pathlib import Path

import click

from clawdemy_notes.source.read import LESSONS

root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of the project. Default: the nearest one upwards with a mkdocs.yml or docs/lessons.",
)
"""`--root DIR`, for every command that works on a project."""


def find_root(given: Path | None, start: Path | None = None) -> Path:
    """Return the folder of the project; without one, a usage error."""
    if given is not None:
        if not _is_root(given):
            raise click.UsageError(f"{given} has no mkdocs.yml and no {LESSONS}; name the project's folder")
        return given.resolve()
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents):
        if _is_root(folder):
            return folder
    raise click.UsageError(f"no mkdocs.yml and no {LESSONS} here or in a folder above; name the project with --root")


def _is_root(folder: Path) -> bool:
    return (folder / "mkdocs.yml").is_file() or (folder / LESSONS).is_dir()
