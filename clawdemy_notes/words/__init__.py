"""All words of the interface, from one table for each language: `en.yml` and its translations.

Plural forms, dates, lists and numbers follow CLDR, by way of Babel, which is imported when something is said: it
takes a while, and whoever only checks says nothing.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property, lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import yaml
from markupsafe import Markup, escape

if TYPE_CHECKING:
    from babel import Locale
    from babel.plural import PluralRule

__all__ = ["ENGLISH", "LANGUAGES", "Entry", "Words", "escaped", "finished", "read_table", "words_of"]

Entry = str | Mapping[str, str]
"""A text, or texts by CLDR's plural category of the value `count`."""

ENGLISH = "en"
LANGUAGES = tuple(sorted(path.stem for path in Path(__file__).parent.glob("*.yml")))
"""The languages that have a table, as Material names them."""

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_REGION = {ENGLISH: "en_GB"}  # the day before the month, and no comma before "and"
_LATIN_DIGITS = "latn"  # in every language: the notes are full of formulas, which have no others


_HTML_MARKS = re.compile("[&<>\"']")

finished: Callable[[str], Markup] = partial(str.__new__, Markup)
"""Returns what is HTML already as such; a third of the work of `Markup`, which has to ask what it was given."""


def escaped(value: object) -> str:
    """Return a value as HTML; what is HTML already, or holds no marks of it, passes without a wrapping around it."""
    if type(value) is Markup or (type(value) is str and _HTML_MARKS.search(value) is None):
        return value
    return escape(value)


@dataclass(frozen=True, eq=False)
class Words:
    """What the interface says in one language."""

    language: str
    """The language of the table."""
    is_fallback: bool
    """Whether another language was asked for, and English stands in for it."""
    cldr: str
    """The language as CLDR names it, with the region whose dates it writes if that matters: `en_GB`."""

    @cached_property
    def table(self) -> Mapping[str, Entry]:
        """All entries by group and key, such as `items.hint`."""
        return read_table(self.language)

    @cached_property
    def locale(self) -> Locale:
        """What CLDR says of the language."""
        from babel import Locale

        return Locale.parse(self.cldr)

    def say(self, key: str, /, **values: object) -> Markup:
        """Return an entry as HTML: its text and its values are escaped, values that are HTML already are not.

        Whole numbers are written as the language writes them; what is no amount, such as a year, is passed as text.
        Raises KeyError for an unknown key or a missing value.
        """
        form = self._html[key]
        if isinstance(form, dict):
            form = form[self._category(key, values)]
        if type(form) is Markup:
            return form
        assert isinstance(form, _Gapped)  # noqa: S101 - escaped text is Markup
        said = [*form.texts]
        for place, name in form.places:
            value = values[name]
            said[place] = value if type(value) is Markup else self._as_html(value)
        return finished("".join(said))

    def text(self, key: str, /, **values: object) -> str:
        """Return an entry as plain text, with plain values."""
        form = self._plain[key]
        if isinstance(form, dict):
            form = form[self._category(key, values)]
        if isinstance(form, str):
            return form
        said = [*form.texts]
        for place, name in form.places:
            value = values[name]
            said[place] = value if type(value) is str else str(self._written(value))
        return "".join(said)

    def listed(self, parts: Iterable[object]) -> Markup:
        """Return parts as a list in a sentence: `A, B and C`."""
        return finished(self.listed_text(map(escaped, parts)))

    def listed_text(self, parts: Iterable[str]) -> str:
        """Return parts as a list in a sentence, as plain text."""
        every = list(parts)
        if len(every) < 2:
            return "".join(every)
        listed = list(_around(self.locale, len(every)))
        listed[1::2] = every
        return "".join(listed)

    def day(self, date: datetime.date) -> str:
        """Return a date in words: `3 June 2025`."""
        return _day(self.locale, date)

    def figures(self, number: Decimal) -> str:
        """Return a number as a reader expects it in print: `38,400`, with a real minus sign."""
        return _figures(self, str(number))

    def percent(self, fraction: Decimal) -> str:
        """Return a fraction in per cent, without zeros at the end."""
        from babel.numbers import parse_pattern

        narrow = "#,##0\u202f%" if self.language == ENGLISH else None
        pattern = parse_pattern(narrow or self.locale.percent_formats[None])
        return f"{pattern.prefix[0]}{self.figures((fraction * 100).normalize())}{pattern.suffix[0]}"

    @cached_property
    def decimal(self) -> str:
        """The sign before the fraction of a number: a point or a comma."""
        from babel.numbers import get_decimal_symbol

        return get_decimal_symbol(self.locale, numbering_system=_LATIN_DIGITS)

    @property
    def is_right_to_left(self) -> bool:
        """Whether the language is written from right to left."""
        return self.locale.text_direction == "rtl"

    def among(self, *parts: str) -> Mapping[str, Entry]:
        """Return the entries of some groups (`client`), and single entries (`client.progress`), by key without group.

        Raises ValueError when two of them have the same key.
        """
        found = [key for key in self.table if key in parts or key.partition(".")[0] in parts]
        entries = {key.partition(".")[2]: self.table[key] for key in found}
        if len(entries) < len(found):
            raise ValueError(f"two entries have the same key: {', '.join(found)}")
        return entries

    @property
    def tag(self) -> str:
        """The language as browsers name it, with the region whose dates it writes: `en-GB`."""
        return str(self.locale).replace("_", "-")

    @cached_property
    def _html(self) -> Mapping[str, _Entry]:
        """All entries as HTML, ready to be filled in."""
        return {key: _ready(entry, escape) for key, entry in self.table.items()}

    @cached_property
    def _plain(self) -> Mapping[str, _Entry]:
        """All entries as plain text, ready to be filled in."""
        return {key: _ready(entry, str) for key, entry in self.table.items()}

    def _category(self, key: str, values: Mapping[str, object]) -> str:
        """Return the plural category of the value `count`."""
        count = values.get("count")
        if not isinstance(count, int):
            raise KeyError(f"{key} needs a count")
        return _category(self, count)

    @cached_property
    def _plural_form(self) -> PluralRule:
        return self.locale.plural_form

    def _as_html(self, value: object) -> str:
        return _amount(self, value) if type(value) is int else escaped(self._written(value))

    def _written(self, value: object) -> object:
        return _figures(self, str(int(value))) if isinstance(value, int) else value


