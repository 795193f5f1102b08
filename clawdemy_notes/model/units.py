"""Units as products of base names, and what unit a formula gives: as far as its parameters name theirs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import assert_never

from clawdemy_notes.model.formulas import Call, Constant, Expression, Negation, Operation, Symbol, symbols_in

Unit = Mapping[str, int]
"""Base names with their powers, none of them 0; empty for a plain number."""

PLAIN: Unit = {}

_BASE = re.compile(r"([^\W\d_²³]+)(?:\^?([23²³]))?")
_POWERS = {None: 1, "2": 2, "²": 2, "3": 3, "³": 3}


def unit_of(text: str | None) -> Unit | None:
    """Return a unit such as `frames/s` or `cm²` by its base names; None where it is missing or of another form.

    Names are joined by `/`, `*`, `·` or `×`; a plural is the same name, and `%` is a plain number.
    """
    if text is None:
        return None
    if text == "%":
        return PLAIN
    powers: Counter[str] = Counter()
    sign = 1
    for piece in re.split(r"\s*([/*·×])\s*", text):
        if piece in {"/", "*", "·", "×"}:
            sign = -1 if piece == "/" else 1
            continue
        found = _BASE.fullmatch(piece)
        if found is None:
            return None
        powers[_singular(found[1])] += sign * _POWERS[found[2]]
    return _nonzero(powers)


def unit_of_formula(formula: Expression, units: Mapping[str, Unit | None]) -> Unit | None:
    """Return the unit that a formula gives; None where nobody can say, such as after a factor that may convert."""
    match formula:
        case Constant():
            return None
        case Symbol(name):
            return units.get(name)
        case Negation(part):
            return unit_of_formula(part, units)
        case Call(_, parts):
            known = [unit for part in parts if (unit := unit_of_formula(part, units)) is not None]
            return known[0] if known else None
        case Operation(sign, left, right):
            one, other = unit_of_formula(left, units), unit_of_formula(right, units)
            match sign:
                case "+" | "-":
                    return one if one is not None else other
                case "%":
                    return one
                case "**":
                    return _raised(one, right)
                case "*" | "/":
                    if one is None or other is None:
                        return None
                    powers = Counter(one)
                    (powers.update if sign == "*" else powers.subtract)(other)
                    return _nonzero(powers)
                case _:
                    assert_never(sign)
        case _:
            assert_never(formula)


def unlike_sums(formula: Expression, units: Mapping[str, Unit | None]) -> Iterator[tuple[Unit, Unit]]:
    """Yield the units of each two parts that are added, subtracted or compared in size and are not of one kind."""
    match formula:
        case Constant() | Symbol():
            return
        case Negation(part):
            yield from unlike_sums(part, units)
        case Call(_, parts):
            for part in parts:
                yield from unlike_sums(part, units)
            yield from _unlike(parts, units)
        case Operation(sign, left, right):
            yield from unlike_sums(left, units)
            yield from unlike_sums(right, units)
            if sign in {"+", "-"}:
                yield from _unlike((left, right), units)
        case _:
            assert_never(formula)


def unit_words(unit: Unit) -> str:
    """Return a unit as one writes it, such as `frame/s`; `a plain number` for none."""
    over = "·".join(_with_power(name, power) for name, power in sorted(unit.items()) if power > 0)
    under = "".join(f"/{_with_power(name, -power)}" for name, power in sorted(unit.items()) if power < 0)
    return f"{over or '1'}{under}" if unit else "a plain number"


def _with_power(name: str, power: int) -> str:
    return name if power == 1 else f"{name}^{power}"


def _unlike(parts: tuple[Expression, ...], units: Mapping[str, Unit | None]) -> Iterator[tuple[Unit, Unit]]:
    known = [unit for part in parts if (unit := unit_of_formula(part, units)) is not None]
    yield from ((known[0], unit) for unit in known[1:] if unit != known[0])


def _raised(unit: Unit | None, exponent: Expression) -> Unit | None:
    if unit is None or any(symbols_in(exponent)):
        return unit if unit == PLAIN else None
    if not isinstance(exponent, Constant) or exponent.value.denominator != 1:
        return None
    return _nonzero(Counter({name: power * int(exponent.value) for name, power in unit.items()}))


def _nonzero(powers: Counter[str]) -> Unit:
    return {name: power for name, power in sorted(powers.items()) if power}


def _singular(name: str) -> str:
    """Return an English plural without its ending; short names such as `s` and `ms` are no plurals."""
    if name.endswith(("ches", "shes", "xes", "sses")):
        return name[:-2]
    return name[:-1] if len(name) > 3 and name.endswith("s") and not name.endswith("ss") else name
