"""A page of the site, before any site generator has seen it."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

import yaml

HEADING_MARKS = re.compile(r"[\\`*_{}\[\]<>&#+!|~$^=\"]")
"""What Markdown, or an extension that is in wide use, could read as a mark inside a heading."""


@dataclass(frozen=True)
class Heading:
    """A heading of a page, which the site generator puts into the table of contents."""

    level: int
    """From 1, the title of the page, to 6."""
    text: str
    """Plain text, not escaped."""
    anchor: str | None = None
    """Its id on the page; None where the site generator makes one up from the text."""

    def markdown(self) -> str:
        """Return the heading as a line of Markdown, in which all marks of the text are character references."""
        shown = HEADING_MARKS.sub(lambda mark: f"&#{ord(mark[0])};", self.text)
        return f"{'#' * self.level} {shown}{f' {{#{self.anchor}}}' if self.anchor else ''}"


@dataclass(frozen=True)
class Page:
    """One page: a Markdown file with front matter."""

    path: str
    """Where the file lies in the docs folder, such as `lessons/ai/jepa/index.md`."""
    title: str
    description: str
    """One plain sentence for search engines."""
    parts: tuple[Heading | str, ...]
    """The page in order: headings, and blocks of finished HTML between them, without white space around them.

    A page that was written as Markdown is one part.
    """
    source: str | None = None
    """The YAML file it is made from, relative to the project's root; None for an index over many."""
    searchable: bool = True

    @property
    def body(self) -> str:
        """The page as Markdown, without front matter."""
        return "\n\n".join(part.markdown() if isinstance(part, Heading) else part for part in self.parts)

    def markdown(self) -> str:
        """Return the whole file.

        MkDocs and Zensical put title and description into their pages as they stand, so they are HTML here.
        """
        meta = [f"title: {_quoted(self.title)}", f"description: {_quoted(' '.join(self.description.split()))}"]
        if not self.searchable:
            meta += ["search:", "  exclude: true"]
        return "\n".join(["---", *meta, "---", "", self.body.strip(), ""])


def _quoted(text: str) -> str:
    """Return text as HTML, and that as YAML on one line: a line of its own could end the front matter."""
    return yaml.safe_dump(html.escape(text), default_style='"', allow_unicode=True, width=2**31).strip()
