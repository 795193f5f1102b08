"""Edits of a YAML file as text: its comments and its form stay.

What comes out is read again and compared with what was meant.
"""

from __future__ import annotations

import re
from typing import Any

from clawdemy_notes.skeletons.fill import indented
from clawdemy_notes.skeletons.refused import RefusedError
from clawdemy_notes.source import Document
from clawdemy_notes.source.nodes import Entry, Listing, Location, Mapping, Node
from clawdemy_notes.source.parse import parse_yaml
from clawdemy_notes.source.values import Data, data_of


def with_entry(document: Document, key: str, entry: str) -> str:
    """Return the text with an entry, a block that starts with a dash, at the end of the list under a top-level key."""
    listing = document.node((key,))
    if not isinstance(listing, Listing) or listing.is_flow:
        raise RefusedError(
            f"'{key}' in {document.path} is written in brackets; write each of its entries on a line of its own, "
            "after a dash and a space, and try again"
        )
    column = document.lines.place(listing.start)[1] - 1
    end = _end(document, listing, column)
    before, after = document.text[:end], document.text[end:]
    text = _lines_of(document, entry, column)
    if before and not before.endswith(("\n", "\r")):
        before += _line_break(document)
    if _has_blank_line_before(document, listing.items[-1]):
        before += _line_break(document)
    expected: Any = data_of(document.root)
    expected[key] += data_of(parse_yaml(entry)[0])
    return _compared(document, before + text + after, expected)


def without_key(document: Document, location: Location) -> str:
    """Return the text without the lines of a key and its value, which stand below an entry of a list."""
    parent, entry = _entry(document, location)
    line, column = document.lines.place(entry.key.start)
    start = document.lines.starts[line - 1]
    if parent.is_flow or document.text[start : entry.key.start].strip():
        raise RefusedError(
            f"'{location[-1]}' does not stand on lines of its own at {document.path}:{line}; "
            "delete it there by hand, and try again"
        )
    end = _end(document, entry.value, column - 1)
    expected: Any = data_of(document.root)
    part = expected
    for step in location[:-1]:
        part = part[step]
    del part[location[-1]]
    return _compared(document, document.text[:start] + document.text[end:], expected)


def block_of(document: Document, location: Location) -> str:
    """Return a key with its value as they are written, moved to the left margin."""
    parent, entry = _entry(document, location)
    if parent.is_flow:
        return f"{entry.key.text}: {document.text[entry.value.start : entry.value.end]}\n"
    column = document.lines.place(entry.key.start)[1] - 1
    lines = document.text[entry.key.start : _end(document, entry.value, column)].splitlines()
    return "".join(re.sub(rf"^ {{0,{column}}}", "", line) + "\n" for line in lines)


def _entry(document: Document, location: Location) -> tuple[Mapping, Entry]:
    """Return a key with its value, and the mapping that has it."""
    parent = document.node(location[:-1])
    entry = parent.entry(str(location[-1])) if isinstance(parent, Mapping) else None
    if not isinstance(parent, Mapping) or entry is None:
        raise ValueError(f"nothing is at {location} of {document.path}")
    return parent, entry


def _end(document: Document, node: Node, column: int) -> int:
    """Return the start of the line after a node; comments and empty lines in between belong to what follows.

    `column` is where the node's dash or key stands: comments further to the right are its own.
    """
    lines = document.lines
    first, number = lines.place(node.start)[0], lines.place(max(node.start, node.end - 1))[0]
    while number > first:
        line, start = lines.line(number), lines.starts[number - 1]
        is_comment = line.lstrip().startswith("#") and len(line) - len(line.lstrip()) <= column
        # The end of a block is where the next one begins, so all before it in that line may be space.
        if document.text[start : min(node.end, start + len(line))].strip() and not is_comment:
            break
        number -= 1
    return lines.starts[number] if number < len(lines.starts) else len(document.text)


def _has_blank_line_before(document: Document, node: Node) -> bool:
    """Say whether an entry of a list is set off from what stands above it."""
    number = document.lines.place(node.start)[0] - 1
    while number > 0 and document.lines.line(number).lstrip().startswith("#"):
        number -= 1
    return number > 0 and not document.lines.line(number).strip()


def _lines_of(document: Document, block: str, column: int) -> str:
    return indented(block, column).replace("\n", _line_break(document))


def _line_break(document: Document) -> str:
    return "\r\n" if "\r\n" in document.text else "\n"


def _compared(document: Document, text: str, expected: Data) -> str:
    """Return the text when it says what is expected; a file of unusual form could come out otherwise."""
    root, findings = parse_yaml(text)
    if findings or data_of(root) != expected:
        raise RefusedError(f"{document.path} has a form that cannot be edited safely; write the new lines by hand")
    return text
