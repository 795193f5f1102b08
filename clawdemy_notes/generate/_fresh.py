"""Fresh numbers for a calculation: drawn from the ranges of its parameters, computed exactly, and judged."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction
from functools import lru_cache

from clawdemy_notes.generate._seeds import drawn, number_from
from clawdemy_notes.model.facts import Calculation, Parameter
from clawdemy_notes.model.formulas import (
    Condition,
    Expression,
    FormulaFault,
    holds,
    parse_condition,
    parse_formula,
    symbols_in,
    value_of,
)

FEWEST = 8  # a reader who tries again a few times should not come round to known numbers
MOST = 24  # they are all in the page
FEW = 24  # combinations of values; all of them are judged in some milliseconds
MOST_DRAWN = 2_000  # draws before giving up on a condition that hardly ever holds

RELATIVE = Fraction(1, 100)  # how far off a rounded number may be; three significant figures are within half of it
FINEST = 1_000  # exact answers are whole thousandths: three digits after the point
LARGEST = 1_000_000_000_000  # numbers beyond are no longer printed in full
SMALLEST = 10**6  # as a part of 1, but for 0; a number below is no longer read at a glance
_EXACT = Context(prec=40)
_PRINTED = Context(prec=4)  # one figure more than is asked for
_WRONG = Context(prec=12)


@dataclass(frozen=True)
class Rule:
    """A calculation whose formulas could all be read."""

    calculation: Calculation
    formula: Expression
    condition: Condition | None
    wrong_formulas: tuple[Expression, ...]


@dataclass(frozen=True)
class Numbers:
    """The numbers of one attempt."""

    values: Mapping[str, Decimal]
    """What is shown, by symbol."""
    answer: Decimal
    wrong_answers: tuple[Decimal, ...]

    @property
    def exact(self) -> dict[str, Fraction]:
        """The values that are computed with: those that are shown."""
        return {name: _exact(value) for name, value in self.values.items()}


def rule_of(calculation: Calculation) -> Rule | None:
    """Return a calculation with its formulas read; None where one has a fault, or names what is no parameter."""
    formula = parse_formula(calculation.formula)
    condition = parse_condition(calculation.condition) if calculation.condition is not None else None
    wrong = [parse_formula(one.formula) for one in calculation.wrong_formulas]
    read = [one for one in (formula, condition, *wrong) if one is not None]
    symbols = [parameter.symbol for parameter in calculation.parameters]
    if any(isinstance(one, FormulaFault) or not set(symbols_in(one)) <= set(symbols) for one in read):
        return None
    if len(set(symbols)) < len(symbols) or isinstance(formula, FormulaFault) or isinstance(condition, FormulaFault):
        return None
    return Rule(calculation, formula, condition, tuple(one for one in wrong if not isinstance(one, FormulaFault)))


def fresh_numbers(rule: Rule, seed: str) -> tuple[tuple[Numbers, ...], bool]:
    """Return numbers for one attempt after the other, and whether their answers are exact; none if too few are good.

    Exact answers go before rounded ones: those are taken only where too few answers are short decimals.
    """
    outcomes: list[Outcome] = []
    # Where the first round was not enough, it has worked out all there is for the second.
    for is_exact, source in ((True, _worked_out(rule, seed, outcomes)), (False, outcomes)):
        taken: list[Numbers] = []
        answers: set[Decimal] = set()
        for outcome in source:
            numbers = outcome.judged(is_exact=is_exact)
            if numbers is not None and numbers.answer not in answers:
                taken.append(numbers)
                answers.add(numbers.answer)
            if len(taken) == MOST:
                break
        if len(taken) >= FEWEST:
            return tuple(taken), is_exact
    return (), False


def count_few(rule: Rule) -> int | None:
    """Return how many good numbers a calculation has; None where these are enough, or too many to count."""
    if math.prod(map(_steps, rule.calculation.parameters)) > FEW:
        return None
    # All combinations are drawn, whatever the seed is.
    outcomes = [outcome_of(rule, values) for values in _draws(rule.calculation.parameters, "")]
    most = 0
    for is_exact in (False, True):
        numbers = (outcome.judged(is_exact=is_exact) for outcome in outcomes if outcome is not None)
        most = max(most, len({one.answer for one in numbers if one is not None}))
    return most if most < FEWEST else None


def _worked_out(rule: Rule, seed: str, outcomes: list[Outcome]) -> Iterator[Outcome]:
    """Yield what draws come to, and keep it."""
    for values in _draws(rule.calculation.parameters, seed):
        outcome = outcome_of(rule, values)
        if outcome is not None:
            outcomes.append(outcome)
            yield outcome


@dataclass(frozen=True)
class Outcome:
    """What some values come to."""

    values: Mapping[str, Decimal]
    exact: Mapping[str, Fraction]
    """The same as what is computed with."""
    answer: Fraction
    rivals: tuple[Fraction, ...]
    """What the wrong formulas come to."""

    def judged(self, *, is_exact: bool) -> Numbers | None:
        """Return the numbers of a question; None where they make no good one."""
        if is_exact and not is_short(self.answer):
            return None
        if self._has_twins() if is_exact else self._has_neighbours():
            return None
        right = printed(self.answer) if is_exact else rounded(self.answer, _PRINTED)
        wrong = (rounded(one, _WRONG if is_exact else _PRINTED) for one in self.rivals)
        return Numbers(self.values, right, tuple(wrong))

    def _has_twins(self) -> bool:
        """Say whether the answer is also a value or a rival, or one of the rivals is another."""
        # Fractions are in lowest terms; pairs of whole numbers are compared much faster.
        answer, *rivals = (one.as_integer_ratio() for one in (self.answer, *self.rivals))
        if answer in rivals or any(one.as_integer_ratio() == answer for one in self.exact.values()):
            return True
        return len(set(rivals)) < len(rivals)

    def _has_neighbours(self) -> bool:
        """Say the same of numbers that would be taken for each other once they are rounded."""
        others = (*self.exact.values(), *self.rivals)
        if any(_are_near(self.answer, one) for one in others):
            return True
        return any(_are_near(one, other) for place, one in enumerate(self.rivals) for other in self.rivals[:place])


def outcome_of(rule: Rule, values: Mapping[str, Decimal]) -> Outcome | None:
    """Return what values come to; None where the condition fails, or a formula has no value that can be printed."""
    shown = {name: _exact(value) for name, value in values.items()}
    if rule.condition is not None and not holds(rule.condition, shown):
        return None
    answer = value_of(rule.formula, shown)
    if not answer or not is_printable(answer):
        return None
    wrong = [value_of(formula, shown) for formula in rule.wrong_formulas]
    rivals = tuple(one for one in wrong if one is not None and is_printable(one))
    return Outcome(values, shown, answer, rivals) if len(rivals) == len(wrong) else None


def is_short(number: Fraction) -> bool:
    """Say whether a number can be written out in a few digits."""
    return FINEST % number.denominator == 0


def is_printable(number: Fraction) -> bool:
    """Say whether a number is neither too large nor too small to be read at a glance."""
    size = abs(number.numerator)
    return size == 0 or number.denominator <= size * SMALLEST < SMALLEST * LARGEST * number.denominator


def printed(number: Fraction) -> Decimal:
    """Return a number in print: all digits of a short one, else four significant figures."""
    return rounded(number, _EXACT) if is_short(number) else rounded(number, _PRINTED)


def rounded(number: Fraction, context: Context) -> Decimal:
    """Return a number as a decimal of so many digits, without zeros at its end."""
    if number.denominator == 1 and abs(number.numerator) < 10 ** min(context.prec, 12):
        return Decimal(number.numerator)  # nothing to round, nothing too long
    quotient = context.divide(Decimal(number.numerator), Decimal(number.denominator))
    plain = quotient.normalize()
    return plain.quantize(Decimal(1)) if plain == plain.to_integral_value() and abs(plain) < LARGEST else plain


def _are_near(one: Fraction, other: Fraction) -> bool:
    """Say whether some number would be taken for both."""
    return one == other or abs(one - other) <= RELATIVE * (abs(one) + abs(other))


def _draws(parameters: tuple[Parameter, ...], seed: str) -> Iterator[Mapping[str, Decimal]]:
    """Yield values on the grid of each parameter, no combination twice, in an order by the seed."""
    sizes = [_steps(parameter) for parameter in parameters]
    total = math.prod(sizes)
    if total <= MOST_DRAWN:
        places = drawn(range(total), seed, str)
    else:
        places = list(dict.fromkeys(number_from(seed, str(draw)) % total for draw in range(MOST_DRAWN)))
    for place in places:
        values = {}
        left = place
        for parameter, size in zip(parameters, sizes, strict=True):
            left, step = divmod(left, size)
            values[parameter.symbol] = _value_at(parameter.minimum, parameter.step, step)
        yield values


@lru_cache(maxsize=16_384)
def _value_at(minimum: Decimal, step: Decimal, place: int) -> Decimal:
    return rounded(_exact(minimum) + place * _exact(step), _EXACT)


@lru_cache(maxsize=16_384)
def _exact(value: Decimal) -> Fraction:
    return Fraction(value)


def _steps(parameter: Parameter) -> int:
    """Return how many values a parameter can have; none where its maximum is below its minimum."""
    return max(0, (Fraction(parameter.maximum) - Fraction(parameter.minimum)) // Fraction(parameter.step) + 1)
