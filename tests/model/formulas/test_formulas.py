"""Formulas: the same numbers as plain fractions, and nothing else than arithmetic, whatever somebody writes."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clawdemy_notes.model.formulas import (
    Comparison,
    FormulaFault,
    Joined,
    holds,
    parse_condition,
    parse_formula,
    symbols_in,
    value_of,
)
from clawdemy_notes.model.formulas.parsing import LONGEST

VALUES = {"a": Fraction(7), "b": Fraction(-3, 2), "c": Fraction(0)}
CHARACTERS = "abcn019 ._,+-*/%()<>=!"


def value(text: str) -> Fraction | None:
    formula = parse_formula(text)
    assert not isinstance(formula, FormulaFault), formula
    return value_of(formula, VALUES)


def fault(text: str) -> FormulaFault:
    found = parse_formula(text)
    assert isinstance(found, FormulaFault), found
    return found


Tree = tuple[str, Fraction | None]


def operated(sign: str, left: Tree, right: Tree) -> Tree:
    text = f"({left[0]}) {sign} ({right[0]})"
    one, other = left[1], right[1]
    if one is None or other is None or (sign in "/%" and other == 0):
        return text, None
    results = {"+": lambda: one + other, "-": lambda: one - other, "*": lambda: one * other}
    results |= {"/": lambda: one / other, "%": lambda: one % other}
    return text, results[sign]()


LEAVES = st.one_of(
    st.sampled_from(list(VALUES.items())),
    st.integers(0, 999).map(lambda number: (str(number), Fraction(number))),
    st.decimals(0, 99, places=3).map(lambda number: (f"{number:f}", Fraction(number))),
)
TREES = st.recursive(
    LEAVES,
    lambda parts: st.one_of(
        st.builds(operated, st.sampled_from("+-*/%"), parts, parts),
        parts.map(lambda tree: (f"-({tree[0]})", None if tree[1] is None else -tree[1])),
        st.tuples(parts, st.integers(0, 3)).map(
            lambda pair: (f"({pair[0][0]}) ** {pair[1]}", None if pair[0][1] is None else pair[0][1] ** pair[1])
        ),
    ),
    max_leaves=8,
).filter(lambda tree: len(tree[0]) <= LONGEST)


@given(TREES)
def test_formulas_come_to_what_plain_fractions_come_to(tree: Tree) -> None:
    assert value(tree[0]) == tree[1]


@given(st.text() | st.text(CHARACTERS, max_size=40))
def test_no_text_makes_the_reader_raise(text: str) -> None:
    for found in (parse_formula(text), parse_condition(text)):
        if isinstance(found, FormulaFault):
            assert 0 <= found.start <= len(text)
            assert text[found.start :].startswith(found.needle)
        elif isinstance(found, Comparison | Joined):
            assert holds(found, VALUES) in {True, False, None}
        else:
            assert isinstance(value_of(found, VALUES), Fraction | None)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0.1 + 0.2", Fraction(3, 10)),
        ("2 ** -2", Fraction(1, 4)),
        ("-a % 4", 1),
        ("2 ** 3 ** 2", 512),
        ("min(a, b, 2) + max(a, 9) - floor(b) + ceil(b) + ceil(0.2)", Fraction("-1.5") + 9 + 2 - 1 + 1),
        ("0.998 ** 600 * 0 + 1", 1),
    ],
)
def test_arithmetic_is_exact(text: str, number: Fraction) -> None:
    assert value(text) == number


@pytest.mark.parametrize(
    "text",
    ["1 / c", "1 % c", "c ** -1", "a ** 0.5", "9 ** 9 ** 9", "((9 ** 2000) ** 2000) ** 2000", "2 ** 9999999", "d + 1"],
)
def test_what_has_no_number_or_too_large_a_one_has_no_value(text: str) -> None:
    assert value(text) is None


@pytest.mark.parametrize(
    ("text", "message", "needle"),
    [
        ("__import__('os')", "''' has no meaning in a formula", "'"),
        (
            "__import__(1)",
            "'__import__' is not a function of formulas, which are min, max, floor, ceil",
            "__import__(1)",
        ),
        ("lambda: 1", "':' has no meaning in a formula", ":"),
        ("a.real", "this is not arithmetic", "a.real"),
        ("a // 2", "this is not arithmetic", "a // 2"),
        ("1 if a else b", "this is not arithmetic", "1 if a else b"),
        ("min(*a)", "this is not arithmetic", "*a"),
        ("1 + a < 2", "this is a comparison; expected arithmetic", "1 + a < 2"),
        ("2 * 0x10", "this is not a number as formulas have them, such as 24 or 0.5", "0x10"),
        ("1e5", "this is not a number as formulas have them, such as 24 or 0.5", "1e5"),
        ("1_000", "this is not a number as formulas have them, such as 24 or 0.5", "1_000"),
        ("1" * 21, "this number has 21 digits; expected at most 20", "1" * 21),
        ("a ^ 2", "'^' has no meaning in a formula", "^"),
        ("a × 2", "'×' has no meaning in a formula", "×"),
        ("floor(a, 1)", "'floor' takes one number", "floor(a, 1)"),
        ("+".join("1" * 200), "this formula has 399 characters; expected at most 300", ""),
        ("-" * 40 + "a", "this formula is nested too deep; expected at most 30 levels", ""),
        ("(" * 290, "this does not read as arithmetic", "("),
        ("2 * (a + 1", "this does not read as arithmetic", "("),
        ("", "this does not read as arithmetic", ""),
    ],
)
def test_what_is_no_arithmetic_is_told_with_its_place(text: str, message: str, needle: str) -> None:
    found = fault(text)
    assert (found.message, found.needle) == (message, needle)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a > b", True),
        ("b < c < a", True),
        ("a < b or a % 2 == 1", True),
        ("a != 7 and 1 / c > 0", False),
        ("a == 7 and 1 / c > 0", None),
        ("(a <= 7 or a < 0) and b >= -2", True),
    ],
)
def test_conditions_hold_or_not(text: str, expected: bool | None) -> None:
    condition = parse_condition(text)
    assert not isinstance(condition, FormulaFault)
    assert holds(condition, VALUES) is expected


@pytest.mark.parametrize("text", ["a + b", "a", "not a < b", "a in b", "a is b", "a and b < c"])
def test_what_compares_nothing_is_no_condition(text: str) -> None:
    assert isinstance(parse_condition(text), FormulaFault)


def test_symbols_are_named_as_often_as_they_stand_there() -> None:
    formula, condition = parse_formula("a * min(b, -a)"), parse_condition("a < 1 and b > c")
    assert not isinstance(formula, FormulaFault)
    assert not isinstance(condition, FormulaFault)
    assert list(symbols_in(formula)) == ["a", "b", "a"]
    assert list(symbols_in(condition)) == ["a", "b", "c"]
