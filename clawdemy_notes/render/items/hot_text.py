"""Items in which passages of a text are picked."""

from __future__ import annotations

from clawdemy_notes.markup import Links, fill_passages, passages_in, render_phrase, render_prose
from clawdemy_notes.model.items import HotText
from clawdemy_notes.render.items.view import View
from clawdemy_notes.words import Words, escaped


def view_of_hot_text(item: HotText, links: Links, words: Words) -> View:
    """Return a text whose passages have boxes to check."""
    text = render_prose(item.text, links)
    by_id = {passage.id: passage for passage in item.passages}
    texts = dict(passages_in(text))

    def box_of(name: str, _: str) -> str:
        id_ = escaped(name)
        box = f'<span><input type="checkbox" value="{id_}" autocomplete="off">&nbsp;</span>'
        return f'<label class="cn-passage" data-part="{id_}">{box}{texts[name]}</label>'

    remarks, reasons = [], []
    for name, passage_text in texts.items():
        passage = by_id[name]
        verdict = words.say("items.to-be-picked" if passage.correct else "items.not-to-be-picked")
        remarks.append(f'<li class="cn-row" data-part="{passage.id}"><span>{passage_text}</span></li>')
        reasons.append(
            f"<li>{passage_text} <strong>{verdict}</strong> "
            f'<span data-feedback="{passage.id}">{render_phrase(passage.feedback, links)}</span></li>'
        )
    question = [
        f'<p class="cn-how">{words.say("items.pick-passages")}</p>',
        f'<div class="cn-hot">{fill_passages(text, box_of)}</div>',
        '<ul class="cn-remarks">',
        *remarks,
        "</ul>",
    ]
    answer = ['<ul class="cn-reasons">', *reasons, "</ul>"]
    return View({"options": {one.id: one.correct for one in item.passages}}, "\n".join(question), "\n".join(answer))
