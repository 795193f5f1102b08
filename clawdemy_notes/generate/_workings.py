"""A worked solution: a formula with its numbers, then with its parentheses worked out, one level after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import assert_never

from clawdemy_notes.model.formulas import Call, Constant, Expression, Negation, Operation, Symbol

_SIGNS = {"+": "+", "-": "\u2212", "*": "×", "/": "÷", "%": "mod"}
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_BINDING = {"+": 1, "-": 1, "*": 2, "/": 2, "%": 2, "**": 4}
_NEGATION = 3
_ATOM = 5


@dataclass(frozen=True)
class Workings:
    """The lines of a solution, and what stands in the places that they have beside the parameters."""

    lines: tuple[Expression, ...]
    """The formula, and then what is left of it; the answer itself is not among them."""
    parts: Mapping[str, Expression] = field(default_factory=dict)
    """What each place of a later line stands for, as a formula of the parameters."""


def worked(formula: Expression, symbols: Iterable[str]) -> Workings:
    """Return the lines that lead to the answer of a formula whose parameters have these symbols."""
    taken = set(symbols)
    parts: dict[str, Expression] = {}
    names = (name for number in range(1, 1_000) if (name := f"part_{number}") not in taken)
    lines = [formula]
    while (simpler := _simplified(lines[-1], names, parts)) != lines[-1]:
        if isinstance(simpler, Symbol):
            break
        lines.append(simpler)
    return Workings(tuple(lines), parts)


def _simplified(formula: Expression, names: Iterator[str], parts: dict[str, Expression]) -> Expression:
    """Return a formula in which a number stands for each pair of parentheses that holds no other."""

    def named(part: Expression) -> Symbol:
        name = next(names)
        parts[name] = _resolved(part, parts)
        return Symbol(name)

    def within(part: Expression, *, is_bracketed: bool) -> Expression:
        return named(part) if is_bracketed and not _has_brackets(part) else _simplified(part, names, parts)

    match formula:
        case Constant() | Symbol():
            return formula
        case Negation(part):
            return Negation(within(part, is_bracketed=_binding(part) < _NEGATION))
        case Operation(sign, left, right):
            before, after = _brackets(formula)
            return Operation(sign, within(left, is_bracketed=before), within(right, is_bracketed=after))
        case Call(function, inner):
            if any(map(_has_brackets, inner)):
                return Call(function, tuple(_simplified(part, names, parts) for part in inner))
            return named(formula)
        case _:
            assert_never(formula)


def _resolved(formula: Expression, parts: Mapping[str, Expression]) -> Expression:
    """Return a formula of the parameters alone."""
    match formula:
        case Constant():
            return formula
        case Symbol(name):
            return parts.get(name, formula)
        case Negation(part):
            return Negation(_resolved(part, parts))
        case Operation(sign, left, right):
            return Operation(sign, _resolved(left, parts), _resolved(right, parts))
        case Call(function, inner):
            return Call(function, tuple(_resolved(part, parts) for part in inner))
        case _:
            assert_never(formula)


def _has_brackets(formula: Expression) -> bool:
    match formula:
        case Constant() | Symbol():
            return False
        case Negation(part):
            return _binding(part) < _NEGATION or _has_brackets(part)
        case Operation(_, left, right):
            return any(_brackets(formula)) or _has_brackets(left) or _has_brackets(right)
        case Call():
            return True
        case _:
            assert_never(formula)


def _binding(formula: Expression) -> int:
    match formula:
        case Operation(sign):
            return _BINDING[sign]
        case Negation():
            return _NEGATION
        case _:
            return _ATOM


def _brackets(operation: Operation) -> tuple[bool, bool]:
    """Say whether the left and the right side of an operation stand in parentheses."""
    own, left, right = _BINDING[operation.sign], _binding(operation.left), _binding(operation.right)
    if operation.sign == "**":
        return left <= own, right <= _NEGATION or isinstance(operation.right, Operation)
    if isinstance(operation.right, Negation):
        return left < own, True
    # Readers are not asked to know that ÷ and mod go from left to right.
    is_mixed = isinstance(operation.left, Operation) and "%" in {operation.sign, operation.left.sign}
    return left < own or (left == own and is_mixed), right <= own if operation.sign in "-/%" else right < own


def as_written(formula: Expression, shown: Mapping[str, str]) -> str:
    """Return a formula as Markdown, as one writes it by hand; `shown` is what stands for each symbol."""
    match formula:
        case Constant(text):
            return text
        case Symbol(name):
            return shown[name]
        case Negation(part):
            return f"{_SIGNS['-']}{_bracketed(part, shown, is_bracketed=_binding(part) < _NEGATION)}"
        case Call(function, parts):
            return f"{function}({', '.join(as_written(part, shown) for part in parts)})"
        case Operation(sign, left, right):
            before, after = _brackets(formula)
            one = _bracketed(left, shown, is_bracketed=before)
            if sign != "**":
                return f"{one} {_SIGNS[sign]} {_bracketed(right, shown, is_bracketed=after)}"
            if isinstance(left, Symbol) and "\u00a0" in one:
                one = f"({one})"  # the unit is raised with its number
            if isinstance(right, Constant) and right.text.isdigit():
                return f"{one}{right.text.translate(_RAISED)}"
            return f"{one}^{_bracketed(right, shown, is_bracketed=after)}"
        case _:
            assert_never(formula)


def _bracketed(part: Expression, shown: Mapping[str, str], *, is_bracketed: bool) -> str:
    return f"({as_written(part, shown)})" if is_bracketed else as_written(part, shown)
