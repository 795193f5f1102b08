"""`clawdemy diff`: what became of the questions since a revision, for a pull request's comment."""

from __future__ import annotations

import io
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path, PurePosixPath

import click

from clawdemy_notes import pipeline
from clawdemy_notes.cli.formats import comment_format
from clawdemy_notes.cli.root import find_root, root_option
from clawdemy_notes.diagnostics import has_errors
from clawdemy_notes.exports.changes import changes, changes_json, changes_markdown
from clawdemy_notes.report import render_text
from clawdemy_notes.source.read import LESSONS, QUIZZES


@click.command()
@click.argument("revision", metavar="GIT-REF")
@root_option
@comment_format
def diff(revision: str, root: Path | None, output_format: str) -> None:
    """List the questions added, removed and changed since a revision of the project.

    Generated questions are compared too. The revision is read from git; the working tree stays as it is.
    """
    project = find_root(root)
    new = pipeline.read(project)
    if has_errors(new.diagnostics):
        click.echo(render_text(new.diagnostics, colour=False), nl=False, err=True)
        sys.exit(1)
    with tempfile.TemporaryDirectory(prefix="clawdemy-") as folder:
        unpack(archive(project, revision), Path(folder))
        old = pipeline.read(Path(folder))
    if has_errors(old.diagnostics):
        click.echo(render_text(old.diagnostics, colour=False), nl=False, err=True)
        click.echo(f"The sources of {revision} have these errors, so there is nothing to compare with.", err=True)
        sys.exit(1)
    found = changes(old.course, new.course)
    click.echo(changes_json(found) if output_format == "json" else changes_markdown(found, revision), nl=False)


def archive(project: Path, revision: str) -> bytes:
    """Return the project's files at a revision as a tar archive; without git or the revision, a usage error."""
    # First made a plain id, so that nothing that is written as a revision can be read as an option.
    commit = _git(project, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    return _git(project, "archive", "--format=tar", commit.decode("ascii").strip())


def unpack(tar: bytes, folder: Path) -> None:
    """Write the sources of an archive, plain files alone, below a folder."""
    with tarfile.open(fileobj=io.BytesIO(tar)) as files:
        for member in files:
            place = PurePosixPath(member.name)
            is_source = place.is_relative_to(LESSONS) or place.is_relative_to(QUIZZES)
            content = files.extractfile(member) if member.isreg() and is_source and ".." not in place.parts else None
            if content is not None:
                target = folder / place
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content.read())


def _git(project: Path, *arguments: str) -> bytes:
    try:
        # The git of whoever runs this, without a shell; a revision comes as one argument that cannot be an option.
        command = ["git", "-C", str(project), *arguments]
        return subprocess.run(command, capture_output=True, check=True).stdout  # noqa: S603
    except FileNotFoundError as error:
        raise click.UsageError("git is needed for this command, and was not found") from error
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode("utf-8", "replace").strip() or "it names no revision of this project"
        raise click.UsageError(f"git cannot read the revision: {said}") from error
