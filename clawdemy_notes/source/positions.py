"""Offsets of a text as lines and columns, counted as editors count them."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

# YAML 1.1 also breaks lines at NEL, LS and PS; editors do not, and libyaml's own line numbers follow YAML.
_LINE_BREAK = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True)
class Lines:
    """The lines of a text."""

    text: str
    starts: tuple[int, ...]
    """Offset of the first character of each line."""
    ends: tuple[int, ...]
    """Offset just past the last character of each line, its line break left out."""

    @classmethod
    def of(cls, text: str) -> Lines:
        """Find the lines of a text; a text that ends in a line break has no further line after it."""
        if "\r" not in text:
            # Nearly every text: its lines are as long as splitting says.
            *starts, end = accumulate([len(line) + 1 for line in text.split("\n")], initial=0)
            if len(starts) > 1 and starts[-1] == len(text):
                end = starts.pop()
            return cls(text, tuple(starts), tuple([start - 1 for start in (*starts[1:], end)]))
        starts, ends = [0], []
        for line_break in _LINE_BREAK.finditer(text):
            ends.append(line_break.start())
            starts.append(line_break.end())
        if starts[-1] == len(text) and len(starts) > 1:
            starts.pop()
        else:
            ends.append(len(text))
        return cls(text, tuple(starts), tuple(ends))

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset, both from 1.

        The column is at most one past the last character of the line.
        """
        index = bisect_right(self.starts, max(0, offset)) - 1
        return index + 1, min(max(0, offset), self.ends[index]) - self.starts[index] + 1

    def line(self, number: int) -> str:
        """Return a line without its line break, counted from 1."""
        return self.text[self.starts[number - 1] : self.ends[number - 1]]
