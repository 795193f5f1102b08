"""A page of the site, before any site generator has seen it."""

from __future__ import annotations

import html
from dataclasses import dataclass

import yaml


@dataclass(frozen=True)
class Page:
    """One page: a Markdown file with front matter."""

    path: str
    """Where the file lies in the docs folder, such as `lessons/ai/jepa/index.md`."""
    title: str
    description: str
    """One plain sentence for search engines."""
    body: str
    """Markdown: headings, and blocks of finished HTML between them."""
    source: str | None = None
    """The YAML file it is made from, relative to the project's root; None for an index over many."""
    searchable: bool = True

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
