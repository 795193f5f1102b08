"""Work out a rule of arithmetic, with other numbers at each attempt."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import partial

from clawdemy_notes.generate._fresh import (
    RELATIVE,
    Numbers,
    Rule,
    fresh_numbers,
    is_printable,
    is_short,
    printed,
    rule_of,
)
from clawdemy_notes.generate._origin import Origin
from clawdemy_notes.generate._wording import as_markdown, stopped
from clawdemy_notes.generate._workings import Workings, as_written, worked
from clawdemy_notes.generate.contract import Candidate, Generated, Generator, Ground, Offer
from clawdemy_notes.model.base import Prose
from clawdemy_notes.model.facts import Calculation
from clawdemy_notes.model.formulas import value_of
from clawdemy_notes.model.items import Numeric, Tolerance, Variant, WrongAnswer

NAME = "calculation-numeric"
VERSION = 1
RULE = "numbers are drawn from the ranges of the parameters, and the formula is worked out with what is shown of them"

Parts = list[dict[str, Fraction]]
"""The numbers on the way to each answer, by the names of their places."""
UNIT_SPACE = "\u00a0"  # a number and its unit stay on one line


def offers(ground: Ground) -> Iterator[Offer]:
    """Yield a question for each calculation that has enough good numbers."""
    for calculation in ground.lesson.lesson.calculations:
        origin = Origin(ground, NAME, VERSION, calculation.id, calculation.section)
        yield origin.offer(partial(_question, origin, calculation))


def _question(origin: Origin, calculation: Calculation) -> Generated | None:
    rule = rule_of(calculation)
    numbers, is_exact = fresh_numbers(rule, origin.seed) if rule is not None else ((), False)
    if rule is None or not numbers:
        return None
    workings, parts = _workings(rule, numbers)
    variants = tuple(
        Variant(
            values=dict(one.values),
            computed={name: printed(value) for name, value in own.items()},
            answer=one.answer,
            wrong_answers=one.wrong_answers,
        )
        for one, own in zip(numbers, parts, strict=True)
    )
    wrong_answers = tuple(
        WrongAnswer(value=value, feedback=wrong.why)
        for wrong, value in zip(calculation.wrong_formulas, numbers[0].wrong_answers, strict=True)
    )
    item = Numeric(
        kind="numeric",
        answer=numbers[0].answer,
        tolerance=None if is_exact else Tolerance(relative=Decimal(RELATIVE.numerator) / RELATIVE.denominator),
        unit=calculation.unit,
        wrong_answers=wrong_answers,
        variants=variants,
        **origin.frame(
            prompt=_prompt(origin, rule, is_exact=is_exact),
            explanation=_explanation(rule, workings, parts, is_exact=is_exact),
        ),
    )
    candidates = tuple(Candidate(wrong.formula, calculation.id) for wrong in calculation.wrong_formulas)
    return origin.made(item, RULE, lambda: candidates)


def _prompt(origin: Origin, rule: Rule, *, is_exact: bool) -> Prose:
    calculation = rule.calculation
    figures = "" if is_exact else f" {origin.say('generated.calculation-figures')}"
    if calculation.question is not None:
        return Prose(f"{calculation.question.rstrip()}{figures}")
    asked = origin.ask("generated.calculation-numeric-", title=as_markdown(calculation.title))
    given = [
        origin.say(
            "generated.given",
            label=as_markdown(parameter.label),
            value=_with_unit(parameter.symbol, parameter.unit),
        )
        for parameter in calculation.parameters
    ]
    return Prose("\n".join([f"{asked}{figures}", "", *(f"- {one}" for one in given)]))


def _explanation(rule: Rule, workings: Workings, parts: Parts, *, is_exact: bool) -> Prose:
    """Return the rule, and below it the formula with its numbers and units, worked out line by line."""
    calculation = rule.calculation
    plain = {name: _place(name) for name in workings.parts}
    # Per cent are left out of the middle: the formula reckons with the bare number.
    units = {
        parameter.symbol: None if parameter.unit == "%" else parameter.unit for parameter in calculation.parameters
    }
    first = {symbol: _with_unit(symbol, unit) for symbol, unit in units.items()}
    later = {symbol: _place(symbol) for symbol in units}
    lines = [as_written(line, {**plain, **(later if place else first)}) for place, line in enumerate(workings.lines)]
    is_rounded = any(not is_short(value) for own in parts for value in own.values())
    about = " ≈ " if is_rounded else " = "
    result = f"{' = ' if is_exact and not is_rounded else ' ≈ '}**{_with_unit('the-answer', calculation.unit)}**"
    return Prose(f"{stopped(calculation.rule.rstrip())}\n\n{about.join(lines)}{result}")


def _workings(rule: Rule, numbers: tuple[Numbers, ...]) -> tuple[Workings, Parts]:
    """Return the lines of the solution, and the numbers on the way.

    It is the formula alone where one of them could not be printed.
    """
    workings = worked(rule.formula, (parameter.symbol for parameter in rule.calculation.parameters))
    parts = [_parts(workings, one) for one in numbers]
    if all(is_printable(value) for own in parts for value in own.values()):
        return workings, parts
    return Workings(workings.lines[:1]), [{} for _ in numbers]


def _parts(workings: Workings, numbers: Numbers) -> dict[str, Fraction]:
    if not workings.parts:
        return {}
    exact = numbers.exact
    values = {name: value_of(part, exact) for name, part in workings.parts.items()}
    return {name: value for name, value in values.items() if value is not None}


def _place(name: str) -> str:
    return f"{{{{{name}}}}}"


def _with_unit(name: str, unit: str | None) -> str:
    return _place(name) if unit is None else f"{_place(name)}{UNIT_SPACE}{as_markdown(unit)}"


GENERATOR = Generator(NAME, VERSION, offers)
