"""A tolerance is either absolute or relative.

With both, nobody can say which one counts; with neither, it says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.model.items import Numeric
from clawdemy_notes.source import CourseSources

CHECK = "one-tolerance"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each tolerance with both or neither."""
    for _, quiz_source, quiz in sources.bound_quizzes():
        for index, item in enumerate(quiz.items):
            if not isinstance(item, Numeric) or item.tolerance is None:
                continue
            given = [item.tolerance.absolute, item.tolerance.relative]
            if given.count(None) != 1:
                what = "neither" if given[0] is None else "both"
                yield quiz_source.document.diagnostic(
                    ("items", index, "tolerance"),
                    check=CHECK,
                    message=f"this tolerance has {what} of 'absolute' and 'relative'; expected one of the two",
                    help="write one of the two, or delete 'tolerance' for an exact answer",
                    key=True,
                )
