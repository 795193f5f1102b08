"""A group has a stem or a drawing.

Without either its items share nothing, and the heading above them promises something that does not come.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import CourseSources

CHECK = "empty-group"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each group that says and shows nothing."""
    for _, quiz_source, quiz in sources.bound_quizzes():
        for index, group in enumerate(quiz.groups):
            if group.stem is None and not group.figures:
                yield quiz_source.document.diagnostic(
                    ("groups", index),
                    check=CHECK,
                    message=f"the group '{group.id}' has neither 'stem' nor 'figures'; expected at least one of them",
                    help="write what its items share, or delete the group",
                )
