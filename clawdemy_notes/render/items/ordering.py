"""Items in which steps are put into order."""

from __future__ import annotations

from clawdemy_notes.markup import Links, render_phrase
from clawdemy_notes.model.items import Ordering
from clawdemy_notes.render.items.parts import in_first_order, plain_words
from clawdemy_notes.render.items.view import View
from clawdemy_notes.words import Words


def view_of_ordering(item: Ordering, links: Links, words: Words) -> View:
    """Return steps that are moved up and down; they are never shown in the right order."""
    right = [step.id for step in item.steps]
    texts = {step.id: render_phrase(step.text, links) for step in item.steps}
    lines = [
        f'<p class="cn-how">{words.say("items.put-into-order")}</p>',
        f'<ol class="cn-steps" data-shuffle="{",".join(right)}">',
    ]
    for step in in_first_order(item, item.steps, avoid=right):
        plain = plain_words(step.text, links)
        up, down = words.say("items.move-up", step=plain), words.say("items.move-down", step=plain)
        lines.append(
            f'<li class="cn-row" data-id="{step.id}" data-part="{step.id}">'
            f'<span class="cn-step">{texts[step.id]}</span> <span class="cn-moves">'
            f'<button type="button" data-move="up" aria-label="{up}" title="{up}">↑</button>'
            f'<button type="button" data-move="down" aria-label="{down}" title="{down}">↓</button>'
            '<span class="cn-grip" aria-hidden="true">≡</span></span></li>'
        )
    lines.append("</ol>")
    answer = [f"<p>{words.say('items.right-order')}</p>", '<ol class="cn-reasons">']
    for number, step in enumerate(item.steps, start=1):
        place = words.say("items.step-of", number=number, total=len(right))
        reason = f" {render_phrase(step.feedback, links)}" if step.feedback else ""
        answer.append(
            f'<li>{texts[step.id]} <span data-feedback="{step.id}">'
            f'<span class="cn-key">{place}</span>{reason}</span></li>'
        )
    answer.append("</ol>")
    return View({"steps": right}, "\n".join(lines), "\n".join(answer))
