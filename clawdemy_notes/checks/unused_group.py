"""Every group is named by an item.

Only items bring a group onto the page, so what it says is read by nobody. This is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic, Severity
from clawdemy_notes.source import CourseSources

CHECK = "unused-group"
SEVERITY: Severity = "warning"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each group that no item names."""
    for _, quiz_source, quiz in sources.bound_quizzes():
        named = {item.group for item in quiz.items}
        for index, group in enumerate(quiz.groups):
            if group.id not in named:
                yield quiz_source.document.diagnostic(
                    ("groups", index, "id"),
                    check=CHECK,
                    message=f"no item names the group '{group.id}'",
                    help=f"write 'group: {group.id}' in the items that share it, or delete it",
                    severity=SEVERITY,
                )
