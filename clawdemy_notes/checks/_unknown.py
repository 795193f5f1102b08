"""The finding that all `unknown-…` checks share: a word that names nothing, and what it could have named."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import Document
from clawdemy_notes.source.nodes import Location
from clawdemy_notes.text import listed, nearest


@dataclass(frozen=True)
class Kind:
    """What a word should have named."""

    check: str
    noun: str
    plural: str
    owner: str
    """Where such things are defined, such as `this lesson`."""
    named_by: str = "id"

    def diagnostic(
        self,
        document: Document,
        location: Location,
        name: str,
        known: Iterable[str],
        *,
        needle: str | None = None,
        occurrence: int = 0,
    ) -> Diagnostic:
        """Return the finding that `name` is none of the `known` ones."""
        names = list(dict.fromkeys(known))
        meant = nearest(name, names)
        there_are = f"{self.plural} are {listed(names)}" if names else f"there are no {self.plural}"
        asked = f"did you mean '{meant}'?" if meant is not None else there_are
        add = f"add {_with_article(self.noun)} with the {self.named_by} {name}"
        use = f"use {'one of ' if len(names) > 1 else ''}{listed(names)}"
        return document.diagnostic(
            location,
            check=self.check,
            message=f"'{name}' is not {_with_article(self.noun)} of {self.owner}; {asked}",
            help=f"{use}, or {add}" if names else f"{add}, or delete it here",
            needle=needle,
            occurrence=occurrence,
        )


def _with_article(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
