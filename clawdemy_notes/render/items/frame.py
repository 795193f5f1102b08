"""The frame that all items share: heading, prompt, hints, and the answer with its explanation.

It is Python, and no template, as are the kinds: a page has dozens of items, and all but a few of their words come
from elsewhere. All that a piece of HTML takes up here is HTML already.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup
from pydantic_core import to_json

from clawdemy_notes.markup import Links, render_phrase, render_prose
from clawdemy_notes.model.base import Phrase
from clawdemy_notes.model.fingerprint import fingerprint
from clawdemy_notes.model.items import Group, Item
from clawdemy_notes.render.environment import link, shown
from clawdemy_notes.render.items.kinds import view_of
from clawdemy_notes.render.items.view import View, name_of
from clawdemy_notes.words import Words


def points_of(item: Item) -> int:
    """Return an item's weight in the quiz's score; nothing where readers rate themselves."""
    return 0 if item.kind == "recall" else item.points


def render_item(
    item: Item,
    number: int,
    count: int,
    *,
    links: Links,
    sections: Mapping[str, tuple[str, str]],
    outcomes: Mapping[str, Phrase],
    words: Words,
    group: Group | None = None,
    level: int = 2,
    origin: Markup | None = None,
) -> str:
    """Return one item, as number `number` of `count`, with a heading of a level.

    The client takes over `cn-answer` and grades with `data-item`.
    """
    view = view_of(item, links, words)
    say, fill, name = words.say, view.places.fill, name_of(item.id)
    stem, question, rest = split_prompt(fill(render_prose(item.prompt, links)))
    outcome, section = outcomes.get(item.outcome), sections.get(item.section)
    return f"""\
<clawdemy-item class="cn-item" id="{name}" data-item='{_data(item, view, group)}'>
{_heading(item, number, count, level, words)}
{f'<div class="cn-item__stem">{stem}</div>' if stem else ""}
<fieldset class="cn-question">
<legend class="cn-question__prompt">{question or say("items.your-answer")}</legend>
{rest}
{view.question}
</fieldset>
{_hints(item, view, links, words) if item.hints else ""}
<div class="cn-actions">
<button type="button" class="cn-press" aria-describedby="{name}--heading"></button>
{_how_sure(name, words) if points_of(item) else ""}
</div>
<div role="status" class="cn-verdict"></div>
<details class="cn-more cn-answer" data-search-exclude="">
<summary>{say("items.answer-and-explanation")}</summary>
{view.answer}
<div class="cn-explanation">
{fill(render_prose(item.explanation, links))}
{view.closing}
{_outcome(shown(outcome, links), words) if outcome else ""}
{_again(*section, words) if section else ""}
{origin or ""}
</div>
</details>
</clawdemy-item>"""


@lru_cache(maxsize=256)  # the questions of a lesson serve few outcomes, and few sections are to be read again
def _outcome(outcome: Markup, words: Words) -> str:
    return f'<p class="cn-outcome">{words.say("items.outcome", outcome=outcome)}</p>'


@lru_cache(maxsize=256, typed=True)  # text and HTML may look the same
def _again(title: str, href: str, words: Words) -> str:
    return f'<p class="cn-again">{words.say("items.read-again", section=link(href, title))}</p>'


def _data(item: Item, view: View, group: Group | None) -> str:
    """Return what the client needs to know of an item, as JSON for an attribute in single quotes."""
    known: dict[str, object] = {
        "id": item.id,
        "kind": item.kind,
        "fingerprint": fingerprint(item, group),
        "points": points_of(item),
        "outcome": item.outcome,
        "section": item.section,
        "key": view.key,
    }
    if view.variants:
        known["variants"] = view.variants
    return htmlsafe_json_dumps(known, dumps=_as_json)


def _as_json(known: object) -> str:
    """Return JSON; of many small pieces, Pydantic writes it in a fifth of the time that Python takes."""
    return to_json(known).decode()


def _heading(item: Item, number: int, count: int, level: int, words: Words) -> str:
    unsearched = ' data-search-exclude=""' if level > 2 else ""
    points = f" <span>{words.say('items.points', count=item.points)}</span>" if points_of(item) > 1 else ""
    question = words.say("items.question", number=number, total=count)
    heading_id = f"{name_of(item.id)}--heading"
    return f'<h{level} class="cn-item__number" id="{heading_id}"{unsearched}>{question}{points}</h{level}>'


def _hints(item: Item, view: View, links: Links, words: Words) -> str:
    """Return the hints, each folded: a reader opens one after the other."""
    hints = []
    for number, hint in enumerate(item.hints, start=1):
        total = len(item.hints)
        title = words.say("items.hint-of", number=number, total=total) if total > 1 else words.say("items.hint")
        text = view.places.fill(render_phrase(hint, links))
        hints.append(f'<details class="cn-more cn-hint"><summary>{title}</summary>\n<p>{text}</p>\n</details>')
    return "\n".join(hints)


def _how_sure(name: str, words: Words) -> str:
    """Return the way to say how sure one is of an answer."""
    return f"""\
<fieldset class="cn-sure">
<legend>{words.say("items.how-sure")}</legend>
<label><input type="radio" name="{name}--sure" value="sure" autocomplete="off"> {words.say("items.sure")}</label>
<label><input type="radio" name="{name}--sure" value="unsure" autocomplete="off"> {words.say("items.not-sure")}</label>
</fieldset>"""


def split_prompt(rendered: str) -> tuple[str, str, str]:
    """Return what stands before the question, the question, and what follows.

    A legend takes no blocks and is read out with every option, so it gets one paragraph: the last,
    or the first when the prompt ends in something else, such as a table.
    """
    rendered = rendered.strip()
    if rendered.endswith("</p>"):
        stem, _, question = rendered.removesuffix("</p>").rpartition("<p>")
        return stem, question, ""
    if rendered.startswith("<p>"):
        question, _, rest = rendered.removeprefix("<p>").partition("</p>")
        return "", question, rest
    return rendered, "", ""
