"""What a line could belong to, as far as the spaces before it and before the lines above tell."""

from __future__ import annotations

import re
from dataclasses import dataclass

from clawdemy_notes.source.positions import Lines

KEY = re.compile(r"(?P<name>[^\s#'\"\[\]{}][^:]*?|'[^']*'|\"[^\"]*\") *:(?=\s|$)")
_BLOCK_SIGN = re.compile(r"(?:^|[\s:-])[|>][-+0-9]{0,2}\s*(?:#.*)?$")


@dataclass(frozen=True)
class Level:
    """A key or a dash that lines below can stand beside."""

    column: int
    """Spaces before it, or other characters."""
    line: int
    name: str
    """The key; empty for a dash."""

    @property
    def words(self) -> str:
        """Name it for a message."""
        return f"'{self.name}' in line {self.line}" if self.name else f"the dash in line {self.line}"


@dataclass(frozen=True)
class Above:
    """What the lines above a line leave open."""

    levels: tuple[Level, ...]
    """From the outermost to the innermost."""
    block: Level | None
    """The key whose text, over several lines, the line just above belongs to."""


def above(lines: Lines, number: int) -> Above:
    """Read the lines above a line, without asking YAML."""
    levels: list[Level] = []
    block: Level | None = None
    for line_number in range(1, number):
        line = lines.line(line_number)
        content = line.lstrip(" ")
        if not content or content.startswith("#"):
            continue
        column = len(line) - len(content)
        if block is not None and column > block.column:
            continue
        levels = [level for level in levels if level.column < column]
        while content == "-" or content.startswith("- "):
            levels.append(Level(column, line_number, ""))
            column += len(content) - len(content[1:].lstrip(" "))
            content = content[1:].lstrip(" ")
        key = KEY.match(content)
        if key is not None:
            levels.append(Level(column, line_number, key["name"].strip("'\"")))
        block = levels[-1] if levels and _BLOCK_SIGN.search(line) else None
    return Above(tuple(levels), block)


def best_levels(lines: Lines, number: int) -> tuple[Level, ...]:
    """Return what a line was probably meant to stand beside: what is indented most alike, the deepest first."""
    line = lines.line(number)
    column = len(line) - len(line.lstrip(" "))
    is_dash = line.lstrip(" ").startswith("-")
    alike = [level for level in reversed(above(lines, number).levels) if (level.name == "") == is_dash]
    least = min((abs(level.column - column) for level in alike), default=0)
    return tuple(level for level in alike if abs(level.column - column) == least)
