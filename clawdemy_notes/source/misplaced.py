"""Keys that are fields of something above them, and are only indented too little."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import BaseModel

from clawdemy_notes.source.document import Document
from clawdemy_notes.source.fields import trace
from clawdemy_notes.source.nodes import Listing, Location, Mapping, Node, Scalar


@dataclass(frozen=True)
class Owner:
    """What a key belongs to."""

    location: Location
    name: str
    """Its own key, or that of the list that it is an entry of."""
    line: int
    spaces: int
    """How far its fields are indented."""


def owner_of(document: Document, model: type[BaseModel], location: Location) -> Owner | None:
    """Return what lacks a key that stands after it, one or more levels further out."""
    *parent, key = location
    siblings = document.node(tuple(parent))
    if not isinstance(siblings, Mapping) or siblings.is_flow:
        return None
    fields = trace(model, tuple(parent)).fields
    before: str | None = None
    for entry in siblings.entries:
        if entry.key.text == key:
            break
        before = entry.key.text if entry.key.text in fields else before
    return _inside(document, model, (*parent, before), str(key)) if before is not None else None


def _inside(document: Document, model: type[BaseModel], location: Location, key: str) -> Owner | None:
    """Look for what lacks the key along the last entries of what stands at a location."""
    while True:
        node = document.node(location)
        if key in trace(model, location).fields and _lacks(node, key):
            return _owner(document, location, node)
        match node:
            case Listing(items=(*_, _), is_flow=False):
                location = (*location, len(node.items) - 1)
            case Mapping(entries=(*_, last), is_flow=False):
                location = (*location, last.key.text)
            case _:
                return None


def _lacks(node: Node | None, key: str) -> bool:
    """Say whether a key could be one of a node's, and is not there."""
    match node:
        case Mapping(is_flow=False):
            return node.entry(key) is None
        case Scalar(text="", style=""):
            return True
        case _:
            return False


def _owner(document: Document, location: Location, node: Node | None) -> Owner:
    name = next(str(step) for step in reversed(location) if isinstance(step, str))
    if isinstance(node, Mapping):
        line, column = document.lines.place(node.start)
        return Owner(location, name, line, column - 1)
    line, column = document.lines.place(document.offset(location, key=True))
    return Owner(location, name, line, column + 1)
