"""YAML in a Markdown page, and which of it readers are to see at work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BLOCK = re.compile(
    r"(?:^<!-- clawdemy:example(?P<shown>(?: [a-z0-9-]+)*) -->\n\n)?^```yaml\n(?P<text>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)


@dataclass(frozen=True)
class Block:
    """A fenced block of YAML."""

    text: str
    end: int
    """Where it ends in the page, in characters."""
    shown: tuple[str, ...] | None = None
    """Ids of the questions to show below it, none for all that are written in it; None when it is shown as YAML alone.

    The mark before the block says so: `<!-- clawdemy:example -->`, with ids behind the word.
    """


def blocks_in(markdown: str) -> Iterator[Block]:
    """Yield the blocks of YAML of a page, in order."""
    for match in _BLOCK.finditer(markdown):
        shown = match["shown"]
        yield Block(match["text"], match.end(), None if shown is None else tuple(shown.split()))
