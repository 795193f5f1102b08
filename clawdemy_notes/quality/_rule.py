"""What a rule of item writing is, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from clawdemy_notes.diagnostics import Severity
from clawdemy_notes.model.prose import Location
from clawdemy_notes.quality._setting import Examined, Setting


@dataclass(frozen=True)
class Flaw:
    """A rule that is broken, and where."""

    rule: str
    """Id of the rule."""
    severity: Severity
    """An error where the item is plainly broken: no reader can be graded fairly."""
    message: str
    """What was found, as one sentence without a full stop."""
    help: str
    """One thing to do, as an imperative without a full stop."""
    place: Location
    """Path of keys and indices inside what was examined, such as `("options", 2, "text")`."""
    needle: str | None = None
    """Words at that place to point at; its start without them."""


WITH_OPTIONS = frozenset({"single_choice", "multiple_choice", "cloze"})
"""The kinds of items that can have a list of options to pick from."""


@dataclass(frozen=True)
class Rule:
    """A rule of item writing: one module, one id, one severity, one section of the guide."""

    id: str
    severity: Severity
    in_item: Callable[[Examined], Iterator[Flaw]] | None = None
    """Yield the flaws of an item; their places are inside the item."""
    kinds: frozenset[str] | None = None
    """The kinds of items in which it can find something, and which it is asked about; None for all."""
    in_quiz: Callable[[Setting], Iterator[Flaw]] | None = None
    """Yield what only the items together show; places are inside the quiz."""
    in_lesson: Callable[[Setting], Iterator[Flaw]] | None = None
    """Yield what of the lesson the items miss; places are inside the lesson."""

    def flaw(self, place: Location, message: str, help_: str, needle: str | None = None) -> Flaw:
        """Return a flaw under this rule's name."""
        return Flaw(self.id, self.severity, message, help_, place, needle)
