"""Items in which options are picked: one, several, or true and false."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from clawdemy_notes.markup import Links, render_phrase
from clawdemy_notes.model.items import MultipleChoice, Option, SingleChoice, TrueFalse
from clawdemy_notes.render.items.parts import in_first_order, letter
from clawdemy_notes.render.items.view import View, name_of
from clawdemy_notes.words import Words, finished


class _Row(NamedTuple):
    """An option to pick, as finished HTML."""

    id: str
    text: str
    feedback: str
    is_right: bool
    letter: str = ""

    @property
    def mark(self) -> str:
        """The letter where it is spoken of; the client keeps it right when it shuffles."""
        return f'<span data-letter-of="{self.id}">{self.letter}</span>'


def view_of_single_choice(item: SingleChoice, links: Links, words: Words) -> View:
    """Return one option to pick among several."""
    rows = _rows(item, links)
    question = f'<div class="cn-options" data-shuffle>\n{_to_pick("radio", item.id, rows)}\n</div>'
    right = "\n".join(
        f"<p>{words.say('items.right-option', letter=finished(row.mark), text=finished(row.text))}</p>"
        for row in rows
        if row.is_right
    )
    return View(_key(item.options), question, f"{right}\n{_reasons(rows, words)}")


def view_of_multiple_choice(item: MultipleChoice, links: Links, words: Words) -> View:
    """Return options of which each may be right."""
    rows = _rows(item, links)
    question = (
        f'<p class="cn-how">{words.say("items.pick-all")}</p>\n'
        f'<div class="cn-options" data-shuffle>\n{_to_pick("checkbox", item.id, rows)}\n</div>'
    )
    marks = [finished(row.mark) for row in rows if row.is_right]
    right = words.say("items.right-options", count=len(marks), letters=words.listed(marks))
    return View(_key(item.options), question, f"<p>{right}</p>\n{_reasons(rows, words)}")


def view_of_true_false(item: TrueFalse, links: Links, words: Words) -> View:
    """Return a statement to judge."""
    feedback = render_phrase(item.feedback_true, links), render_phrase(item.feedback_false, links)
    rows = (
        _Row("true", words.say("items.option-true"), feedback[0], item.answer),
        _Row("false", words.say("items.option-false"), feedback[1], not item.answer),
    )
    question = (
        f'<p class="cn-how">{words.say("items.true-or-false")}</p>\n'
        f'<div class="cn-options">\n{_to_pick("radio", item.id, rows)}\n</div>'
    )
    right = words.say("items.statement-is-true" if item.answer else "items.statement-is-false")
    key = {"options": {"true": item.answer, "false": not item.answer}}
    return View(key, question, f"<p>{right}</p>\n{_reasons(rows, words)}")


def _rows(item: SingleChoice | MultipleChoice, links: Links) -> tuple[_Row, ...]:
    return tuple(
        [
            _Row(
                option.id,
                render_phrase(option.text, links),
                render_phrase(option.feedback, links),
                option.correct,
                letter(place),
            )
            for place, option in enumerate(in_first_order(item, item.options))
        ]
    )


def _key(options: Sequence[Option]) -> dict[str, object]:
    return {"options": {option.id: option.correct for option in options}}


def _to_pick(control: str, item_id: str, rows: Sequence[_Row]) -> str:
    """Return the rows to pick, each with its letter if it has one."""
    name = name_of(item_id)
    picks = []
    for row in rows:
        mark = f' <span class="cn-letter" data-letter>{row.letter}</span>' if row.letter else ""
        picks.append(
            f'<div class="cn-option" data-id="{row.id}" data-part="{row.id}">\n'
            f'<label><input type="{control}" name="{name}" value="{row.id}" autocomplete="off">{mark} '
            f'<span class="cn-option__text">{row.text}</span></label>\n'
            "</div>"
        )
    return "\n".join(picks)


def _reasons(rows: Sequence[_Row], words: Words) -> str:
    """Return why each option is right or not."""
    right, not_right = words.say("items.right"), words.say("items.not-right")
    reasons = "\n".join(
        [
            f"<li>{f'{row.mark}. ' if row.letter else ''}{row.text} "
            f"<strong>{right if row.is_right else not_right}</strong> "
            f'<span data-feedback="{row.id}">{row.feedback}</span></li>'
            for row in rows
        ]
    )
    return f'<ul class="cn-reasons">\n{reasons}\n</ul>'
