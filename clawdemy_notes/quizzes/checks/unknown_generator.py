"""A quiz names generators that there are.

A misspelt one would add no questions, and nobody would notice.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.quizzes.checks._wishes import Wishes
from clawdemy_notes.text import listed, nearest

CHECK = "unknown-generator"


def check(wishes: Wishes) -> Iterator[Diagnostic]:
    """Yield each name that no generator has."""
    known = wishes.makers.names
    for name in wishes.quiz.generate.generators:
        if name not in known:
            meant = nearest(name, known)
            asked = f"did you mean '{meant}'?" if meant is not None else f"generators are {listed(known)}"
            yield wishes.quiz_document.diagnostic(
                ("generate", "generators", name),
                check=CHECK,
                message=f"'{name}' is not a generator; {asked}",
                help=f"use one of {listed(known)}, or delete the line",
                key=True,
            )
