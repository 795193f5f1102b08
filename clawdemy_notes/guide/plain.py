"""Pages on checks for a terminal: plain text without Markdown's marks, with examples set in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clawdemy_notes.guide.check_page import CheckPage, ids, page

_FENCE = "```"
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,2})(?=\S)(.+?)(?<=\S)\1(?![\w*])")


def check_text(check: CheckPage) -> str:
    """Return the page on a check, ending in a line break."""
    lines = (f"{check.severity}[{check.id}]", "", _unmarked(check.about), "", *_lines(check.body))
    return "\n".join(lines).rstrip() + "\n"


def index_text() -> str:
    """Return a line for each check, ending in a line break."""
    widest = max(map(len, ids()))
    return "".join(f"{one.id:{widest}}  {one.severity:7}  {_unmarked(one.about)}\n" for one in map(page, ids()))


def plain_sentence(sentence: str) -> str:
    """Return a sentence without any marks, for places that show none."""
    return _unmarked(sentence).replace("`", "")


def _lines(markdown: str) -> Iterator[str]:
    """Yield the lines of a page; what stands between fences is set in and left as it is."""
    is_code = False
    for line in markdown.splitlines():
        if line.startswith(_FENCE):
            is_code = not is_code
        elif is_code:
            yield f"    {line}".rstrip()
        else:
            yield _unmarked(line.removeprefix("## "))


def _unmarked(line: str) -> str:
    """Return a line of prose without emphasis; code between backticks keeps them."""
    parts = line.split("`")
    parts[::2] = [_EMPHASIS.sub(r"\2", part) for part in parts[::2]]
    return "`".join(parts)
