"""Items of a group stand next to each other.

What they share is said once, above the first of them; further down nobody would know of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import CourseSources

CHECK = "scattered-group"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each item that comes back to a group after an item of another, or of none."""
    for _, quiz_source, quiz in sources.bound_quizzes():
        document = quiz_source.document
        last: dict[str, int] = {}
        for index, item in enumerate(quiz.items):
            if item.group is None:
                continue
            before = last.get(item.group, index - 1)
            last[item.group] = index
            if before != index - 1:
                line = document.line_of(("items", before))
                yield document.diagnostic(
                    ("items", index, "group"),
                    check=CHECK,
                    message=f"other items stand between this one and the last of '{item.group}', in line {line};"
                    " expected the items of a group side by side",
                    help=f"move it up, right after the item of line {line}",
                )
