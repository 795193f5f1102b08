"""The unit of a calculation's result is the one that its formula gives, and what it adds is of one kind.

Seconds and frames do not add up, and frames/s times s are frames: where units disagree, the formula or a unit has a
slip. This is a warning. Only what is sure is told: a parameter without a unit, a unit that is not a product or a
quotient of single names, and a factor written as a number, which may convert, leave the question open; a plain number
may be counted in whatever the result is called.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic, Severity
from clawdemy_notes.model.formulas import FormulaFault, parse_formula
from clawdemy_notes.model.units import PLAIN, unit_of, unit_of_formula, unit_words, unlike_sums
from clawdemy_notes.source import CourseSources

CHECK = "unit-does-not-follow"
SEVERITY: Severity = "warning"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each sum of unlike units, and each result whose unit is another one."""
    for _, document, lesson in sources.bound_lessons():
        for index, calculation in enumerate(lesson.calculations):
            formula = parse_formula(calculation.formula)
            if isinstance(formula, FormulaFault):
                continue
            units = {parameter.symbol: unit_of(parameter.unit) for parameter in calculation.parameters}
            unlike = next(unlike_sums(formula, units), None)
            if unlike is not None:
                one, other = map(unit_words, unlike)
                yield document.diagnostic(
                    ("calculations", index, "formula"),
                    check=CHECK,
                    message=f"this formula adds or compares unlike things: {one} and {other}",
                    help="bring them to one unit in the formula, or mend the units of the parameters",
                    severity=SEVERITY,
                )
                continue
            given, made = unit_of(calculation.unit), unit_of_formula(formula, units)
            if given is None or made is None or given == made or (made == PLAIN and len(given) == 1):
                continue
            yield document.diagnostic(
                ("calculations", index, "unit"),
                check=CHECK,
                message=f"the formula gives {unit_words(made)}, and not {calculation.unit}",
                help="mend the formula or a unit; a parameter that is counted and not measured needs none",
                severity=SEVERITY,
            )
