"""Formulas: LaTeX to MathML at build time, so that a reader needs no script for them."""

from __future__ import annotations

from functools import lru_cache

from math_core import LatexError, LatexToMathML

# The converter recurses once per nesting level in native code, where running out of stack ends the process.
LONGEST_FORMULA = 1_000  # characters


class FormulaError(ValueError):
    """A formula that cannot be rendered; its text says why, for authors."""


@lru_cache(maxsize=4_096)
def render_formula(latex: str, *, block: bool) -> str:
    """Return a formula as MathML.

    Raises FormulaError when it does not parse or is longer than 1,000 characters.
    """
    if len(latex) > LONGEST_FORMULA:
        raise FormulaError(f"it has {len(latex)} characters, more than {LONGEST_FORMULA}")
    try:
        # A converter of its own for each formula: one formula's macros must not reach the next.
        return LatexToMathML(fancy_error=False).convert_with_local_state(latex, displaystyle=block)
    except LatexError as error:
        position, _, reason = str(error).partition(": ")
        raise FormulaError(f"{reason.rstrip('.')} (at character {int(position) + 1} of the formula)") from error
