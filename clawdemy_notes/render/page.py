"""A page of the site, before any site generator has seen it."""

from __future__ import annotations

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
        """Return the whole file."""
        meta: dict[str, object] = {"title": self.title, "description": self.description}
        if not self.searchable:
            meta["search"] = {"exclude": True}
        front_matter = yaml.safe_dump(meta, allow_unicode=True, sort_keys=False, width=2**16)
        return f"---\n{front_matter}---\n\n{self.body.strip()}\n"
