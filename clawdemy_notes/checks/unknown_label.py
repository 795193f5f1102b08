"""A classification, its statements and its second question name labels that are there.

A reader cannot pick a label that is not shown, so the statement could never be right.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.checks._unknown import Kind
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.model.items import Classification
from clawdemy_notes.source import CourseSources
from clawdemy_notes.source.nodes import Location

CHECK = "unknown-label"

_LABEL = Kind(CHECK, "label", "labels", "this item")
_SECOND = Kind(CHECK, "label", "labels", "the second question")


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each label that does not exist."""
    for _, quiz_source, quiz in sources.bound_quizzes():
        for index, item in enumerate(quiz.items):
            if isinstance(item, Classification):
                for location, name, kind, known in _mentions(item):
                    if name not in known:
                        yield kind.diagnostic(quiz_source.document, ("items", index, *location), name, known)


def _mentions(item: Classification) -> Iterator[tuple[Location, str, Kind, list[str]]]:
    labels = [label.id for label in item.labels]
    second = item.second_question
    if second is not None:
        for index, name in enumerate(second.asked_for):
            yield ("second_question", "asked_for", index), name, _LABEL, labels
    for number, statement in enumerate(item.statements):
        for index, name in enumerate(statement.labels):
            yield ("statements", number, "labels", index), name, _LABEL, labels
        if second is not None:  # without one, second-question-mismatch speaks
            answers = [label.id for label in second.labels]
            for index, name in enumerate(statement.second):
                yield ("statements", number, "second", index), name, _SECOND, answers
