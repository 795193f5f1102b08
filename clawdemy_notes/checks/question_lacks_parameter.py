"""The question of a calculation has a place for each parameter of the formula, and for nothing else.

A reader who is not told a number cannot work anything out; a place that is no parameter would show its braces.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.checks._prose import gaps_of
from clawdemy_notes.checks._unknown import Kind
from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.model.formulas import FormulaFault, parse_formula, symbols_in
from clawdemy_notes.source import CourseSources

CHECK = "question-lacks-parameter"

PARAMETER = Kind(CHECK, noun="parameter", plural="parameters", owner="this calculation", named_by="symbol")


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each place that is no parameter, and each parameter without a place."""
    for _, document, lesson in sources.bound_lessons():
        for index, calculation in enumerate(lesson.calculations):
            if calculation.question is None:
                continue
            named = dict.fromkeys(gaps_of(calculation.question))
            symbols = [parameter.symbol for parameter in calculation.parameters]
            formula = parse_formula(calculation.formula)
            used = set() if isinstance(formula, FormulaFault) else set(symbols_in(formula))
            for name in named:
                if name not in symbols:
                    location = ("calculations", index, "question")
                    yield PARAMETER.diagnostic(document, location, name, symbols, needle=name)
            for number, name in enumerate(symbols):
                if name in used and name not in named:
                    yield document.diagnostic(
                        ("calculations", index, "parameters", number, "symbol"),
                        check=CHECK,
                        message=f"the question has no place for '{name}', at least outside of formulas and code",
                        help=f"write {{{{{name}}}}} where the number belongs in 'question'",
                    )
