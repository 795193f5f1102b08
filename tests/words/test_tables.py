"""Each table has the entries, the places for values, and the plural forms that its language needs."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from clawdemy_notes.words import ENGLISH, LANGUAGES, Entry, read_table, words_of

TABLE = read_table(ENGLISH)


def forms(entry: Entry) -> Mapping[str, str]:
    """Return the texts of an entry by plural category; one text stands for all of them."""
    return {"other": entry} if isinstance(entry, str) else entry


def places(text: str) -> set[str]:
    """Return the names of the values that a text has places for."""
    return set(re.findall(r"\{(\w+)\}", text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_has_the_keys_of_the_english_one_in_their_order(language: str) -> None:
    assert list(read_table(language)) == list(TABLE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_has_its_place(language: str) -> None:
    for key, entry in read_table(language).items():
        wanted = places(forms(TABLE[key])["other"])
        assert places(forms(entry)["other"]) == wanted, key
        for category, text in forms(entry).items():
            # "One question" may be said without its number.
            assert places(text) | {"count"} == wanted | {"count"}, f"{key}: {category}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_entries_have_the_plural_forms_of_the_language(language: str) -> None:
    wanted = {"other", *words_of(language).locale.plural_form.tags}
    for key, entry in read_table(language).items():
        assert isinstance(entry, str) == isinstance(TABLE[key], str), key
        if not isinstance(entry, str):
            assert set(entry) == wanted, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_plain_and_not_empty(language: str) -> None:
    for key, entry in read_table(language).items():
        for text in forms(entry).values():
            assert text, key
            assert not re.search(r"^\s|\s$|[<>\n]", text), key
            # What is left in braces would be shown as it stands.
            assert not re.search(r"[{}]", re.sub(r"\{\w+\}", "", text)), key


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != ENGLISH])
def test_a_table_is_translated(language: str) -> None:
    table = read_table(language)
    same = [
        key
        for key in TABLE
        if table[key] == TABLE[key] and re.search(r"\w{4}", re.sub(r"\{\w+\}", "", str(table[key])))
    ]
    assert len(same) <= 10, same  # words such as "Quiz" and "Code" travel


WRONG_SIGNS = {
    "es": r"^[^¿]*\?|^[^¡]*!|[«“] | [»”:;?!]",
    "fr": r"(?<![\u202f])[;?!»]|[^\u202f]:|«(?!\u202f)|'",
    "hi": r"[\u0900-\u097f] ?\.",
    "ar": r"[;?]|[\u0600-\u06ff}],| [،؛؟:]",
}
"""What typographers of a language would strike out."""


@pytest.mark.parametrize("language", WRONG_SIGNS)
def test_signs_are_those_of_the_language(language: str) -> None:
    for key, entry in read_table(language).items():
        for text in forms(entry).values():
            assert not re.search(WRONG_SIGNS[language], text), f"{key}: {text}"
