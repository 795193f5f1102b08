"""A calculation has enough numbers for a question that is new at each attempt.

With few, a reader who tries again comes round to numbers that are known; so no question is made, and nobody would
notice. This is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic, Severity
from clawdemy_notes.generate import calculation_numeric
from clawdemy_notes.generate._fresh import FEWEST, count_few, rule_of
from clawdemy_notes.quizzes.checks._wishes import Wishes
from clawdemy_notes.text import counted

CHECK = "calculation-without-question"
SEVERITY: Severity = "warning"


def check(wishes: Wishes) -> Iterator[Diagnostic]:
    """Yield each calculation whose parameters are too coarse, unless its questions are not wanted."""
    wanted = wishes.quiz.generate.generators
    if wanted and not wanted.get(calculation_numeric.NAME):
        return
    for index, calculation in enumerate(wishes.lesson.lesson.calculations):
        rule = rule_of(calculation)
        number = count_few(rule) if rule is not None else None
        if number is not None:
            yield wishes.notes_document.diagnostic(
                ("calculations", index, "parameters"),
                check=CHECK,
                message=f"these ranges give {counted(number, 'good set of numbers', 'good sets of numbers')}; "
                f"a question needs {FEWEST}",
                help="make the ranges wider or the steps smaller, or mend 'condition'",
                severity=SEVERITY,
                key=True,
            )
