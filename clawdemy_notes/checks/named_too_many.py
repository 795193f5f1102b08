"""A recall asks for no more `key_points` than it has.

A reader who is asked for any three of two can never have named enough.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.model.items import Recall
from clawdemy_notes.source import CourseSources
from clawdemy_notes.text import counted

CHECK = "named-too-many"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each `named` that is larger than the list."""
    for _, quiz_source, quiz in sources.bound_quizzes():
        for index, item in enumerate(quiz.items):
            if not isinstance(item, Recall) or item.named is None or item.named <= len(item.key_points):
                continue
            yield quiz_source.document.diagnostic(
                ("items", index, "named"),
                check=CHECK,
                message=f"'named' is {item.named}, and there are {counted(len(item.key_points), 'key point')}",
                help="lower 'named', or add to 'key_points'",
            )
