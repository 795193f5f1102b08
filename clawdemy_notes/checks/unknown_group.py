"""Items name groups that their quiz has.

The stem of a group that is not there would be missing above its questions.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.checks._unknown import Kind
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.source import CourseSources

CHECK = "unknown-group"

_GROUP = Kind(CHECK, "group", "groups", "this quiz")


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each item whose group the quiz does not have."""
    for _, quiz_source, quiz in sources.bound_quizzes():
        known = [group.id for group in quiz.groups]
        for index, item in enumerate(quiz.items):
            if item.group is not None and item.group not in known:
                yield _GROUP.diagnostic(quiz_source.document, ("items", index, "group"), item.group, known)
