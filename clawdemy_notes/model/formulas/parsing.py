"""Reading formulas: Python's own parser reads the text, nothing runs it, and what is no arithmetic is refused."""

from __future__ import annotations

import ast
import re
import warnings
from dataclasses import dataclass
from functools import lru_cache
from typing import cast, get_args

from clawdemy_notes.model.formulas.tree import (
    Call,
    Comparison,
    ComparisonSign,
    Condition,
    Constant,
    Expression,
    FunctionName,
    Joined,
    Negation,
    Operation,
    Sign,
    Symbol,
)

LONGEST = 300  # characters; the longest rule of a lesson has 60
DEEPEST = 30  # levels of operations, in a text of 300 characters still far from any recursion limit
MOST_DIGITS = 20  # of a number that is written out

_FOREIGN = re.compile(r"[^a-z0-9_ .,()+*/%<>=!-]")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?|\.[0-9]+")

_SIGNS: dict[type[ast.operator], Sign] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.Mod: "%",
    ast.Pow: "**",
}
_COMPARISONS: dict[type[ast.cmpop], ComparisonSign] = {
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
    ast.NotEq: "!=",
}


@dataclass(frozen=True)
class FormulaFault:
    """Why a text is no formula, as a sentence without a full stop, and where in it."""

    message: str
    start: int
    """Characters before the place."""
    needle: str
    """The words that are meant; empty for the whole text."""


class _FaultError(Exception):
    """Carries a fault out of the depth of a text; never leaves this module."""

    def __init__(self, message: str, start: int = 0, needle: str = "") -> None:
        super().__init__(message)
        self.fault = FormulaFault(message, start, needle)


@lru_cache(maxsize=256)  # checks and questions read the same formulas
def parse_formula(text: str) -> Expression | FormulaFault:
    """Return a text as arithmetic, or why it is none; never raises."""
    try:
        return _Reader(text).expression(_parsed(text))
    except _FaultError as error:
        return error.fault


@lru_cache(maxsize=256)
def parse_condition(text: str) -> Condition | FormulaFault:
    """Return a text as a comparison, or why it is none; never raises."""
    try:
        return _Reader(text).condition(_parsed(text))
    except _FaultError as error:
        return error.fault


def _parsed(text: str) -> ast.expr:
    if len(text) > LONGEST:
        raise _FaultError(f"this formula has {len(text)} characters; expected at most {LONGEST}")
    foreign = _FOREIGN.search(text)
    if foreign:
        raise _FaultError(f"'{foreign[0]}' has no meaning in a formula", foreign.start(), foreign[0])
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # such as that `1 is` may be a slip: it is an error here anyway
            return ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        start = max(0, (getattr(error, "offset", None) or 1) - 1)
        raise _FaultError("this does not read as arithmetic", start, text[start : start + 1]) from error


class _Reader:
    """Takes the nodes of arithmetic out of Python's tree, and refuses all others."""

    def __init__(self, text: str) -> None:
        self.text = text

    def expression(self, node: ast.expr, depth: int = 1) -> Expression:
        """Return arithmetic."""
        if depth > DEEPEST:
            raise _FaultError(f"this formula is nested too deep; expected at most {DEEPEST} levels")
        match node:
            case ast.Constant():
                return self._number(node)
            case ast.Name():
                return Symbol(node.id)
            case ast.UnaryOp(op=ast.USub()):
                return Negation(self.expression(node.operand, depth + 1))
            case ast.BinOp() if type(node.op) in _SIGNS:
                left, right = (self.expression(side, depth + 1) for side in (node.left, node.right))
                return Operation(_SIGNS[type(node.op)], left, right)
            case ast.Call(func=ast.Name(id=name)) if node.args and not node.keywords:
                if name not in get_args(FunctionName):
                    known = ", ".join(get_args(FunctionName))
                    raise self._fault(f"'{name}' is not a function of formulas, which are {known}", node)
                if name in {"floor", "ceil"} and len(node.args) > 1:
                    raise self._fault(f"'{name}' takes one number", node)
                parts = tuple(self.expression(part, depth + 1) for part in node.args)
                return Call(cast("FunctionName", name), parts)
            case ast.Compare() | ast.BoolOp():
                raise self._fault("this is a comparison; expected arithmetic", node)
        raise self._fault("this is not arithmetic", node)

    def condition(self, node: ast.expr, depth: int = 1) -> Condition:
        """Return a comparison, or several that are joined."""
        if depth > DEEPEST:
            raise _FaultError(f"this condition is nested too deep; expected at most {DEEPEST} levels")
        match node:
            case ast.BoolOp():
                conditions = tuple(self.condition(value, depth + 1) for value in node.values)
                return Joined("and" if isinstance(node.op, ast.And) else "or", conditions)
            case ast.Compare() if all(type(sign) in _COMPARISONS for sign in node.ops):
                parts = tuple(self.expression(part, depth + 1) for part in (node.left, *node.comparators))
                return Comparison(parts, tuple(_COMPARISONS[type(sign)] for sign in node.ops))
        raise self._fault("this is not a comparison", node)

    def _number(self, node: ast.Constant) -> Constant:
        """Return a number as it is written: Python has made a binary fraction of it."""
        written = ast.get_source_segment(self.text, node) or ""
        if not _NUMBER.fullmatch(written):
            raise self._fault("this is not a number as formulas have them, such as 24 or 0.5", node)
        if len(written) > MOST_DIGITS:
            raise self._fault(f"this number has {len(written)} digits; expected at most {MOST_DIGITS}", node)
        return Constant(written)

    def _fault(self, message: str, node: ast.expr) -> _FaultError:
        return _FaultError(message, node.col_offset, ast.get_source_segment(self.text, node) or "")
