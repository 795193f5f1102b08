"""Items in which the gaps of a text are filled in."""

from __future__ import annotations

from clawdemy_notes.markup import Links, fill_gaps, gaps_in, render_phrase, render_prose
from clawdemy_notes.model.items import Cloze, Gap
from clawdemy_notes.render.environment import feedback, shown
from clawdemy_notes.render.items.parts import in_first_order, plain_words
from clawdemy_notes.render.items.short_answer import words_key
from clawdemy_notes.render.items.view import View
from clawdemy_notes.words import Words, escaped


def view_of_cloze(item: Cloze, links: Links, words: Words) -> View:
    """Return a text with a field in each gap, to type into or to choose in."""
    text = render_prose(item.text, links)
    by_id = {gap.id: gap for gap in item.gaps}
    gaps = [by_id[name] for name in gaps_in(text)]
    keys = {gap.id: _key_of(gap, links) for gap in gaps}
    fields = {
        gap.id: _field(item, gap, number, len(gaps), links, words)
        # A gap that the text has twice is numbered by its first place.
        for number, gap in reversed(list(enumerate(gaps, start=1)))
    }
    question = [f'<div class="cn-cloze">{fill_gaps(text, fields.__getitem__)}</div>', '<ul class="cn-remarks">']
    for number, gap in enumerate(gaps, start=1):
        said = words.say("items.gap", number=number)
        question.append(f'<li class="cn-row" data-part="{gap.id}"><span>{said}</span></li>')
    question.append("</ul>")
    filled = fill_gaps(text, lambda name: f"<strong>{escaped(keys[name])}</strong>")
    answer = [f'<div class="cn-filled">{filled}</div>', '<ol class="cn-reasons">']
    answer += (_reasons(gap, keys[gap.id], links, words) for gap in gaps)
    answer.append("</ol>")
    client_keys = {
        gap.id: {"options": {option.id: option.correct for option in gap.options}} if gap.options else words_key(gap)
        for gap in item.gaps
    }
    return View({"gaps": client_keys}, "\n".join(question), "\n".join(answer))


def _key_of(gap: Gap, links: Links) -> str:
    """Return what belongs into a gap, in plain words."""
    right = [plain_words(option.text, links) for option in gap.options if option.correct]
    return next(iter([*gap.answers, *right]))


def _field(item: Cloze, gap: Gap, number: int, count: int, links: Links, words: Words) -> str:
    """Return the field of a gap."""
    label = words.say("items.gap-of", number=number, total=count)
    options = "".join(
        f'<option value="{option.id}" data-id="{option.id}">{escaped(plain_words(option.text, links))}</option>'
        for option in in_first_order(item, gap.options)
    )
    if options:
        field = (
            f'<select data-gap="{gap.id}" aria-label="{label}" autocomplete="off" data-shuffle>'
            f'<option value="">{words.say("items.choose")}</option>{options}</select>'
        )
    else:
        field = (
            f'<input data-gap="{gap.id}" type="text" aria-label="{label}" autocomplete="off" '
            'autocapitalize="off" spellcheck="false" maxlength="200">'
        )
    return f'<span class="cn-gap" data-part="{gap.id}">{field}</span>'


def _reasons(gap: Gap, key: str, links: Links, words: Words) -> str:
    """Return what belongs into a gap and why, and what is said to each wrong answer."""
    others = gap.answers[1:]
    said = words.say("items.gap-and-others", answer=key, others=words.listed(others)) if others else escaped(key)
    lines = [
        f'<li><span data-feedback="{gap.id}"><span class="cn-key">{said}</span> '
        f"{render_phrase(gap.feedback, links)}</span>"
    ]
    remarks = [
        words.say(
            "items.remark",
            answer=shown(option.text, links),
            remark=feedback(shown(option.feedback, links), f"{gap.id}--{option.id}"),
        )
        for option in gap.options
    ]
    remarks += [
        words.say(
            "items.remark",
            answer=wrong.text,
            remark=feedback(shown(wrong.feedback, links), f"{gap.id}--wrong-{place}"),
        )
        for place, wrong in enumerate(gap.wrong_answers)
    ]
    if remarks:
        lines += ("<ul>", *(f"<li>{remark}</li>" for remark in remarks), "</ul>")
    lines.append("</li>")
    return "\n".join(lines)
