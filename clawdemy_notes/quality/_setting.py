"""An item as rules look at it: its words, its options, and the quiz and the notes around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from clawdemy_notes.model.items import Cloze, Item, MultipleChoice, Option, SingleChoice
from clawdemy_notes.model.lesson import Lesson
from clawdemy_notes.model.prose import Location
from clawdemy_notes.once import once
from clawdemy_notes.quality._language import Language, language_of
from clawdemy_notes.quality._plain import Text, flattened
from clawdemy_notes.words import ENGLISH

if TYPE_CHECKING:
    from clawdemy_notes.quality._rule import Flaw  # which rules find in what is here


@dataclass(frozen=True, eq=False)
class Choice:
    """An option of a list."""

    list_place: Location
    """Of the list, inside the item."""
    number: int
    """In the list, counted from 0."""
    text: Text
    is_correct: bool

    @property
    def place(self) -> Location:
        """The place of its text, inside the item."""
        return (*self.list_place, self.number, "text")


@dataclass(frozen=True, eq=False)
class Choices:
    """A list of options to pick from, in whatever kind of item."""

    place: Location
    """Of the list, inside the item."""
    options: tuple[Choice, ...]
    takes_one: bool
    """Whether one option is to be picked, and not as many as are right."""
    before: Text
    """What readers have read when they come to the options: the prompt, or a text up to its gap."""
    after: str = ""
    """What follows a gap."""

    @once
    def key(self) -> Choice | None:
        """The correct option, where exactly one is."""
        correct = self.correct
        return correct[0] if len(correct) == 1 else None

    @once
    def correct(self) -> tuple[Choice, ...]:
        """The correct options."""
        return tuple(option for option in self.options if option.is_correct)

    @once
    def wrong(self) -> tuple[Choice, ...]:
        """The wrong options."""
        return tuple(option for option in self.options if not option.is_correct)


@dataclass(frozen=True, eq=False)
class Setting:
    """A quiz with its lesson, as far as the quality of its items depends on them."""

    items: tuple[Item, ...]
    lesson: Lesson | None = None
    code: str = ENGLISH
    """The language that the quiz is written in."""

    @once
    def language(self) -> Language | None:
        """The words of its language; None where nobody has listed them, and rules that need them are silent."""
        return language_of(self.code)

    @once
    def notes(self) -> str:
        """All that the notes say in whole sentences, flattened for finding copies."""
        if self.lesson is None:
            return ""
        bodies = (section.body for section in self.lesson.sections)
        corrections = (pitfall.correction for pitfall in self.lesson.pitfalls)
        return " | ".join(map(flattened, (self.lesson.summary, *bodies, *self.lesson.remember, *corrections)))

    @once
    def prompts(self) -> tuple[tuple[str, str], ...]:
        """Id and flattened prompt of each item."""
        return tuple((each.item.id, f" {' '.join(each.prompt.words)} ") for each in self.examined)

    @once
    def examined(self) -> tuple[Examined, ...]:
        """Each item in this setting."""
        return tuple(map(self.examine, self.items))

    @once
    def _known(self) -> dict[int, Examined]:
        return {}

    def examine(self, item: Item) -> Examined:
        """Return an item in this setting: of the same object, what was worked out before is there already."""
        known = self._known.get(id(item))
        if known is None:
            # It holds the item, so nothing else can come by the same number.
            known = self._known[id(item)] = Examined(item, self)
        return known

    def forget(self) -> None:
        """Let go of what was worked out of items: they hold this, too, and a ring stays until Python looks for it."""
        for name in ("prompts", "examined", "_known"):
            vars(self).pop(name, None)


def setting_of(items: tuple[Item, ...], lesson: Lesson, code: str) -> Setting:
    """Return a quiz with its lesson; what was worked out of one that was asked for lately is there already."""
    grounds = _Grounds(items, lesson, code)
    found = _LATELY.pop(grounds, None)
    if found is None:
        found = Setting(items, lesson, code)
        if len(_LATELY) == MOST_KEPT:
            _LATELY.pop(next(iter(_LATELY))).forget()
    _LATELY[grounds] = found
    return found


MOST_KEPT = 8
"""Lessons: the questions of one are selected, and then all that is said of them is worked out."""
_LATELY: dict[_Grounds, Setting] = {}
"""The settings that were asked for lately, the last one at the end."""


class _Grounds:
    """What a setting is made of, equal to another when it is the same objects again."""

    def __init__(self, items: tuple[Item, ...], lesson: Lesson, code: str) -> None:
        self.items, self.lesson, self.code = items, lesson, code
        self._parts = (code, id(lesson), *map(id, items))

    def __hash__(self) -> int:
        return hash(self._parts)

    def __eq__(self, other: object) -> bool:
        # Both hold their objects, so the same number is the same object.
        return isinstance(other, _Grounds) and self._parts == other._parts


@dataclass(frozen=True, eq=False)
class Examined:
    """An item in its setting; it need not be one of the setting's own."""

    item: Item
    setting: Setting

    @once
    def known(self) -> dict[str, tuple[Flaw, ...]]:
        """Its flaws by the rules that have looked for them already."""
        return {}

    @once
    def prompt(self) -> Text:
        """The prompt."""
        return Text(self.item.prompt)

    @once
    def choices(self) -> tuple[Choices, ...]:
        """Its lists of options: one in choice items, one for each gap to choose in."""
        match self.item:
            case SingleChoice() | MultipleChoice():
                takes_one = isinstance(self.item, SingleChoice)
                return (_choices((), self.item.options, takes_one, self.prompt),)
            case Cloze():
                return tuple(
                    _choices(("gaps", number), gap.options, True, *_around(self.item.text, gap.id))
                    for number, gap in enumerate(self.item.gaps)
                    if gap.options
                )
            case _:
                return ()

    def options_saying(self, phrase: re.Pattern[str]) -> Iterator[Choice]:
        """Yield each option that says nothing but a phrase, whatever its letter case and closing sign."""
        for choices in self.choices:
            for option in choices.options:
                if phrase.fullmatch(option.text.lower.rstrip(".!")):
                    yield option


def _choices(path: Location, options: tuple[Option, ...], takes_one: bool, before: Text, after: str = "") -> Choices:
    place = (*path, "options")
    listed = (Choice(place, number, Text(each.text), each.correct) for number, each in enumerate(options))
    return Choices(place, tuple(listed), takes_one, before, after)


def _around(text: str, gap: str) -> tuple[Text, str]:
    """Return what stands before and after a gap; nothing after it when the text lacks the gap."""
    parts = re.split(rf"\{{\{{\s*{re.escape(gap)}\s*\}}\}}", text, maxsplit=1)
    return Text(parts[0]), parts[1] if len(parts) == 2 else ""
