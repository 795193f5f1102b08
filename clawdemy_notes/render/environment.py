"""The templates' environment: what they may say, and how words are shown."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, MutableMapping
from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from jinja2.utils import missing
from markupsafe import Markup, escape

from clawdemy_notes.markup import NO_LINKS, Links, render_phrase, render_prose
from clawdemy_notes.model.base import Phrase, Prose
from clawdemy_notes.model.facts import Parameter
from clawdemy_notes.model.lecture import Edition, Person
from clawdemy_notes.model.references import LinkedPage
from clawdemy_notes.render.compiling import LightCode, SaidOnce
from clawdemy_notes.render.links import Place
from clawdemy_notes.render.page import Heading
from clawdemy_notes.words import Words, escaped, finished

TEMPLATES = Path(__file__).parent / "templates"


_MARK, _BETWEEN = "\ud800", "\ud801"
"""Around a heading in a filled-in template, and between what is known of it.

No text can hold half a surrogate pair: the reader refuses it, and the sanitiser's strings cannot hold it.
"""


BLOCK = Markup("\ud802")
"""Stands for a large block of HTML while the template around it is filled in: its text is not copied at each step."""


def around(block: str, filled: str) -> str:
    """Return a filled-in template with a block in the place that `BLOCK` keeps for it."""
    before, _, after = filled.partition(BLOCK)
    return f"{before}{block}{after}"


def heading(level: int, text: str | Markup, anchor: str = "") -> Markup:
    """Return the mark of a heading, which `parts_of` makes one of.

    It shows plain text, and that of words from the table, which come as HTML.
    """
    plain = text.unescape() if isinstance(text, Markup) else text
    return finished(f"{_MARK}{level}{_BETWEEN}{plain}{_BETWEEN}{anchor}{_MARK}")  # `parts_of` takes it out


def part_heading(words: Words, level: int, part: str) -> Markup:
    """Return the mark of the heading of a part that every page of notes has."""
    return heading(level, words.say(f"pages.part-{part}"), part)


def parts_of(filled: str) -> tuple[Heading | str, ...]:
    """Return the headings of a filled-in template, and the blocks between them."""
    parts: list[Heading | str] = []
    for place, part in enumerate(filled.split(_MARK)):
        if place % 2:
            level, text, anchor = part.split(_BETWEEN)
            parts.append(Heading(int(level), text, anchor or None))
        elif block := part.strip():
            parts.append(block)
    return tuple(parts)


def link(href: str, text: str | Markup) -> Markup:
    """Return a link, to stand in a sentence."""
    return finished(f'<a href="{escaped(href)}">{escaped(text)}</a>')


def strong(text: str | Markup) -> Markup:
    """Return words that stand out, for a sentence."""
    return finished(f"<strong>{escaped(text)}</strong>")


def code(text: str) -> Markup:
    """Return a word of the YAML, for a sentence."""
    return finished(f"<code>{escaped(text)}</code>")


@pass_context
def linked(_: Context, page: Edition | LinkedPage) -> Markup:
    """Return the link to a page elsewhere."""
    return link(page.url, page.title)


def feedback(text: Markup, name: str) -> Markup:
    """Return what is said to an answer, where the client finds it by its name."""
    return finished(f'<span data-feedback="{escaped(name)}">{escaped(text)}</span>')


def _words(context: Context) -> Words:
    words: Words = context["words"]
    return words


@pass_context
def about(context: Context, title: str) -> Markup:
    """Return what a link is about, for those who hear it without the words around it."""
    return finished(f'<span class="cn-hidden">{_words(context).say("pages.about", title=title)}</span>')


@pass_context
def place_link(context: Context, place: Place, subject: str | None = None) -> Markup:
    """Return the link to a lesson, or its title alone while it is planned; the subject is heard, not seen."""
    if place.href is None:
        return _words(context).say("pages.planned-lesson", title=place.title)
    return link(place.href, finished(f"{escaped(place.title)}{about(context, subject) if subject else ''}"))


@pass_context
def person(context: Context, whom: Person) -> Markup:
    """Return a person's name, and where the person works."""
    if whom.affiliation is None:
        return escape(whom.name)
    return _words(context).say("pages.person", name=whom.name, affiliation=whom.affiliation)


@pass_context
def quantity(context: Context, parameter: Parameter) -> Markup:
    """Return what a calculation asks for, with its unit."""
    if parameter.unit is None:
        return escape(parameter.label)
    return _words(context).say("pages.with-unit", label=parameter.label, unit=parameter.unit)


@pass_context
def time(context: Context, date: datetime.date) -> Markup:
    """Return a date in words, and for machines."""
    return Markup('<time datetime="{}">{}</time>').format(date.isoformat(), day(context, date))


@pass_context
def day(context: Context, date: datetime.date) -> str:
    """Say a date in the page's language."""
    return _words(context).day(date)


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
    return finished(render_phrase(phrase, links))


def _with_links(render: Callable[..., str]) -> Callable[..., Markup]:
    """Turn a renderer of prose into a filter that knows the page's links; in a macro, it has to be told them.

    A macro that knew the page itself would be made anew for each page, and keep all of it in memory until Python
    looks for what nobody can reach any more.
    """

    @pass_context
    def render_here(context: Context, text: Prose, links: Links | None = None) -> Markup:
        if links is None:
            links = context.resolve_or_missing("links")
            if links is missing:
                links = NO_LINKS
        return finished(render(text, links))

    return render_here


@pass_context
def each(context: Context, values: Iterable[object], name: str, *arguments: object) -> list[object]:
    """Return values through a filter of ours, which finds it once; Jinja's `map` finds it for each of them."""
    filter_ = context.environment.filters[name]
    return [filter_(context, value, *arguments) for value in values]


class WordsEnvironment(Environment):
    """An environment whose templates speak one language."""

    code_generator_class = LightCode
    escaped = staticmethod(escaped)

    def __init__(self, words: Words) -> None:
        self.words = words
        self.direct_say, self.direct_listed, self.direct_link, self.direct_heading = (
            words.say,
            words.listed,
            link,
            heading,
        )
        super().__init__(
            loader=FileSystemLoader(TEMPLATES),
            extensions=[SaidOnce],
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=False,
            auto_reload=False,
        )
        self.globals.update(
            heading=heading,
            part_heading=partial(part_heading, words),
            link_at=link_at,
            link=link,
            about=about,
            words=words,
            say=words.say,
            listed=words.listed,
        )
        self.filters.update(
            prose=_with_links(render_prose),
            phrase=_with_links(render_phrase),
            each=each,
            day=day,
            place=place_link,
            person=person,
            quantity=quantity,
            time=time,
            strong=strong,
            code=code,
            linked=linked,
            feedback=feedback,
        )

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the globals of a template as one mapping: ours never change, and each item's page part copies them."""
        return {**self.globals, **(d or {})}


@cache
def environment(words: Words) -> WordsEnvironment:
    """Return the environment of a language, made once; all that is not rendered prose is escaped."""
    return WordsEnvironment(words)


def render(template: str, *, words: Words, **values: object) -> str:
    """Return a template filled in. `links` among the values is what prose resolves its links with."""
    return environment(words).get_template(template).render(values)


def render_parts(template: str, *, words: Words, block: str = "", **values: object) -> tuple[Heading | str, ...]:
    """Return a page's template filled in, as its headings and the blocks between them.

    It may have a place for one `block` of finished HTML.
    """
    parts = parts_of(render(template, words=words, block=BLOCK, **values))
    return tuple(around(block, part) if isinstance(part, str) and BLOCK in part else part for part in parts)
