"""Items that are answered by a number."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from clawdemy_notes.markup import Links, render_phrase
from clawdemy_notes.model.grading import absolute_tolerance
from clawdemy_notes.model.items import Numeric
from clawdemy_notes.render.environment import feedback, strong
from clawdemy_notes.render.items.view import View, name_of
from clawdemy_notes.render.variants import ANSWER, Places, attempts_of, client_variants, places_of, wrong_answer
from clawdemy_notes.words import Words, escaped


def view_of_numeric(item: Numeric, links: Links, words: Words) -> View:
    """Return a field for a number, with its unit."""
    attempts = attempts_of(item)
    places = places_of(item, attempts, words)
    # The number pad of some phones has no minus sign.
    needs_minus = any(
        value < 0 for one in attempts for value in (one.answer, *(wrong.value for wrong in one.wrong_answers))
    )
    name, keyboard = name_of(item.id), "text" if needs_minus else "decimal"
    label = words.say("items.your-answer-in", unit=item.unit) if item.unit else words.say("items.your-answer")
    unit = f' <span aria-hidden="true">{escaped(item.unit)}</span>' if item.unit else ""
    field = (
        f'<input id="{name}--number" type="text" dir="ltr" inputmode="{keyboard}" autocomplete="off" '
        f'autocapitalize="off" spellcheck="false" aria-describedby="{name}--form">'
    )
    question = f"""\
<div class="cn-row cn-row--number" data-part="number">
<label for="{name}--number">{label}</label>
<span class="cn-number">{field}{unit}</span>
<span class="cn-how" id="{name}--form">{words.say("items.number-form")}</span>
</div>"""
    return View(
        key_of_numeric(attempts[0], words),
        question,
        _answer(item, attempts[0], places, links, words),
        places=places,
        variants=client_variants(item, attempts, lambda numbers: key_of_numeric(numbers, words), words),
    )


def _answer(item: Numeric, numbers: Numeric, places: Places, links: Links, words: Words) -> str:
    """Return the answer as precisely as it is asked for, and what leads to the wrong ones."""
    number = places.value(ANSWER, words.figures(numbers.answer))
    answer = strong(Markup(f"{number} {escaped(item.unit)}") if item.unit else number)  # noqa: S704 - escaped
    tolerance = item.tolerance
    if tolerance is not None and tolerance.absolute:
        said = words.say("items.answer-within", answer=answer, tolerance=words.figures(tolerance.absolute))
    elif tolerance is not None and tolerance.relative:
        said = words.say("items.answer-within", answer=answer, tolerance=words.percent(tolerance.relative))
    elif tolerance is not None and tolerance.significant_figures:
        said = words.say("items.answer-to-figures", answer=answer, count=tolerance.significant_figures)
    else:
        said = words.say("items.answer", answer=answer)
    lines = [f'<p data-feedback="answer">{said}</p>']
    if numbers.wrong_answers:
        lines.append('<ul class="cn-reasons">')
        for place, wrong in enumerate(numbers.wrong_answers):
            name = wrong_answer(place)
            value = places.value(name, words.figures(wrong.value))
            why = Markup(places.fill(render_phrase(wrong.feedback, links)))  # noqa: S704 - it has passed the sanitiser
            remark = feedback(why, name)
            lines.append(f"<li>{words.say('items.remark', answer=value, remark=remark)}</li>")
        lines.append("</ul>")
    return "\n".join(lines)


def key_of_numeric(item: Numeric, words: Words) -> Mapping[str, object]:
    """Return what a number is graded by."""
    tolerance = item.tolerance
    key: dict[str, object] = {"answer": str(item.answer), "wrong": [str(wrong.value) for wrong in item.wrong_answers]}
    if item.unit is not None:
        key["unit"] = item.unit
    if words.decimal == ",":
        key["decimal"] = ","
    absolute = absolute_tolerance(item)
    if absolute is not None:
        key["absolute"] = str(absolute)
    elif tolerance is not None and tolerance.relative is not None:
        key["relative"] = str(tolerance.relative)
    return key
