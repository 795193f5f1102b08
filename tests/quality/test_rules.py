"""Rules of item writing as generation uses them: on any item, in any language, with places inside the item."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clawdemy_notes import quality
from clawdemy_notes.model.items import Item, SingleChoice, TrueFalse
from clawdemy_notes.model.prose import values
from clawdemy_notes.quality import RULES, Examined, Setting, flaws_of_item, flaws_of_quiz
from clawdemy_notes.quality._chance import at_least
from clawdemy_notes.quality._plain import _THOUSANDS, _WORD, Text, unmarked
from clawdemy_notes.source import read_course
from tests.conftest import ROOT

MARKED = st.text(st.sampled_from("ab A1.,-–$`*_[]@()?\n\\{}é½"), min_size=1, max_size=60)


def choice(prompt: str, *options: str, item_id: str = "q") -> SingleChoice:
    """Return a single choice whose first option is correct."""
    return SingleChoice.model_validate_json(
        json.dumps(
            {
                **common(item_id, prompt),
                "kind": "single_choice",
                "options": [
                    {"id": f"o{number}", "text": text, "correct": number == 0, "feedback": "Look again."}
                    for number, text in enumerate(options)
                ],
            }
        )
    )


def common(item_id: str, prompt: str) -> dict[str, Any]:
    return {
        "id": item_id,
        "prompt": prompt,
        "outcome": "explain",
        "section": "idea",
        "explanation": "The notes say why this is so.",
    }


def rules_of(item: Item, *others: Item, language: str = "en") -> list[str]:
    return [flaw.rule for flaw in flaws_of_item(Examined(item, Setting((item, *others), code=language)))]


FLAWED = choice("Which of these does not help?", "Attention", "Attention,", "All of the above")


@pytest.mark.parametrize("rule", sorted(RULES))
def test_every_rule_names_its_source(rule: str) -> None:
    said = " ".join((getattr(quality, rule.replace("-", "_")).__doc__ or "").split())
    assert RULES[rule].id == rule
    assert "Haladyna, Downing & Rodriguez 2002" in said
    assert ("This is an error." in said) == (RULES[rule].severity == "error")


def test_rules_find_nothing_in_kinds_that_they_are_not_asked_about() -> None:
    tracks = [track for root in (ROOT, ROOT / "tests/projects/every") for track in read_course(root).course.tracks]
    items = [item for track in tracks for lesson in track.lessons if lesson.quiz for item in lesson.quiz.items]
    assert {item.kind for item in items} >= {"single_choice", "cloze", "true_false", "matching", "short_answer"}
    for item in items:
        examined = Examined(item, Setting(tuple(items)))
        for rule in RULES.values():
            if rule.in_item is not None and rule.kinds is not None and item.kind not in rule.kinds:
                assert not tuple(rule.in_item(examined)), (rule.id, item.id)


@given(st.text(st.sampled_from("aB1 ,.?!é½-\n"), max_size=30))
def test_words_of_plain_texts_are_those_of_the_pattern(text: str) -> None:
    lower = unmarked(text).lower()
    assert Text(text).words == tuple(_WORD.findall(_THOUSANDS.sub("", lower)))


def test_places_are_inside_the_item() -> None:
    places = {place for place, _ in values(FLAWED)}
    found = flaws_of_item(Examined(FLAWED, Setting((FLAWED,))))
    assert {flaw.rule for flaw in found} >= {"negative-stem", "duplicate-options", "all-of-the-above"}
    assert {flaw.place for flaw in found} <= places


def test_an_item_need_not_be_in_the_quiz_whose_prompts_it_is_compared_with() -> None:
    made = choice(
        "What lets parts of a clip agree?", "Attention across time", "A much longer caption", "A better model"
    )
    asked = choice("What does attention across time cost?", "Many pairs", "Much disk", "Long texts", item_id="r")
    assert [flaw.rule for flaw in flaws_of_item(Examined(made, Setting((asked,))))] == ["item-answers-another"]


def test_words_of_english_are_not_looked_for_in_another_language() -> None:
    assert rules_of(FLAWED, language="de") == ["duplicate-options"]
    assert rules_of(FLAWED, language="en-GB") == rules_of(FLAWED)


def test_the_same_is_found_each_time() -> None:
    assert flaws_of_item(Examined(FLAWED, Setting(()))) == flaws_of_item(Examined(FLAWED, Setting(())))


@given(st.lists(MARKED, min_size=3, max_size=6), st.sampled_from(["en", "de"]))
def test_no_text_is_too_much_for_a_rule(texts: list[str], language: str) -> None:
    prompt, *options = texts
    item = choice(prompt, *options)
    for flaw in flaws_of_item(Examined(item, Setting((item,), code=language))):
        assert flaw.message
        assert flaw.place


@pytest.mark.parametrize(
    "text", ["*" * 1900, "[" * 1900, "`" * 1900, "$" * 1900, " _" * 900, "a-" * 900, "1," * 900, "_a" * 900]
)
def test_a_row_of_signs_is_no_trouble(text: str) -> None:
    item = choice(f"Which is it? {text}", text, f"{text} b", f"c {text}")
    rules_of(item)


@pytest.mark.parametrize(
    ("markdown", "read"),
    [
        ("A *clip* of `5` **frames** [@paper], [more](#idea)", "A clip of 5 frames, more"),
        ("$a*b$ and *a*", "$a*b$ and a"),
        ("snake_case and _set off_", "snake_case and set off"),
        ("[[key word]]\n again", "key word again"),
    ],
)
def test_words_are_read_without_their_marks(markdown: str, read: str) -> None:
    assert unmarked(markdown) == read


@pytest.mark.parametrize(("hits", "trials"), [(0, 4), (1, 4), (4, 4), (6, 9)])
def test_chance_is_the_tail_of_the_binomial_distribution(hits: int, trials: int) -> None:
    tail = sum(math.comb(trials, n) * 0.25**n * 0.75 ** (trials - n) for n in range(hits, trials + 1))
    assert at_least(hits, [0.25] * trials) == pytest.approx(tail)


def test_chances_may_differ() -> None:
    assert at_least(2, [0.5, 0.25]) == pytest.approx(0.125)
    assert at_least(1, []) == 0


def test_few_lists_are_never_doubted() -> None:
    items = tuple(
        choice(f"What is asked in item {n}?", "Longest of them", "Short one", "Brief", item_id=f"q{n}")
        for n in range(3)
    )
    assert flaws_of_quiz(Setting(items)) == ()
    assert flaws_of_quiz(Setting(())) == ()


def test_statements_that_are_false_for_a_word_are_told() -> None:
    judged = {"kind": "true_false", "answer": False, "feedback_true": "No.", "feedback_false": "Yes."}
    false = TrueFalse.model_validate_json(json.dumps(common("q", "Captions never name colours.") | judged))
    assert rules_of(false) == ["absolute-words"]
    assert rules_of(false.model_copy(update={"answer": True})) == []