class _Gapped(NamedTuple):
    """A text to be filled in."""

    texts: tuple[str, ...]
    """Its texts, with an empty one wherever something else is to stand."""
    places: tuple[tuple[int, str], ...]
    """Which those are, with the names of what stands there."""


_Form = str | _Gapped
_Entry = _Form | dict[str, _Form]
"""A form, or forms by CLDR's plural category."""


def _ready(entry: Entry, written: Callable[[str], str]) -> _Entry:
    """Return an entry that is ready to be filled in; its texts are written as HTML, or as they are."""
    if isinstance(entry, str):
        return _form(entry, written)
    return {category: _form(text, written) for category, text in entry.items()}


def _form(text: str, written: Callable[[str], str]) -> _Form:
    parts = _PLACEHOLDER.split(text)
    # Every second part is the name of a placeholder.
    places = tuple((place, parts[place]) for place in range(1, len(parts), 2))
    if not places:
        return written(text)
    return _Gapped(tuple("" if place % 2 else str(written(part)) for place, part in enumerate(parts)), places)


@lru_cache(maxsize=1_024)
def _category(words: Words, count: int) -> str:
    return words._plural_form(count)


_PART = "\ud800"  # half a surrogate pair: no language has it in its lists


@lru_cache(maxsize=256)
def _around(locale: Locale, count: int) -> tuple[str, ...]:
    """Return what stands around so many parts of a list, with room for each of them between."""
    from babel.lists import format_list

    return tuple(re.split(f"({_PART})", format_list([_PART] * count, locale=locale)))


@lru_cache(maxsize=1_024)
def _amount(words: Words, amount: int) -> str:
    """Return a whole number as HTML."""
    return escaped(_figures(words, str(amount)))


@lru_cache(maxsize=1_024)
def _day(locale: Locale, date: datetime.date) -> str:
    from babel.dates import format_date

    return format_date(date, "long", locale=locale)


@lru_cache(maxsize=4_096)  # by its figures: 1 and 1.0 are equal, and written differently
def _figures(words: Words, figures: str) -> str:
    from babel.numbers import format_decimal, get_minus_sign_symbol

    number = Decimal(figures)
    # Numbers with a long row of zeros stay in the short form that the author chose.
    if abs(number.adjusted()) >= 12:
        return figures.replace(".", words.decimal).replace("-", "\u2212")
    sign, whole, _, part = re.fullmatch(r"(-?)(\d+)(\.?)(\d*)", f"{number:f}").groups()  # type: ignore[union-attr] # a finite number
    minus = get_minus_sign_symbol(words.locale, numbering_system=_LATIN_DIGITS).replace("-", "\u2212")
    grouped = format_decimal(int(whole), locale=words.locale, numbering_system=_LATIN_DIGITS)
    return f"{minus if sign else ''}{grouped}{words.decimal if part else ''}{part}"


@cache
def words_of(language: str) -> Words:
    """Return the words of a language, else of its less special form (`pt` for `pt-BR`), else the English ones."""
    tag = language.replace("_", "-")
    shorter = [tag.rsplit("-", cut)[0] for cut in range(tag.count("-") + 1)]
    found = next((name for name in shorter if name in LANGUAGES), None)
    name = found or ENGLISH
    return Words(name, found is None, _REGION.get(name, name.replace("-", "_")))


def read_table(language: str) -> dict[str, Entry]:
    """Return the table of a language that has one, by group and key, such as `items.hint`."""
    text = Path(__file__).with_name(f"{language}.yml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # libyaml's takes a twentieth of the time
    groups = yaml.load(text, loader)  # noqa: S506 - it makes nothing but text: `no` stays a word
    return {f"{group}.{key}": entry for group, entries in groups.items() for key, entry in entries.items()}
