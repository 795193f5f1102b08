"""A statement of a classification has `second` exactly when the second question is asked for one of its labels.

Otherwise a reader is asked what has no answer, or an answer is never asked for.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.model.items import Classification
from clawdemy_notes.source import CourseSources
from clawdemy_notes.text import listed

CHECK = "second-question-mismatch"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each statement whose `second` is missing or too much."""
    for _, quiz_source, quiz in sources.bound_quizzes():
        for index, item in enumerate(quiz.items):
            if not isinstance(item, Classification):
                continue
            asked_for = item.second_question.asked_for if item.second_question is not None else ()
            for number, statement in enumerate(item.statements):
                path = ("items", index, "statements", number)
                is_asked = any(label in asked_for for label in statement.labels)
                if is_asked and not statement.second:
                    yield quiz_source.document.diagnostic(
                        (*path, "second"),
                        check=CHECK,
                        message=f"the second question is asked for '{statement.id}', and it has no 'second'",
                        help="add 'second:' with the right answers to the second question",
                        key=True,
                    )
                elif statement.second and not is_asked:
                    when = f"only for {listed(asked_for)}" if asked_for else "for no statement of this item"
                    yield quiz_source.document.diagnostic(
                        (*path, "second"),
                        check=CHECK,
                        message=f"'{statement.id}' has 'second', but the second question is asked {when}",
                        help="delete 'second', or mend the labels",
                        key=True,
                    )
