"""What grows from made-up lessons: nothing that breaks, nothing that is wrong."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from clawdemy_notes.generate import Ground, generate_items
from clawdemy_notes.generate._wording import same_words
from clawdemy_notes.markup import NO_LINKS
from clawdemy_notes.model.items import Item, MultipleChoice, SingleChoice
from clawdemy_notes.render.items import render_item
from clawdemy_notes.words import ENGLISH, words_of
from tests.generate.grounds import edits
from tests.generate.made_up import made_up_ground

ITEM: TypeAdapter[Item] = TypeAdapter(Item)
GROUNDS = st.builds(made_up_ground, st.integers(0, 5_000), st.integers(0, 20), st.sampled_from(["en", "de"]))


@settings(max_examples=40)  # each is a whole lesson
@given(ground=GROUNDS)
def test_whatever_is_yielded_is_an_item_that_renders(ground: Ground) -> None:
    for made in generate_items(ground):
        plain = made.item.model_copy(update={"id": "an-id"})
        assert ITEM.validate_python(plain.model_dump()) == plain
        html = render_item(made.item, 1, 1, links=NO_LINKS, sections={}, outcomes={}, words=words_of(ENGLISH))
        assert f'id="item-{made.item.id}"' in html


@settings(max_examples=40)  # each is a whole lesson
@given(ground=GROUNDS)
def test_options_differ_in_words(ground: Ground) -> None:
    for made in generate_items(ground):
        if isinstance(made.item, SingleChoice | MultipleChoice):
            texts = [same_words(option.text) for option in made.item.options]
            assert len(set(texts)) == len(texts), made.item.id
            assert len(texts) >= 3


@settings(max_examples=40)  # each is a whole lesson
@given(ground=GROUNDS)
def test_the_same_lesson_makes_the_same_questions(ground: Ground) -> None:
    some, same = generate_items(ground), generate_items(ground)
    assert some == same
    assert [one.candidates for one in some] == [one.candidates for one in same]


@settings(max_examples=15)  # each is a whole lesson, made anew for each of its facts
@given(number=st.integers(0, 5_000))
def test_an_edited_fact_leaves_questions_alone_that_do_not_show_it(number: int) -> None:
    ground = made_up_ground(number)
    before = {made.item.id: made for made in generate_items(ground)}
    for name, edited in edits(ground):
        kind, _, fact = name.partition("/")
        if kind in {"terms", "sections"}:
            continue  # terms stand beside each other as wrong options; the real lessons show how far that goes
        after = {made.item.id: made for made in generate_items(edited)}
        own = {id_ for id_ in before | after if id_.startswith(f"{fact}--")}
        assert {id_ for id_ in before | after if before.get(id_) != after.get(id_)} <= own
        assert all(before[id_].candidates == after[id_].candidates for id_ in before if id_ not in own)


def test_other_seeds_make_other_choices() -> None:
    def prompts(seed: int) -> tuple[str, ...]:
        return tuple(made.item.prompt for number in range(10) for made in generate_items(made_up_ground(number, seed)))

    assert len({prompts(seed) for seed in range(3)}) > 1


def test_made_up_lessons_make_questions_of_every_generator_and_kind() -> None:
    counts = Counter(made.generator for number in range(60) for made in generate_items(made_up_ground(number)))
    assert len(counts) >= 13
    assert min(counts.values()) >= 3, counts
