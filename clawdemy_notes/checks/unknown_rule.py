"""`allow` names a rule of item writing.

A misspelt one silences nothing, and its reason would be kept beside the wrong name.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.checks._quality import findings
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.quality import RULES
from clawdemy_notes.source import CourseSources
from clawdemy_notes.text import nearest

CHECK = "unknown-rule"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each allowed rule that does not exist."""
    for placed in findings(sources).allows:
        name = placed.allow.rule
        if name in RULES:
            continue
        meant = nearest(name, RULES)
        yield placed.document.diagnostic(
            placed.location,
            check=CHECK,
            message=f"'{name}' is not a rule of item writing" + (f"; did you mean '{meant}'?" if meant else ""),
            help=f"write {meant}" if meant else "name the rule that a warning shows in its brackets, or delete this",
        )
