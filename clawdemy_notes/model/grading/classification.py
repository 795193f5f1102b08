"""Grading of labelled statements."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from clawdemy_notes.model.grading.worth import Blank, Grade, Graded, Invalid, Response, known_ids
from clawdemy_notes.model.items import Classification, SecondQuestion, Statement


def grade_classification(item: Classification, response: Response) -> Grade:
    """Grade a mapping of statements to labels: the part of the statements that are right in full."""
    if not isinstance(response, Mapping):
        return Invalid("invalid")
    if not set(response) <= {statement.id for statement in item.statements}:
        return Invalid("invalid")
    right, answered = 0, False
    for statement in item.statements:
        given = response.get(statement.id, {})
        if not isinstance(given, Mapping):
            return Invalid("invalid")
        labels = known_ids(given.get("labels", []), {label.id for label in item.labels})
        second = known_ids(given.get("second", []), _second_labels(item.second_question))
        if isinstance(labels, Invalid):
            return labels
        if isinstance(second, Invalid):
            return second
        answered = answered or bool(labels)
        right += _is_right(statement, labels, second, item.second_question)
    return Graded(right / len(item.statements), right, len(item.statements)) if answered else Blank()


def _is_right(
    statement: Statement, labels: Collection[str], second: Collection[str], question: SecondQuestion | None
) -> bool:
    """Say whether a statement got all its labels and no other, and so for the second question if it was asked."""
    if set(labels) != set(statement.labels):
        return False
    asked = question is not None and not set(labels).isdisjoint(question.asked_for)
    return not asked or set(second) == set(statement.second)


def _second_labels(question: SecondQuestion | None) -> Collection[str]:
    return {label.id for label in question.labels} if question is not None else ()
