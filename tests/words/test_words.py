"""What is said in a language: plural forms, dates, lists, numbers, and values that stay what they are."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from markupsafe import Markup

from clawdemy_notes.words import ENGLISH, LANGUAGES, words_of

EN = words_of(ENGLISH)
DE = words_of("de")


def test_the_number_decides_the_form() -> None:
    said = [EN.text("items.questions", count=count) for count in (0, 1, 2)]
    assert said == ["0 questions", "1 question", "2 questions"]
    assert DE.text("items.questions", count=1) == "1 Frage"


def test_numbers_are_written_as_the_language_writes_them() -> None:
    assert EN.text("items.questions", count=1250) == "1,250 questions"
    assert DE.text("items.questions", count=1250) == "1.250 Fragen"
    assert EN.text("pages.source-named", authors="A", year="2025", title="B") == "A (2025), B"


def test_values_are_escaped_unless_they_are_html() -> None:
    assert EN.say("pages.quiz-of", title="<b> & {title}") == "Quiz: &lt;b&gt; &amp; {title}"
    assert EN.say("pages.quiz-of", title=Markup("<b>x</b>")) == "Quiz: <b>x</b>"
    assert EN.text("pages.quiz-of", title="<b> & {title}") == "Quiz: <b> & {title}"
    assert EN.listed(["<", Markup("<b>x</b>"), "{0}"]) == "&lt;, <b>x</b> and {0}"


@pytest.mark.parametrize("missing", ["pages.no-such-key", "pages.quiz-of", "items.questions"])
def test_what_is_missing_is_our_own_fault(missing: str) -> None:
    with pytest.raises(KeyError):
        EN.say(missing)


def test_lists_are_said_in_a_sentence() -> None:
    assert [EN.listed(parts) for parts in ([], ["a"], ["a", "b"], ["a", "b", 3])] == ["", "a", "a and b", "a, b and 3"]
    assert DE.listed(["a", "b", "c"]) == "a, b und c"


def test_dates_are_said_in_words() -> None:
    day = datetime.date(2025, 6, 3)
    assert [words.day(day) for words in (EN, DE)] == ["3 June 2025", "3. Juni 2025"]


@pytest.mark.parametrize(
    ("number", "english", "german"),
    [
        ("38400", "38,400", "38.400"),
        ("-0.5", "\u22120.5", "\u22120,5"),
        ("2.50", "2.50", "2,50"),
        ("1E+3", "1,000", "1.000"),
        ("6.02E+23", "6.02E+23", "6,02E+23"),
        ("1E-15", "1E\u221215", "1E\u221215"),
        ("-0.12345678901234567890123456789012345", *[f"\u22120{s}12345678901234567890123456789012345" for s in ".,"]),
    ],
)
def test_numbers_are_printed_for_people(number: str, english: str, german: str) -> None:
    assert [words.figures(Decimal(number)) for words in (EN, DE)] == [english, german]


def test_parts_of_a_hundred_have_the_sign_of_the_language() -> None:
    fractions = [Decimal(text) for text in ("0.010", "0.125", "0.1")]
    assert [EN.percent(fraction) for fraction in fractions] == ["1\u202f%", "12.5\u202f%", "10\u202f%"]
    assert [DE.percent(fraction) for fraction in fractions] == ["1\u00a0%", "12,5\u00a0%", "10\u00a0%"]
    assert [words.decimal for words in (EN, DE)] == [".", ","]


@pytest.mark.parametrize(
    ("asked", "language", "is_fallback"),
    [("en", "en", False), ("de", "de", False), ("de-AT", "de", False), ("tlh", "en", True), ("nn", "en", True)],
)
def test_english_stands_in_for_languages_without_a_table(asked: str, language: str, is_fallback: bool) -> None:
    words = words_of(asked)
    assert (words.language, words.is_fallback) == (language, is_fallback)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_script_gets_its_own_groups_and_entries_alone(language: str) -> None:
    words = words_of(language)
    quiz, progress = words.among("client"), words.among("client.progress", "summary")
    assert quiz["check"] == words.text("client.check")
    assert not any("." in key for key in quiz)
    assert set(progress) == {"progress", "best", "done_on", "both"}


def test_a_script_has_no_two_entries_of_the_same_key() -> None:
    with pytest.raises(ValueError, match=r"client\.newer.* progress-page\.newer"):
        EN.among("client", "progress-page")


def test_the_client_learns_where_its_dates_come_from() -> None:
    assert [EN.tag, DE.tag] == ["en-GB", "de"]
