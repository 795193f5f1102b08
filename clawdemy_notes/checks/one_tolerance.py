"""A tolerance is absolute, relative, or a number of significant figures.

With two of them, nobody can say which one counts; with none, it says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.model.items import Numeric
from clawdemy_notes.source import CourseSources
from clawdemy_notes.text import listed

CHECK = "one-tolerance"

NAMES = ("absolute", "relative", "significant_figures")


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each tolerance with several or none."""
    for _, quiz_source, quiz in sources.bound_quizzes():
        for index, item in enumerate(quiz.items):
            if not isinstance(item, Numeric) or item.tolerance is None:
                continue
            given = [name for name in NAMES if getattr(item.tolerance, name) is not None]
            if len(given) != 1:
                what = f"has {listed(given)}" if given else f"has none of {listed(NAMES)}"
                yield quiz_source.document.diagnostic(
                    ("items", index, "tolerance"),
                    check=CHECK,
                    message=f"this tolerance {what}; expected one of them",
                    help="write one of them, or delete 'tolerance' for an exact answer",
                    key=True,
                )
