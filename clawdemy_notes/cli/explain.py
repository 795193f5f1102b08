"""`clawdemy explain`: what a check is about, why, and how to mend what it finds."""

from __future__ import annotations

import click

from clawdemy_notes import guide
from clawdemy_notes.text import nearest


@click.command()
@click.argument("check", metavar="[CHECK]", required=False)
def explain(check: str | None) -> None:
    """Tell what a check finds, why it matters and how to mend it.

    CHECK is its id, the word in brackets after "error" or "warning". Without it, all checks are listed.
    """
    if check is None:
        click.echo(guide.index_text(), nl=False)
    elif check in guide.ids():
        click.echo(guide.check_text(guide.page(check)), nl=False)
    else:
        meant = nearest(check, guide.ids(), most=len(guide.ids()))
        asked = f"did you mean {meant}?" if meant is not None else "`clawdemy explain` lists them all"
        raise click.UsageError(f"there is no check {check}; {asked}")
