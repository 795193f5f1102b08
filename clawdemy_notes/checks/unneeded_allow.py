"""`allow` silences a warning that is there.

One that is left over would silence the next mistake of its kind, unseen. This is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.checks._quality import findings
from clawdemy_notes.diagnostics import Diagnostic, Severity
from clawdemy_notes.quality import RULES
from clawdemy_notes.source import CourseSources

CHECK = "unneeded-allow"
SEVERITY: Severity = "warning"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each `allow` of a rule that has no warning here."""
    for placed in findings(sources).allows:
        rule = RULES.get(placed.allow.rule)
        if rule is None or placed.silences:
            continue
        is_error = rule.severity == "error"
        yield placed.document.diagnostic(
            placed.location,
            check=CHECK,
            message=f"'{rule.id}' is an error, which cannot be allowed"
            if is_error
            else f"'{rule.id}' has nothing to say here",
            help="mend the item, and delete this" if is_error else "delete it",
            severity=SEVERITY,
        )
