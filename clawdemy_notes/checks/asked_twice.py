"""An item is asked once in a lesson's notes.

A second time there would be nothing left to recall: the answer stands further up on the same page.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.checks._asked import Asked, asking_lessons
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import CourseSources

CHECK = "asked-twice"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each item that an earlier section asks already, or the same one."""
    for asking in asking_lessons(sources):
        first: dict[str, Asked] = {}
        for asked in asking.asked:
            other = first.setdefault(asked.name, asked)
            if other is not asked:
                line = asked.document.line_of(other.location)
                yield asked.document.diagnostic(
                    asked.location,
                    check=CHECK,
                    message=f"'{asked.name}' is asked in line {line} already; expected it once in the lesson",
                    help="delete one of the two",
                )
