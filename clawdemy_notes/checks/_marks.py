"""The finding that a text with marked places and the list of these places do not agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clawdemy_notes.checks._prose import numbered
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import Document
from clawdemy_notes.source.nodes import Location
from clawdemy_notes.text import listed


@dataclass(frozen=True)
class Marks:
    """What is marked in a text, and how."""

    check: str
    noun: str
    field: str
    """The list beside `text` that says what each mark is about."""
    form: str
    """How a mark is written, with `id` in the place of its id."""

    def mismatches(
        self, document: Document, path: Location, marked: Sequence[str], known: Sequence[str]
    ) -> Iterator[Diagnostic]:
        """Yield each id that the text lacks, names twice, or has alone."""
        for name, occurrence in numbered(marked):
            if name not in known:
                message = (
                    f"the text has a {self.noun} '{name}' that is none of '{self.field}', which are {listed(known)}"
                )
                help_ = f"add a {self.noun} with the id {name}, or mend it here"
            elif occurrence:
                message = f"the text has the {self.noun} '{name}' twice; expected it once"
                help_ = f"give each {self.noun} an id of its own"
            else:
                continue
            yield document.diagnostic(
                (*path, "text"), check=self.check, message=message, help=help_, needle=name, occurrence=occurrence
            )
        for number, name in enumerate(known):
            if name not in marked:
                yield document.diagnostic(
                    (*path, self.field, number, "id"),
                    check=self.check,
                    message=f"the text has no {self.noun} '{name}', at least outside of formulas and highlighted code",
                    help=f"write {self.form.replace('id', name, 1)} where it belongs in 'text'",
                )
