"""A tree of nodes as plain values."""

from __future__ import annotations

from clawdemy_notes.source.nodes import Listing, Mapping, Node, Scalar
from clawdemy_notes.source.scalars import Value, read_scalar

Data = Value | list["Data"] | dict[str, "Data"]


def data_of(node: Node | None) -> Data:
    """Return a tree as plain values."""
    match node:
        case Mapping():
            return {entry.key.text: data_of(entry.value) for entry in node.entries}
        case Listing():
            return [data_of(item) for item in node.items]
        case Scalar():
            return read_scalar(node)
        case None:
            return None
