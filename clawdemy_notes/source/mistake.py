"""Text that is not YAML: the mistake, and what can stand in for it so that the rest can be read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import yaml

from clawdemy_notes.source.findings import Finding
from clawdemy_notes.source.positions import Lines
from clawdemy_notes.source.quoting import first_text

STAND_IN = "_"
"""What is read for a character that YAML does not take there: it means nothing anywhere."""


@dataclass(frozen=True)
class Mistake:
    """Text that is not YAML, and what to read in its place so that the rest can be read."""

    finding: Finding
    stand_ins: tuple[tuple[int, str], ...] = ()
    """Offsets with the character to read there; none when reading on would find consequences only."""

    def mend(self, text: str) -> str:
        """Return the text with the stand-ins in it; all offsets stay what they are."""
        characters = list(text)
        for offset, character in self.stand_ins:
            characters[offset] = character
        return "".join(characters)


class Around:
    """One error of libyaml's, and the text around it."""

    def __init__(self, error: yaml.MarkedYAMLError, lines: Lines, tokens: Iterable[yaml.Token]) -> None:
        self.problem, self.context = error.problem or "", error.context or ""
        self.at = min(error.problem_mark.index, len(lines.text)) if error.problem_mark else 0
        self.opening = error.context_mark.index if error.context_mark else self.at
        self.lines = lines
        self.text = lines.text
        self.tokens = tokens

    def found(self, message: str, help_: str, at: int, *stand_ins: tuple[int, str], until: int = 1) -> Mistake:
        """Return a mistake at an offset, with what stands in for its characters."""
        if not stand_ins:
            return Mistake(Finding("yaml-syntax", message, help_, at, len(self.text), at + until))
        offsets = [at, *(offset for offset, _ in stand_ins)]
        start = self.lines.starts[self.lines.place(min(offsets))[0] - 1]
        end = self.lines.ends[self.lines.place(max(offsets))[0] - 1]
        return Mistake(Finding("yaml-syntax", message, help_, start, end, at + until, at), stand_ins)

    def line(self, offset: int) -> tuple[int, str, int]:
        """Return number, text and start of the line of an offset."""
        number, _ = self.lines.place(offset)
        return number, self.lines.line(number), self.lines.starts[number - 1]

    def is_whole_value(self, at: int) -> bool:
        """Say whether what starts at an offset is all of the text after a key or a dash."""
        _, line, start = self.line(at)
        return first_text(line[: at - start]) == at - start

    def is_in_flow(self, at: int) -> bool:
        """Say whether a place is inside brackets, as far as its line tells."""
        _, line, start = self.line(at)
        before = line[: at - start]
        return any(before.count(opening) > before.count(closing) for opening, closing in ("[]", "{}"))
