"""Where a link of the site is written: the source that an author mends."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

_SOURCES = ("mkdocs.yml", "docs/**/*.yml", "docs/**/*.md", "quizzes/**/*.yml")


@dataclass(frozen=True)
class Place:
    """A line of a file."""

    path: str
    """Relative to the project's root."""
    line: int
    column: int
    source_line: str


@dataclass(frozen=True)
class Sources:
    """What authors have written."""

    texts: Mapping[str, str] = field(default_factory=dict)
    """By path, relative to the project's root, in order."""

    def place_of(self, address: str, paths: tuple[str, ...] | None = None) -> Place | None:
        """Return where an address stands first, as a whole; in some of the files, or in any."""
        whole = re.compile(rf"(?<![\w/.:#-]){re.escape(address)}(?![\w/?&=%~+@#-]|[.,:;!][\w/])")
        for path in self.texts if paths is None else paths:
            text = self.texts.get(path, "")
            # Most sources hold no given address, and `in` says so a hundred times faster.
            found = whole.search(text) if address in text else None
            if found is not None:
                start = text.rfind("\n", 0, found.start()) + 1
                line = text[start:].partition("\n")[0].rstrip("\r")
                return Place(path, text.count("\n", 0, start) + 1, found.start() - start + 1, line)
        return None

    def source_of(self, page: str) -> str | None:
        """Return the source that a page of the site is made from; None for those that have none of their own."""
        parts = page.removesuffix("index.html").removesuffix(".html").strip("/").split("/")
        name = "/".join(parts)
        candidates = [f"docs/{name}.md", f"docs/{name}/index.md".replace("//", "/")]
        if parts[0] == "lessons" and len(parts) > 1:
            lesson = "/".join(parts[:3])
            quiz = [f"quizzes/{'/'.join(parts[1:3])}.yml"] if parts[3:] == ["quiz"] else []
            candidates += [f"docs/{lesson}/track.yml"] if len(parts) == 2 else quiz
            candidates.append(f"docs/{lesson}.yml")
        return next((each for each in candidates if each in self.texts), None)


def read_sources(root: Path) -> Sources:
    """Read what authors have written below a project's root."""
    found = {path.relative_to(root).as_posix(): path for pattern in _SOURCES for path in root.glob(pattern)}
    # With the line breaks of the file, so that columns are those of an editor.
    return Sources({name: found[name].read_bytes().decode("utf-8", "replace") for name in sorted(found)})
