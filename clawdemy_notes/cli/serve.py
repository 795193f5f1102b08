"""`clawdemy serve`: the site while it is written."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import click

from clawdemy_notes.cli.root import find_root, root_option


@click.command()
@root_option
@click.option("--port", type=click.IntRange(1, 65535), help="Port of 127.0.0.1. Default: mkdocs.yml's, else 8000.")
def serve(root: Path | None, port: int | None) -> None:
    """Preview the site: a page is fresh as soon as its source is saved.

    What is wrong in the sources stands in the open page, above the last good state of it. Ctrl+C ends the preview.
    """
    # Imported late: MkDocs takes longer to import than `clawdemy check` takes for everything.
    from clawdemy_notes.mkdocs_plugin.preview import PreviewError
    from clawdemy_notes.mkdocs_plugin.preview import serve as serve_preview

    logging.basicConfig(level=logging.INFO, format="%(message)s")
    try:
        serve_preview(find_root(root), ("127.0.0.1", port) if port is not None else None)
    except PreviewError as error:
        click.echo(f"The preview did not start.\n{error}", err=True)
        sys.exit(2)
