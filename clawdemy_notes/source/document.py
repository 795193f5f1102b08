"""A source as text and tree, and the way from a place in the tree to a line and a column."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Mapping as Mapped
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import Any

from clawdemy_notes.diagnostics import Diagnostic, Severity
from clawdemy_notes.source.findings import Finding
from clawdemy_notes.source.nodes import Listing, Location, Mapping, Node, Scalar
from clawdemy_notes.source.positions import Lines


@dataclass(frozen=True, eq=False)
class Document:
    """One file of the project, as read."""

    path: str
    """Relative to the project's root, with `/` between folders."""
    text: str
    """Without a byte order mark; empty when the file could not be read."""
    tree: Node | Callable[[], Node | None] | None = None
    """The tree of a YAML file that could be parsed, or how to make it: of most files nobody asks where things stand."""
    is_readable: bool = True
    """Whether the text is what the author wrote, and not what could be saved of it for showing."""
    starts: Mapped[str, tuple[int, ...]] = field(default_factory=dict)
    """Offsets by the keys at the top, as far as they are known without the tree: the value's, then its entries'."""

    def __getstate__(self) -> dict[str, Any]:
        """Return what another process has to know: what follows from the text, it can work out."""
        return {each.name: self.__dict__[each.name] for each in fields(self)}

    @cached_property
    def root(self) -> Node | None:
        """The tree of a YAML file that could be parsed."""
        return self.tree() if callable(self.tree) else self.tree

    @cached_property
    def _shown_lines(self) -> dict[int, str]:
        return {}

    @cached_property
    def lines(self) -> Lines:
        """The lines of the text."""
        return Lines.of(self.text)

    @cached_property
    def entry_lines(self) -> tuple[range, ...]:
        """The lines of each entry of the lists at the top, such as items and sections."""
        fields = self.root.entries if isinstance(self.root, Mapping) else ()
        entries = [item for field in fields if isinstance(field.value, Listing) for item in field.value.items]
        spans = [(entry.start, entry.start + len(self.text[entry.start : entry.end].rstrip())) for entry in entries]
        return tuple(range(self.lines.place(start)[0], self.lines.place(end)[0] + 1) for start, end in spans)

    def diagnostic(
        self,
        location: Location,
        *,
        check: str,
        message: str,
        help: str,  # noqa: A002 - the author's word, as in the diagnostic
        severity: Severity = "error",
        needle: str | None = None,
        occurrence: int = 0,
        key: bool = False,
    ) -> Diagnostic:
        """Return a finding at a value of the YAML, at its key, or at some words inside it.

        A location that leads further than the tree does points at the last node on its way. Words that
        cannot be found as they are written (`occurrence` counts from 0) point at the start of their value.
        """
        start, end = self.span(location, key=key)
        if needle:
            start, end = self._find(location, needle, occurrence) or (start, end)
        return self.diagnostic_at(start, end, check=check, message=message, help=help, severity=severity)

    def diagnostic_at(
        self,
        offset: int,
        end: int | None = None,
        *,
        check: str,
        message: str,
        help: str,  # noqa: A002 - as above
        severity: Severity = "error",
    ) -> Diagnostic:
        """Return a finding at an offset of the text, and up to another one where that is known."""
        line, column = start = self.lines.place(offset)
        stop = self.lines.place(end if end is not None else offset)
        known = stop if stop > start else (None, None)  # a line break is no place of its own
        return Diagnostic(self.path, line, column, severity, check, message, help, self._shown_line(line), *known)

    def _shown_line(self, number: int) -> str:
        """Return a line; the same object for all findings in it, as one line may be the whole file."""
        if number not in self._shown_lines:
            self._shown_lines[number] = self.lines.line(number)
        return self._shown_lines[number]

    def report(self, finding: Finding) -> Diagnostic:
        """Return the diagnostic of one of the reader's own findings."""
        start = finding.start if finding.shown_start is None else finding.shown_start
        return self.diagnostic_at(
            start, finding.shown_end, check=finding.check, message=finding.message, help=finding.help
        )

    def node(self, location: Location) -> Node | None:
        """Return the node at a location, or the last one on the way to it."""
        node = self.root
        for step in location:
            below = _below(node, step)
            if below is None:
                break
            node = below
        return node

    def line_of(self, location: Location) -> int:
        """Return the line of a value, for naming it in a message."""
        known = self._known_start(location)
        return self.lines.place(known if known is not None else self.offset(location))[0]

    def _known_start(self, location: Location) -> int | None:
        """Return where a value at the top starts, or an entry of a list there, if that is known without the tree."""
        match location:
            case (str(key),) if key in self.starts:
                return self.starts[key][0]
            case (str(key), int(index)) if 0 <= index < len(self.starts.get(key, ())) - 1:
                return self.starts[key][index + 1]
            case _:
                return None

    def offset(self, location: Location, *, key: bool = False) -> int:
        """Return where a value starts in the text, or its key."""
        return self.span(location, key=key)[0]

    def span(self, location: Location, *, key: bool = False) -> tuple[int, int | None]:
        """Return where a value starts in the text, or its key, and where it ends.

        Of a list or a mapping, the start stands for the whole, and so it does where the tree ends too early.
        """
        if key and location:
            parent = self.node(location[:-1])
            entry = parent.entry(str(location[-1])) if isinstance(parent, Mapping) else None
            if entry is not None:
                return entry.key.start, entry.key.end
        node = self.node(location)
        if not isinstance(node, Scalar):
            return (node.start if node is not None else 0), None
        return node.start, node.start + len(self.text[node.start : node.end].rstrip())

    def _find(self, location: Location, needle: str, occurrence: int) -> tuple[int, int] | None:
        """Return where words stand in a scalar as it is written."""
        node = self.node(location)
        if not isinstance(node, Scalar):
            return None
        begin = node.start
        if node.is_block:  # words of a comment beside the | are not the text's
            begin = self.lines.ends[self.lines.place(node.start)[0] - 1]
        # Folded text breaks its lines at spaces, so any white space in the words may be a line break here.
        words = map(re.escape, _escaped(needle, node.style).split())
        pattern = re.compile(r"\s+".join(words) or r"(?!)")
        matches = [match.span() for match in pattern.finditer(self.text, begin, node.end)]
        return matches[min(occurrence, len(matches) - 1)] if matches else None


def _below(node: Node | None, step: str | int) -> Node | None:
    """Return the node one step further down."""
    match node:
        case Mapping():
            entry = node.entry(str(step))
            return entry.value if entry is not None else None
        case Listing() if isinstance(step, int) and 0 <= step < len(node.items):
            return node.items[step]
        case _:
            return None


def _escaped(needle: str, style: str) -> str:
    """Return words as they are written inside quotes."""
    if style == "'":
        return needle.replace("'", "''")
    return needle.replace("\\", "\\\\").replace('"', '\\"') if style == '"' else needle
