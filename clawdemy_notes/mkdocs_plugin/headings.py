"""Headings as the site's own Markdown writes them, without asking it each time."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, cast

from markdown import Markdown
from markdown.extensions.toc import nest_toc_tokens, slugify, unique
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.toc import TableOfContents, get_toc

from clawdemy_notes.render import Heading

_TEXT, _ID = "clawdemytext", "clawdemyid"  # words that no extension reads as anything else
_LEVELS = range(1, 7)


@dataclass(frozen=True)
class _Form:
    """How a heading of one level is written."""

    with_id: str
    without_id: str
    gets_id: bool
    """Whether a heading without an id of its own is given one."""
    is_listed: bool
    """Whether the table of contents has it."""


@dataclass(frozen=True)
class WrittenHeading:
    """A heading as it stands in a page."""

    html: str
    id: str | None


class SiteHeadings:
    """Writes headings with the permalinks and ids, and the tables of contents, that `markdown_extensions` ask for.

    One heading of each level goes through Markdown; in all others, text and id are put in their place.
    """

    def __init__(self, config: MkDocsConfig) -> None:
        settings = dict(config.mdx_configs.get("toc", {}))
        self._slugify = cast("Callable[[str, str], str]", settings.get("slugify", slugify))
        self._separator = str(settings.get("separator", "-"))
        self._forms = {level: _form_of(config, level) for level in _LEVELS}

    def write(self, headings: Sequence[Heading]) -> tuple[list[WrittenHeading], TableOfContents]:
        """Return each heading of a page as HTML, and the page's table of contents."""
        written: list[WrittenHeading] = []
        listed: list[Any] = []  # of the library's own tokens, what it needs to nest them
        used: set[str] = {heading.anchor for heading in headings if heading.anchor}
        for heading in headings:
            form = self._forms[heading.level]
            id_ = heading.anchor
            if id_ is None and form.gets_id:
                id_ = unique(self._slugify(heading.text, self._separator), used)
            text = html.escape(heading.text, quote=False)
            pattern = form.without_id if id_ is None else form.with_id.replace(_ID, id_)
            written.append(WrittenHeading(pattern.replace(_TEXT, text), id_))
            if id_ is not None and form.is_listed:
                listed.append({"level": heading.level, "id": id_, "name": text})
        return written, get_toc(nest_toc_tokens(listed))


def _form_of(config: MkDocsConfig, level: int) -> _Form:
    bare, _ = _converted(config, f"{'#' * level} {_TEXT}")
    named, tokens = _converted(config, f"{'#' * level} {_TEXT} {{#{_ID}}}")
    return _Form(named, bare, " id=" in bare, bool(tokens))


def _converted(config: MkDocsConfig, text: str) -> tuple[str, list[Any]]:
    converter = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs or {})
    return converter.convert(text), getattr(converter, "toc_tokens", [])
