"""Formulas of calculations: read without running anything, and evaluated exactly."""

from __future__ import annotations

from clawdemy_notes.model.formulas.parsing import FormulaFault, parse_condition, parse_formula
from clawdemy_notes.model.formulas.tree import (
    Call,
    Comparison,
    Condition,
    Constant,
    Expression,
    Joined,
    Negation,
    Operation,
    Symbol,
    symbols_in,
)
from clawdemy_notes.model.formulas.values import holds, value_of

__all__ = [
    "Call",
    "Comparison",
    "Condition",
    "Constant",
    "Expression",
    "FormulaFault",
    "Joined",
    "Negation",
    "Operation",
    "Symbol",
    "holds",
    "parse_condition",
    "parse_formula",
    "symbols_in",
    "value_of",
]
