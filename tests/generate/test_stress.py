"""Every generator over 300 made-up lessons under 20 seeds: nothing breaks, nothing is wrong, no place is favoured."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections import Counter

import pytest

from clawdemy_notes.generate import NAMES, Generated, generate_items
from clawdemy_notes.model.grading import Graded, grade
from clawdemy_notes.model.items import Item, SingleChoice
from clawdemy_notes.quizzes import errors_in
from clawdemy_notes.render.items import in_first_order
from tests.conftest import ROOT
from tests.generate.made_up import made_up_ground
from tests.keys import key_of, wrong_responses

LESSONS = 300
SEEDS = [range(first, first + 4) for first in range(0, 20, 4)]
UNLIKELY = 11.34
"""Chi square with 3 degrees of freedom is above this once in a hundred times (p = 0.01)."""


@pytest.mark.parametrize("seeds", SEEDS, ids=str)
def test_no_made_up_lesson_makes_a_bad_question(seeds: range) -> None:
    places: Counter[int] = Counter()
    generators: Counter[str] = Counter()
    for seed in seeds:
        for number in range(LESSONS):
            ground = made_up_ground(number, seed)
            made = generate_items(ground)
            assert errors_in(made, ground.lesson, ground.words) == {}
            for one in made:
                assert_grades_as_it_should(one.item)
                places.update(place_of_the_key(one))
            generators.update(one.generator for one in made)
    assert set(generators) == set(NAMES)
    assert min(generators.values()) > 50, generators
    expected = places.total() / 4
    assert expected > 200
    assert sum((places[place] - expected) ** 2 / expected for place in range(4)) < UNLIKELY, places


def assert_grades_as_it_should(item: Item) -> None:
    """Fail unless the key is worth 1 and whatever is wrong in all its parts 0."""
    verdict = grade(item, key_of(item))
    assert isinstance(verdict, Graded)
    assert verdict.score == 1.0, item.id
    for response in wrong_responses(item):
        verdict = grade(item, response)
        assert isinstance(verdict, Graded)
        assert verdict.score == 0.0, (item.id, response)


def place_of_the_key(one: Generated) -> list[int]:
    """Return where the right one of four options stands at the first attempt; nothing for questions of other forms."""
    if not isinstance(one.item, SingleChoice) or len(one.item.options) != 4:
        return []
    order = in_first_order(one.item, one.item.options)
    return [place for place, option in enumerate(order) if option.correct]


def digest() -> str:
    """Return a hash of all that grows from the made-up lessons under one seed."""
    made = (one for number in range(LESSONS) for one in generate_items(made_up_ground(number, 1)))
    return hashlib.sha256("\n".join(f"{one!r} {one.candidates!r}" for one in made).encode()).hexdigest()


def test_runs_with_other_hash_seeds_make_the_same_questions() -> None:
    code = "from tests.generate.test_stress import digest; print(digest())"
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            text=True,
        )
        for seed in ("1", "271828")
    ]
    assert {run.communicate()[0].strip() for run in runs} == {digest()}
