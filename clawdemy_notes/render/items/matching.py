"""Items in which each left side is matched with a right side."""

from __future__ import annotations

from dataclasses import dataclass

from clawdemy_notes.markup import Links, render_phrase
from clawdemy_notes.model.base import Phrase
from clawdemy_notes.model.grading import right_sides
from clawdemy_notes.model.items import Matching
from clawdemy_notes.render.environment import shown
from clawdemy_notes.render.items.parts import in_first_order, letter, plain_words
from clawdemy_notes.render.items.view import View, name_of
from clawdemy_notes.words import Words, escaped


@dataclass(frozen=True)
class _RightSide:
    """A right side that can be picked."""

    id: str
    text: Phrase


def view_of_matching(item: Matching, links: Links, words: Words) -> View:
    """Return the right sides with their letters, and a list box of them for each left side."""
    key = right_sides(item)
    texts = {key[pair.id]: pair.right for pair in item.pairs} | {extra.id: extra.text for extra in item.extra_right}
    sides = in_first_order(item, [_RightSide(id_, text) for id_, text in texts.items()])
    entries, choices = [], [f'<option value="">{words.say("items.choose")}</option>']
    for place, side in enumerate(sides):
        mark = letter(place)
        text = render_phrase(side.text, links)
        # A list box takes words without any markup.
        plain = escaped(plain_words(side.text, links))
        entries.append(
            f'<li data-id="{side.id}"><span class="cn-letter" data-letter>{mark}</span> <span>{text}</span></li>'
        )
        choices.append(f'<option value="{side.id}" data-id="{side.id}" data-letter>{mark}. {plain}</option>')
    lines = [
        f'<ol class="cn-sides" data-shuffle aria-label="{words.say("items.to-choose-from")}">',
        *entries,
        "</ol>",
        '<div class="cn-rows">',
    ]
    name, options = name_of(item.id), "\n".join(choices)
    for pair in item.pairs:
        field = f"{name}--{pair.id}"
        lines.append(
            f'<div class="cn-row" data-part="{pair.id}">\n'
            f'<label for="{field}">{render_phrase(pair.left, links)}</label>\n'
            f'<select id="{field}" autocomplete="off" data-shuffle>\n'
            f"{options}\n"
            "</select>\n"
            "</div>"
        )
    lines.append("</div>")
    return View({"pairs": key, "sides": sorted(texts)}, "\n".join(lines), _reasons(item, links, words))


def _reasons(item: Matching, links: Links, words: Words) -> str:
    """Return what belongs with what, and why."""
    lines = ['<ul class="cn-reasons">']
    for pair in item.pairs:
        belongs = words.say("items.belongs-with", side=shown(pair.right, links))
        lines.append(
            f'<li>{render_phrase(pair.left, links)} <span data-feedback="{pair.id}">'
            f'<span class="cn-key">{belongs}</span> {render_phrase(pair.feedback, links)}</span></li>'
        )
    for extra in item.extra_right:
        lines.append(
            f"<li>{render_phrase(extra.text, links)} <strong>{words.say('items.belongs-to-none')}</strong> "
            f'<span data-feedback="{extra.id}">{render_phrase(extra.feedback, links)}</span></li>'
        )
    lines.append("</ul>")
    return "\n".join(lines)
