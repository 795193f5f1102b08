"""YAML as a tree that remembers where everything stands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True, eq=False)
class Scalar:
    """One value that is neither a list nor a mapping."""

    text: str
    """The value as text, before it is read as a number, a truth value or nothing."""
    start: int
    end: int
    """Offsets into the document's text: the scalar as written is `text[start:end]`."""
    style: str = ""
    """How it is written: plain (empty), `'`, `"`, `|` or `>`."""

    @property
    def is_block(self) -> bool:
        """Say whether it is written over the lines below its key."""
        return self.style in {"|", ">"}


@dataclass(frozen=True, slots=True, eq=False)
class Listing:
    """A YAML sequence."""

    items: tuple[Node, ...]
    start: int
    end: int
    is_flow: bool = False
    """Whether it is written as `[a, b]`."""


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A key of a mapping with its value."""

    key: Scalar
    value: Node


@dataclass(frozen=True, eq=False)
class Mapping:
    """A YAML mapping; its keys are all different."""

    entries: tuple[Entry, ...]
    start: int
    end: int
    is_flow: bool = False
    """Whether it is written as `{a: b}`."""

    def entry(self, key: str) -> Entry | None:
        """Return the entry with this key."""
        return self._by_key.get(key)

    @cached_property
    def _by_key(self) -> dict[str, Entry]:
        return {entry.key.text: entry for entry in self.entries}


Node = Scalar | Listing | Mapping
"""A node of the tree; an alias is the very node that its anchor names."""

Location = tuple[str | int, ...]
"""A path of keys and indices into a document."""
