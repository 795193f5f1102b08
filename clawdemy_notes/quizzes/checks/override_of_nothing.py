"""An override names a question that is made from the facts.

The fact may have been renamed or deleted since, or no longer makes a good question; this is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic, Severity
from clawdemy_notes.quizzes.checks._wishes import Wishes
from clawdemy_notes.text import nearest

CHECK = "override-of-nothing"
SEVERITY: Severity = "warning"


def check(wishes: Wishes) -> Iterator[Diagnostic]:
    """Yield each override whose question is not made."""
    for name in wishes.quiz.overrides:
        if name not in wishes.made:
            meant = _nearest(name, list(wishes.made))
            hint = f"; did you mean '{meant}'?" if meant is not None else ""
            yield wishes.quiz_document.diagnostic(
                ("overrides", name),
                check=CHECK,
                message=f"no question '{name}' is made from the facts of this lesson{hint}",
                help=f"use {meant}, or delete this override" if meant is not None else "delete this override",
                severity=SEVERITY,
                key=True,
            )


def _nearest(name: str, ids: list[str]) -> str | None:
    """Return the id that was probably meant; a question of the same fact or generator goes before others."""
    fact, _, generator = name.partition("--")
    alike = [each for each in ids if each.startswith(f"{fact}--") or each.endswith(f"--{generator}")]
    return nearest(name, alike) or nearest(name, ids)
