"""Units: what they are made of, and what a formula makes of them."""

from __future__ import annotations

import pytest

from clawdemy_notes.model.formulas import FormulaFault, parse_formula
from clawdemy_notes.model.units import Unit, unit_of, unit_of_formula, unit_words, unlike_sums

UNITS = {
    "time": unit_of("s"),
    "rate": unit_of("frames/s"),
    "side": unit_of("pixels"),
    "share": unit_of("%"),
    "count": None,
}


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("tokens", {"token": 1}),
        ("patches/frame", {"patch": 1, "frame": -1}),
        ("frames / s", {"frame": 1, "s": -1}),
        ("m/s^2", {"m": 1, "s": -2}),
        ("kW·h", {"kW": 1, "h": 1}),
        ("cm²", {"cm": 2}),
        ("s/s", {}),
        ("%", {}),
        ("latent cells", None),
        ("/s", None),
        (None, None),
    ],
)
def test_units_are_products_and_quotients_of_names(text: str | None, unit: Unit | None) -> None:
    assert unit_of(text) == unit


@pytest.mark.parametrize(
    ("formula", "unit"),
    [
        ("time * rate", "frame"),
        ("-rate / time", "frame/s^2"),
        ("(side / side) ** 2 * share", "a plain number"),
        ("side ** 2", "pixel^2"),
        ("1 / time", None),
        ("100 * share", None),
        ("side * count", None),
        ("side - 1", "pixel"),
        ("max(1, side) % time", "pixel"),
        ("side ** count", None),
        ("share ** count", "a plain number"),
    ],
)
def test_formulas_give_a_unit_as_far_as_it_is_sure(formula: str, unit: str | None) -> None:
    parsed = parse_formula(formula)
    assert not isinstance(parsed, FormulaFault)
    made = unit_of_formula(parsed, UNITS)
    assert (None if made is None else unit_words(made)) == unit


@pytest.mark.parametrize(
    ("formula", "count"),
    [("time + rate", 1), ("2 * (time + time * 3)", 0), ("min(side, time, side) - -(side + time)", 2), ("side + 1", 0)],
)
def test_sums_of_unlike_things_are_found_wherever_they_hide(formula: str, count: int) -> None:
    parsed = parse_formula(formula)
    assert not isinstance(parsed, FormulaFault)
    assert len(list(unlike_sums(parsed, UNITS))) == count
