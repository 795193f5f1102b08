"""Calculations with fresh numbers: what is shown adds up, and what would make a bad question is refused."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clawdemy_notes.generate._fresh import FEWEST, MOST, Numbers, Rule, fresh_numbers, outcome_of, rule_of
from clawdemy_notes.generate._workings import as_written, worked
from clawdemy_notes.generate.calculation_numeric import GENERATOR
from clawdemy_notes.generate.contract import Generated, Ground
from clawdemy_notes.markup import gaps_in, render_prose
from clawdemy_notes.model.facts import Calculation
from clawdemy_notes.model.formulas import FormulaFault, holds, parse_formula, value_of
from clawdemy_notes.model.grading import Graded, grade, recognised_mistake
from clawdemy_notes.model.items import Numeric
from clawdemy_notes.model.prose import prose_fields
from clawdemy_notes.pipeline import build
from clawdemy_notes.words import words_of
from tests.conftest import ROOT


def parameter(symbol: str, minimum: object = 1, maximum: object = 30, step: object = 1) -> dict[str, object]:
    return {"symbol": symbol, "label": symbol, "minimum": minimum, "maximum": maximum, "step": step}


def calculation(formula: str, *wrong: str, symbols: str = "ab", **changes: object) -> Calculation:
    data: dict[str, Any] = {
        "id": "area",
        "title": "The area",
        "section": "idea",
        "rule": "Width times height.",
        "parameters": [parameter(symbol) for symbol in symbols],
        "formula": formula,
        "wrong_formulas": [{"formula": one, "why": f"Why not {one}."} for one in wrong],
        **changes,
    }
    return Calculation.model_validate(data, strict=False)


def rule(formula: str, *wrong: str, **changes: Any) -> Rule:
    found = rule_of(calculation(formula, *wrong, **changes))
    assert found is not None
    return found


def judged(made: Rule, values: Mapping[str, Decimal], *, is_exact: bool) -> Numbers | None:
    outcome = outcome_of(made, values)
    return outcome.judged(is_exact=is_exact) if outcome is not None else None


def shown(**values: str) -> Mapping[str, Decimal]:
    return {name: Decimal(value) for name, value in values.items()}


def test_good_numbers_are_taken_as_they_are_shown() -> None:
    numbers = judged(rule("a * b", "a + b"), shown(a="0.1", b="30"), is_exact=True)
    assert numbers == Numbers(shown(a="0.1", b="30"), Decimal(3), (Decimal("30.1"),))


@pytest.mark.parametrize(
    ("why", "made", "bad"),
    [
        ("the condition fails", rule("a * b", condition="a > b"), shown(a="3", b="5")),
        ("the condition has no value", rule("a * b", condition="1 / (a - b) > 0"), shown(a="3", b="3")),
        ("the answer is 0", rule("a - b"), shown(a="3", b="3")),
        ("the answer is not finite", rule("a / (b - 2)"), shown(a="3", b="2")),
        ("the answer is too large", rule("a ** b"), shown(a="30", b="30")),
        ("the answer is a number of the question", rule("a * b"), shown(a="3", b="1")),
        ("a wrong formula is right by chance", rule("a * b", "a + b"), shown(a="2", b="2")),
        ("a wrong formula has no value", rule("a * b", "a / (b - 2)"), shown(a="3", b="2")),
        ("two wrong formulas meet", rule("a * b", "a + b", "a ** 2 - 3"), shown(a="3", b="3")),
        ("the answer has many digits", rule("a / b"), shown(a="2", b="3")),
    ],
)
def test_what_would_make_a_bad_question_is_refused(why: str, made: Rule, bad: Mapping[str, Decimal]) -> None:
    assert judged(made, bad, is_exact=True) is None, why
    assert judged(made, shown(a="6", b="4"), is_exact=True) is not None, why


def test_numbers_that_nobody_reads_at_a_glance_are_refused() -> None:
    small = rule("a / 10 ** b", "a * 10 ** b")
    assert [judged(small, shown(a="3", b=b), is_exact=False) is None for b in ("5", "9", "13")] == [False, True, True]


def test_where_answers_are_rounded_numbers_have_to_be_further_apart() -> None:
    near = rule("a / b", "a / b + 0.05", "3 * a")
    assert judged(near, shown(a="11", b="3"), is_exact=False) is None
    assert judged(near, shown(a="5", b="3"), is_exact=False) == Numbers(
        shown(a="5", b="3"), Decimal("1.667"), (Decimal("1.717"), Decimal(15))
    )
    assert judged(rule("a / b", "a"), shown(a="600", b="1.01"), is_exact=False) is None


@pytest.mark.parametrize(
    "changes",
    [
        {"formula": "a *"},
        {"formula": "a * c"},
        {"formula": "a * b", "condition": "a + b"},
        {"formula": "a * b", "wrong_formulas": [{"formula": "exp(a)", "why": "No."}]},
        {"formula": "a * b", "parameters": [parameter("a"), parameter("a"), parameter("b")]},
    ],
)
def test_a_formula_with_a_fault_makes_no_question(changes: dict[str, Any]) -> None:
    assert rule_of(calculation(**{"formula": "a", **changes})) is None


@pytest.mark.parametrize(
    ("changes", "count"),
    [
        ({"parameters": [parameter("a", 2, 8), parameter("b", 2, 2)]}, 0),
        ({"parameters": [parameter("a", 2, 9), parameter("b", 3, 3)]}, FEWEST),
        ({"parameters": [parameter("a", 9, 2), parameter("b")]}, 0),
        ({"parameters": [parameter("a", 2, 1_000), parameter("b", 2, 1_000)]}, MOST),
        ({"condition": "a == 3"}, MOST),
        ({"condition": "a > 30"}, 0),
    ],
)
def test_there_are_enough_numbers_or_none(changes: dict[str, Any], count: int) -> None:
    numbers, _ = fresh_numbers(rule("a * b + 100", **changes), "seed")
    assert len(numbers) == count


FORMULAS = st.sampled_from(["a * b", "a / b", "(a + b) ** 2 / 3", "100 * a ** -b", "floor(a / b) + a * b", "a % b - b"])


@settings(max_examples=30)  # each draws hundreds of numbers
@given(
    FORMULAS, st.lists(FORMULAS, max_size=3, unique=True), st.integers(1, 9), st.integers(1, 20), st.text(max_size=4)
)
def test_numbers_keep_their_word(formula: str, wrong: list[str], low: int, count: int, seed: str) -> None:
    grid = {"minimum": str(low), "maximum": str(low + Decimal("0.25") * count), "step": "0.25"}
    ranges = [parameter("a", *grid.values()), parameter("b", 1, 12)]
    made = rule(formula, *wrong, parameters=ranges, condition="a != b")
    numbers, is_exact = fresh_numbers(made, seed)
    assert (numbers, is_exact) == fresh_numbers(made, seed)
    assert len(numbers) in {0, *range(FEWEST, MOST + 1)}
    assert len({one.answer for one in numbers}) == len(numbers)
    for one in numbers:
        assert made.condition is not None
        assert holds(made.condition, one.exact)
        assert (one.values["a"] - low) % Decimal("0.25") == 0
        assert low <= one.values["a"] <= Decimal(grid["maximum"])
        exact = value_of(made.formula, one.exact)
        assert exact is not None
        assert abs(Fraction(one.answer) - exact) <= (0 if is_exact else abs(exact) / 1_000)
        assert one.answer not in {0, *one.values.values(), *one.wrong_answers}


@pytest.fixture(scope="module")
def shipped() -> list[Generated]:
    tracks = build(ROOT).course.tracks
    grounds = [Ground(track, lesson, words_of("en")) for track in tracks for lesson in track.lessons]
    return [made for ground in grounds for made in GENERATOR.make(ground)]


def test_every_calculation_of_the_lessons_asks_with_fresh_numbers(shipped: list[Generated]) -> None:
    count = sum(len(lesson.lesson.calculations) for track in build(ROOT).course.tracks for lesson in track.lessons)
    assert len(shipped) == count > 5
    for made in shipped:
        item = made.item
        assert isinstance(item, Numeric)
        assert item.id == f"{made.fact}--calculation-numeric"
        assert FEWEST <= len(item.variants) <= MOST


def test_each_attempt_has_its_key_its_mistakes_and_a_value_in_each_place(shipped: list[Generated]) -> None:
    for made in shipped:
        item = made.item
        assert isinstance(item, Numeric)
        for attempt, variant in enumerate(item.variants, start=1):
            one = item.at_attempt(attempt)
            assert grade(item, str(variant.answer), attempt=attempt) == Graded(1.0, 1, 1)
            for place, wrong in enumerate(variant.wrong_answers):
                assert grade(item, str(wrong), attempt=attempt) == Graded(0.0, 0, 1)
                assert recognised_mistake(one, Fraction(wrong)) == place
            named = {name for _, prose in prose_fields(item) for name in gaps_in(render_prose(prose))}
            assert named == {*variant.values, *variant.computed, "the-answer"}
            assert set(variant.values) == set(gaps_in(render_prose(item.prompt)))


def question(words: str = "en", **changes: Any) -> Numeric:
    course = build(ROOT).course
    lesson = course.tracks[0].lessons[0]
    own = lesson.lesson.model_copy(update={"calculations": (calculation(**changes),)})
    grown = type(lesson)(lesson.id, lesson.entry, own, lesson.path, lesson.quiz)
    (made,) = GENERATOR.make(Ground(course.tracks[0], grown, words_of(words)))
    assert isinstance(made.item, Numeric)
    return made.item


def test_without_a_question_of_its_own_a_calculation_lists_what_is_given() -> None:
    labelled = {**parameter("a"), "label": "frame_rate*", "unit": "frames/s"}
    item = question(formula="a * b", parameters=[labelled, parameter("b")])
    asked, _, given = item.prompt.partition("\n\n")
    assert "The area" in asked
    assert given == "- frame\\_rate\\*: {{a}}\u00a0frames/s\n- b: {{b}}"


def test_a_rounded_answer_is_asked_for_in_figures_and_graded_by_them() -> None:
    item = question(
        formula="a / b", question="How much is {{a}} over {{b}}?", parameters=[parameter("a"), parameter("b", 7, 7)]
    )
    assert item.prompt == "How much is {{a}} over {{b}}? Give at least three significant figures."
    assert item.tolerance is not None
    assert item.tolerance.relative == Decimal("0.01")
    assert "≈ **{{the-answer}}**" in item.explanation
    exact = question("de", formula="a * b", question="How much is {{a}} times {{b}}?")
    assert exact.prompt == "How much is {{a}} times {{b}}?"
    assert exact.tolerance is None


@pytest.mark.parametrize(
    ("formula", "lines"),
    [
        ("a * b / 2", ["A × B ÷ 2"]),
        ("a ** 2 * (100 - b) / 100", ["A² × (100 − B) ÷ 100", "A² × 1 ÷ 100"]),
        ("(a / (b * 2)) ** 12", ["(A ÷ (B × 2))¹²", "(A ÷ 1)¹²", "2¹²"]),
        ("100 * a ** b", ["100 × A^B"]),
        ("a ** (b + 1)", ["A^(B + 1)", "A^1"]),
        ("a - (b - 1) - -a", ["A − (B − 1) − (−A)", "A − 1 − 2"]),
        ("a / b / 2", ["A ÷ B ÷ 2"]),
        ("a / (b / 2)", ["A ÷ (B ÷ 2)", "A ÷ 1"]),
        ("a % b * 2", ["(A mod B) × 2", "1 × 2"]),
        ("ceil(a / (b + 1)) * 2", ["ceil(A ÷ (B + 1)) × 2", "ceil(A ÷ 1) × 2", "2 × 2"]),
        ("max(a, b)", ["max(A, B)"]),
        ("-(a + b) * a", ["−(A + B) × A", "−1 × A"]),
        ("(-a) ** 2", ["(−A)²", "1²"]),
    ],
)
def test_a_solution_works_parentheses_out_one_level_at_a_time(formula: str, lines: list[str]) -> None:
    parsed = parse_formula(formula)
    assert not isinstance(parsed, FormulaFault)
    workings = worked(parsed, ("a", "b"))
    names = {"a": "A", "b": "B", **{name: name.removeprefix("part_") for name in workings.parts}}
    assert [as_written(line, names) for line in workings.lines] == lines


@given(
    FORMULAS | st.sampled_from(["(a - (b - 1)) * -(a + 2)", "ceil((a + 1) / b) ** 2"]),
    st.integers(2, 9),
    st.integers(2, 9),
)
def test_every_line_of_a_solution_comes_to_the_answer(formula: str, a: int, b: int) -> None:
    parsed = parse_formula(formula)
    assert not isinstance(parsed, FormulaFault)
    workings = worked(parsed, ("a", "b"))
    values = {"a": Fraction(a), "b": Fraction(b)}
    parts = {name: value for name, part in workings.parts.items() if (value := value_of(part, values)) is not None}
    assert {value_of(line, {**values, **parts}) for line in workings.lines} == {value_of(parsed, values)}


def test_another_id_draws_other_numbers() -> None:
    drawn = [fresh_numbers(rule("a * b"), seed)[0] for seed in ("one", "one", "other")]
    assert drawn[0] == drawn[1] != drawn[2]
