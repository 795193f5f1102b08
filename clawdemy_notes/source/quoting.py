"""Where the text of a line starts, and how it is written between quotes."""

from __future__ import annotations

import re

_BEFORE_TEXT = re.compile(r"\s*(?:-\s+)*(?:[a-z][a-z0-9_]*:\s+)?")
_LONGEST = 80  # characters of a text that is written out in a message


def first_text(line: str) -> int:
    """Return where the text of a line starts, behind dashes and a key."""
    found = _BEFORE_TEXT.match(line)
    return found.end() if found is not None else 0


def in_quotes(text: str, words: str, otherwise: str) -> str:
    """Return `words` with the text written between quotes; `otherwise` for a text too long to write out.

    Double quotes where there are none inside and no backslash, else single ones, with those inside doubled.
    """
    if len(text) > _LONGEST:
        return otherwise
    written = f'"{text}"' if not {'"', "\\"} & set(text) else "'" + text.replace("'", "''") + "'"
    return words.format(written)
