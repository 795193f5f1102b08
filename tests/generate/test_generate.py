"""What grows from the project's own lessons."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys

import pytest

from clawdemy_notes.generate import NAMES, Generated, Ground, generate_items, generators
from clawdemy_notes.generate._terms import KEY_TERMS, entries_of, names_any
from clawdemy_notes.model.grading import Graded, grade
from clawdemy_notes.model.items import Cloze, Recall, SingleChoice
from clawdemy_notes.words import words_of
from tests.generate.grounds import ROOT, edits, grounds
from tests.keys import key_of, wrong_responses

EACH_LESSON = pytest.mark.parametrize("ground", grounds(), ids=lambda ground: ground.lesson.id)
BYTES = """
import hashlib
from tests.generate.test_generate import bytes_of_all
print(hashlib.sha256(bytes_of_all()).hexdigest())
"""


def bytes_of_all() -> bytes:
    """Return all that is generated, candidates and all, as bytes."""
    every = (made for ground in grounds() for made in generate_items(ground))
    return "\n".join(f"{made!r} {made.candidates!r}" for made in every).encode()


def by_id(ground: Ground) -> dict[str, Generated]:
    return {made.item.id: made for made in generate_items(ground)}


def test_generators_are_found_in_the_order_of_their_names() -> None:
    names = [generator.name for generator in generators()]
    assert names == sorted(names)
    assert names == list(NAMES)
    assert {"term-of-definition", "pairs-matching", "what-comes-next", "claim-choice", "keyword-cloze"} <= set(names)


@pytest.mark.parametrize("seed", ["0", "1", "271828"])
def test_the_same_facts_make_the_same_bytes_whatever_the_hash_seed(seed: str) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", BYTES], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == hashlib.sha256(bytes_of_all()).hexdigest()


@EACH_LESSON
def test_a_lesson_yields_many_questions_of_many_kinds(ground: Ground) -> None:
    made = generate_items(ground)
    assert len(made) >= 15
    assert len({one.item.kind for one in made}) >= 5


@EACH_LESSON
def test_ids_name_the_fact_and_the_generator_and_are_unique(ground: Ground) -> None:
    lesson = ground.lesson.lesson
    facts = {fact.id for facts in (lesson.terms, lesson.pair_sets, lesson.sequences, lesson.claims) for fact in facts}
    facts |= {section.id for section in lesson.sections} | {one.id for one in lesson.calculations} | {"scope"}
    made = generate_items(ground)
    assert [one.item.id for one in made] == [f"{one.fact}--{one.generator}" for one in made]
    assert len({one.item.id for one in made}) == len(made)
    assert {one.fact for one in made} <= facts
    order = [generator.name for generator in generators()]
    assert [one.generator for one in made] == sorted((one.generator for one in made), key=order.index)


@EACH_LESSON
def test_questions_name_an_outcome_and_a_section_of_the_lesson(ground: Ground) -> None:
    outcomes = {outcome.id for outcome in ground.lesson.lesson.outcomes}
    places = {section.id for section in ground.lesson.lesson.sections} | {"scope", KEY_TERMS}
    for made in generate_items(ground):
        assert made.item.outcome in outcomes
        assert made.item.section in places


@EACH_LESSON
def test_an_edited_fact_changes_its_own_questions_and_those_that_show_it_as_wrong(ground: Ground) -> None:
    before = by_id(ground)
    for name, edited in edits(ground):
        fact = name.partition("/")[2]
        after = by_id(edited)
        changed = {id_ for id_ in before | after if shown(before.get(id_)) != shown(after.get(id_))}
        assert changed or name.startswith("sections/"), name
        for id_ in changed:
            versions = (before.get(id_), after.get(id_))
            # A question that comes or goes may have done so over a wrong option that would not do beside the others.
            is_all_considered = None in versions
            assert any(shows(version, fact, is_all_considered) for version in versions), f"{name} changed {id_}"


def shown(made: Generated | None) -> object:
    return made and made.item


def shows(made: Generated | None, fact: str, is_all_considered: bool) -> bool:
    """Say whether a question is a fact's own, takes it for a wrong option, or quotes it in its explanation.

    With `is_all_considered`, it is enough that the fact was considered for a wrong option.
    """
    if made is None:
        return False
    names = {term.id: term.term for ground in grounds() for term in ground.lesson.lesson.terms}
    taken = {candidate.fact for candidate in made.candidates if candidate.dropped is None or is_all_considered}
    return made.fact == fact or fact in taken or f"“{names.get(fact)}”" in made.item.explanation


@EACH_LESSON
def test_the_key_is_right_and_every_wrong_option_is_worth_nothing(ground: Ground) -> None:
    for made in generate_items(ground):
        verdict = grade(made.item, key_of(made.item))
        assert isinstance(verdict, Graded), made.item.id
        assert verdict.score == 1.0, made.item.id
        for response in wrong_responses(made.item):
            verdict = grade(made.item, response)
            assert isinstance(verdict, Graded), made.item.id
            assert verdict.score == 0.0, f"{made.item.id}: {response}"


@EACH_LESSON
def test_no_wrong_option_is_another_name_of_the_term(ground: Ground) -> None:
    entries = {entry.term.id: entry for entry in entries_of(ground.lesson)}
    asked = [one for one in generate_items(ground) if one.generator == "term-of-definition"]
    assert asked
    for made in asked:
        assert isinstance(made.item, SingleChoice)
        wrong = [option.text for option in made.item.options if not option.correct]
        assert not any(names_any(text, entries[made.fact].names) for text in wrong), made.item.id


@EACH_LESSON
def test_every_candidate_was_taken_or_has_a_reason(ground: Ground) -> None:
    for made in generate_items(ground):
        if made.generator in {"term-of-definition", "definition-of-term"}:
            assert isinstance(made.item, SingleChoice)
            taken = [candidate.text for candidate in made.candidates if candidate.dropped is None]
            assert taken == [option.text for option in made.item.options if not option.correct]
            assert len(made.candidates) >= len(ground.lesson.lesson.terms) - 3
        for candidate in made.candidates:
            assert candidate.dropped is None or (candidate.dropped and not candidate.dropped.endswith("."))


@EACH_LESSON
def test_authored_confusables_come_first(ground: Ground) -> None:
    for made in generate_items(ground):
        term = next((term for term in ground.lesson.lesson.terms if term.id == made.fact), None)
        if made.generator == "term-of-definition" and term is not None and term.confusable_with:
            first = [candidate.fact for candidate in made.candidates[: len(term.confusable_with)]]
            assert set(first) <= set(term.confusable_with), made.item.id


@EACH_LESSON
def test_phrasings_vary(ground: Ground) -> None:
    prompts = {
        str(one.item.prompt).partition("\n")[0] for one in generate_items(ground) if isinstance(one.item, Recall)
    }
    starts = {prompt.partition("“")[0] for prompt in prompts}
    assert len(starts) > 1


def test_an_article_before_a_gap_tells_nothing() -> None:
    clozes = [one.item for ground in grounds() for one in generate_items(ground) if isinstance(one.item, Cloze)]
    assert len(clozes) >= len(grounds())
    for item in clozes:
        assert " a {{" not in item.text
        assert " an {{" not in item.text


def test_questions_are_asked_in_the_language_of_the_site() -> None:
    german = Ground(grounds()[0].track, grounds()[0].lesson, words_of("de"))
    recalls = [one.item for one in generate_items(german) if isinstance(one.item, Recall)]
    assert recalls
    assert all("„" in item.prompt for item in recalls)
