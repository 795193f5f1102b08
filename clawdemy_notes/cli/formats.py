"""`--format`, for every command whose output people and programs read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def _format_option(*formats: str, readers: str) -> Decorator:
    """Return the option with its formats, of which the first is the default."""
    return click.option(
        "--format",
        "output_format",
        type=click.Choice(formats),
        default=formats[0],
        show_default=True,
        help=f"For {readers}.",
    )


text_or_json = _format_option("text", "json", readers="people, or for programs")
finding_format = _format_option(
    "text", "json", "github", readers="people, for programs, or for GitHub's view of a pull request"
)
comment_format = _format_option("markdown", "json", readers="a comment on a pull request, or for programs")
