"""Items that are answered by words."""

from __future__ import annotations

from collections.abc import Mapping

from clawdemy_notes.markup import Links
from clawdemy_notes.model.items import Gap, ShortAnswer
from clawdemy_notes.render.environment import feedback, shown, strong
from clawdemy_notes.render.items.view import View, name_of
from clawdemy_notes.words import Words


def view_of_short_answer(item: ShortAnswer, links: Links, words: Words) -> View:
    """Return a field for words."""
    name = name_of(item.id)
    question = f"""\
<div class="cn-row cn-row--words" data-part="words">
<label for="{name}--words">{words.say("items.your-answer")}</label>
<input id="{name}--words" type="text" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="200">
</div>"""
    best = strong(item.answers[0])
    if len(item.answers) > 1:
        said = words.say("items.answer-and-others", answer=best, others=words.listed(item.answers[1:]))
    else:
        said = words.say("items.answer", answer=best)
    lines = [f'<p data-feedback="answer">{said}</p>']
    if item.wrong_answers:
        lines.append('<ul class="cn-reasons">')
        for place, wrong in enumerate(item.wrong_answers):
            remark = feedback(shown(wrong.feedback, links), f"wrong-{place}")
            lines.append(f"<li>{words.say('items.remark', answer=wrong.text, remark=remark)}</li>")
        lines.append("</ul>")
    return View(words_key(item), question, "\n".join(lines))


def words_key(item: ShortAnswer | Gap) -> Mapping[str, object]:
    """Return what typed words are judged by."""
    return {
        "answers": item.answers,
        "wrong": [wrong.text for wrong in item.wrong_answers],
        "accents": item.accents,
    }
