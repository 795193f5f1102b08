"""Formulas of a calculation are arithmetic over its parameters, and conditions compare such arithmetic.

Questions with fresh numbers are computed from them. They are read by a parser for arithmetic alone, so whatever else
stands there has no meaning; a parameter that no formula uses would be shown and ask for nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.model.facts import Calculation
from clawdemy_notes.model.formulas import (
    Condition,
    Expression,
    FormulaFault,
    parse_condition,
    parse_formula,
    symbols_in,
)
from clawdemy_notes.source import CourseSources, Document
from clawdemy_notes.source.nodes import Location
from clawdemy_notes.text import CLOSING, listed, nearest

CHECK = "formula-is-not-arithmetic"

_MEANT = {
    "×": "*",
    "·": "*",
    "÷": "/",
    ":": "/",
    "−": "-",
    "–": "-",
    "^": "**",
    "²": "**2",
    "³": "**3",
    "≤": "<=",
    "≥": ">=",
    "≠": "!=",
}
"""What is written in a formula for signs that are printed in its place."""

Parse = Callable[[str], Expression | Condition | FormulaFault]


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each formula that does not read, each unknown symbol, and each unused parameter."""
    for _, document, lesson in sources.bound_lessons():
        for index, calculation in enumerate(lesson.calculations):
            yield from _of_calculation(document, ("calculations", index), calculation)


def _of_calculation(document: Document, path: Location, calculation: Calculation) -> Iterator[Diagnostic]:
    symbols = [parameter.symbol for parameter in calculation.parameters]
    used: set[str] = set()
    is_read = True
    for where, text, parse in _texts(calculation):
        parsed = parse(text)
        if isinstance(parsed, FormulaFault):
            is_read = False
            help_ = "write two expressions with one of < <= > >= == != between them"
            if parse is parse_formula:
                help_ = "write numbers, symbols, + - * / % ** and parentheses, such as 2 * (frames - 1)"
            sign = _MEANT.get(parsed.needle)
            help_ = f"write {sign} for {parsed.needle}" if sign else help_
            if parsed.needle in CLOSING:
                help_ = "delete the quotes around the formula"
            yield document.diagnostic(
                (*path, *where),
                check=CHECK,
                message=parsed.message,
                help=help_,
                needle=parsed.needle,
                occurrence=text[: parsed.start].count(parsed.needle) if parsed.needle else 0,
            )
            continue
        named = dict.fromkeys(symbols_in(parsed))
        used.update(named)
        for name in named:
            if name not in symbols:
                meant = nearest(name, symbols)
                tail = f"did you mean '{meant}'?" if meant is not None else f"parameters are {listed(symbols)}"
                yield document.diagnostic(
                    (*path, *where),
                    check=CHECK,
                    message=f"'{name}' is not a parameter of this calculation; {tail}",
                    help=f"use one of {listed(symbols)}, or add a parameter with the symbol {name}",
                    needle=name,
                )
    for number, name in enumerate(symbols):
        if is_read and name not in used:
            yield document.diagnostic(
                (*path, "parameters", number, "symbol"),
                check=CHECK,
                message=f"no formula of this calculation uses '{name}'",
                help="use it in a formula, or delete the parameter",
            )


def _texts(calculation: Calculation) -> Iterator[tuple[Location, str, Parse]]:
    yield ("formula",), calculation.formula, parse_formula
    if calculation.condition is not None:
        yield ("condition",), calculation.condition, parse_condition
    for number, wrong in enumerate(calculation.wrong_formulas):
        yield ("wrong_formulas", number, "formula"), wrong.formula, parse_formula
