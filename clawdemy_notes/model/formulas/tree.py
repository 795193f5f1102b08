"""What a formula is made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Literal, assert_never

Sign = Literal["+", "-", "*", "/", "%", "**"]
FunctionName = Literal["min", "max", "floor", "ceil"]
ComparisonSign = Literal["<", "<=", ">", ">=", "==", "!="]


@dataclass(frozen=True)
class Constant:
    """A number, as the author wrote it."""

    text: str

    @property
    def value(self) -> Fraction:
        """The exact number."""
        return _number(self.text)


@lru_cache(maxsize=256)  # a formula is worked out for dozens of values
def _number(text: str) -> Fraction:
    return Fraction(text)


@dataclass(frozen=True)
class Symbol:
    """The name of a parameter."""

    name: str


@dataclass(frozen=True)
class Negation:
    """A minus sign before a part."""

    part: Expression


@dataclass(frozen=True)
class Operation:
    """Two parts and a sign between them."""

    sign: Sign
    left: Expression
    right: Expression


@dataclass(frozen=True)
class Call:
    """A function of parts."""

    function: FunctionName
    parts: tuple[Expression, ...]


Expression = Constant | Symbol | Negation | Operation | Call


@dataclass(frozen=True)
class Comparison:
    """Parts, and a sign between each two: `0 < a < b` has three."""

    parts: tuple[Expression, ...]
    signs: tuple[ComparisonSign, ...]


@dataclass(frozen=True)
class Joined:
    """Conditions of which all (`and`) or some (`or`) have to hold."""

    word: Literal["and", "or"]
    conditions: tuple[Condition, ...]


Condition = Comparison | Joined


def symbols_in(part: Expression | Condition) -> Iterator[str]:
    """Yield the names of all symbols, from left to right, as often as they stand there."""
    match part:
        case Constant():
            return
        case Symbol(name):
            yield name
        case Negation(inner):
            yield from symbols_in(inner)
        case Operation(_, left, right):
            yield from symbols_in(left)
            yield from symbols_in(right)
        case Call(_, parts) | Comparison(parts):
            for one in parts:
                yield from symbols_in(one)
        case Joined(_, conditions):
            for condition in conditions:
                yield from symbols_in(condition)
        case _:
            assert_never(part)
