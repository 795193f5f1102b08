"""Items that are answered from memory, and compared with a model answer."""

from __future__ import annotations

from clawdemy_notes.markup import Links, render_phrase, render_prose
from clawdemy_notes.model.items import Recall
from clawdemy_notes.render.items.view import View, name_of
from clawdemy_notes.words import Words

RATINGS = ("knew", "partly", "not")
"""How readers rate themselves, as the client names it."""


def view_of_recall(item: Recall, links: Links, words: Words) -> View:
    """Return room for an answer, and below it a model answer to compare with."""
    name = name_of(item.id)
    ratings = "\n".join(
        [
            f'<label class="cn-label"><input type="radio" name="{name}" value="{rating}" autocomplete="off"> '
            f"<span>{words.say('items.rating-' + rating)}</span></label>"
            for rating in RATINGS
        ]
    )
    question = f"""\
<div class="cn-row">
<label for="{name}--text">{words.say("items.from-memory")}</label>
<textarea id="{name}--text" rows="4" autocomplete="off" aria-describedby="{name}--how"></textarea>
<span class="cn-how" id="{name}--how">{words.say("items.write-first")}</span>
</div>
<details class="cn-more cn-model" data-search-exclude="">
<summary>{words.say("items.compare")}</summary>
{render_prose(item.answer, links)}
{_key_points(item, links, words)}
<fieldset class="cn-row">
<legend>{words.say("items.how-well")}</legend>
<div class="cn-labels">
{ratings}
</div>
</fieldset>
</details>"""
    return View({}, question)


def _key_points(item: Recall, links: Links, words: Words) -> str:
    """Return the points to have named; empty where there are none."""
    if not item.key_points:
        return ""
    count = len(item.key_points)
    if item.named and item.named < count:
        did_you = words.say("items.did-you-name-some", count=item.named)
    else:
        did_you = words.say("items.did-you-name-all", count=count)
    points = "\n".join([f"<li>{render_phrase(point, links)}</li>" for point in item.key_points])
    return f"<p>{did_you}</p>\n<ul>\n{points}\n</ul>"
