"""The templates' environment: what they may say, and how words are shown."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from clawdemy_notes.markup import NO_LINKS, Links, render_phrase, render_prose
from clawdemy_notes.model.base import Phrase, Prose
from clawdemy_notes.text import counted

TEMPLATES = Path(__file__).parent / "templates"


HEADING_MARKS = re.compile(r"[\\`*_{}\[\]<>&#+!|~$^=\"]")
"""What Markdown, or an extension that is in wide use, could read as a mark inside a heading."""


def escape_heading(text: str) -> Markup:
    """Return plain text so that Markdown reads no marks in it: as character references."""
    return Markup(HEADING_MARKS.sub(lambda mark: f"&#{ord(mark[0])};", text))  # noqa: S704 - nothing is left to escape


def heading(level: int, text: str, anchor: str | None = None) -> Markup:
    """Return a Markdown heading, so that the site generator puts it into the table of contents."""
    attributes = Markup(" {{#{}}}").format(anchor) if anchor else ""
    return Markup("\n\n{} {}{}\n\n").format("#" * level, escape_heading(text), attributes)


def day(date: datetime.date) -> str:
    """Say a date as `3 June 2025`; the month's name does not depend on the machine's locale."""
    months = "January February March April May June July August September October November December".split()
    return f"{date.day} {months[date.month - 1]} {date.year}"


def lecture_seconds(time: str) -> int:
    """Return the seconds of `minutes:seconds` or `hours:minutes:seconds`."""
    seconds = 0
    for part in time.split(":"):
        seconds = seconds * 60 + int(part)
    return seconds


def link_at(url: str, time: str) -> str:
    """Return the address of a recording at a time of it.

    YouTube takes `t` in seconds; others the media fragment of https://www.w3.org/TR/media-frags/.
    """
    seconds = lecture_seconds(time)
    if re.match(r"https?://(?:www\.)?(?:youtube\.com|youtu\.be)/", url):
        return f"{url}{'&' if '?' in url else '?'}t={seconds}s"
    return f"{url}#t={seconds}"


def shown(phrase: Phrase, links: Links) -> Markup:
    """Return a phrase as finished inline HTML, for pages whose phrases come from several lessons."""
    return Markup(render_phrase(phrase, links))  # noqa: S704 - the renderer's output has passed the sanitiser


def _with_links(render: Callable[..., str]) -> Callable[[Context, Prose], Markup]:
    """Turn a renderer of prose into a filter that knows the page's links."""

    @pass_context
    def render_here(context: Context, text: Prose) -> Markup:
        links: Links = context.get("links", NO_LINKS)
        return Markup(render(text, links))  # noqa: S704 - the renderer's output has passed the sanitiser

    return render_here


@cache
def environment() -> Environment:
    """Return the environment, made once; all that is not rendered prose is escaped."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    made.filters.update(
        prose=_with_links(render_prose),
        phrase=_with_links(render_phrase),
        day=day,
        words=lambda value: str(value).replace("_", " ").replace("-", " "),
    )
    made.globals.update(heading=heading, link_at=link_at, counted=counted)
    return made


def render(template: str, **values: object) -> str:
    """Return a template filled in. `links` among the values is what prose resolves its links with."""
    return environment().get_template(template).render(**values)
