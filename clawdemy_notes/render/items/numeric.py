"""Items that are answered by a number."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from clawdemy_notes.markup import Links, render_phrase
from clawdemy_notes.model.grading import absolute_tolerance
from clawdemy_notes.model.items import Numeric
from clawdemy_notes.render.environment import feedback, strong
from clawdemy_notes.render.items.view import View, name_of
from clawdemy_notes.render.variants import (
    ANSWER,
    Numbers,
    Places,
    attempts_of,
    client_variants,
    places_of,
    wrong_answer,
)
from clawdemy_notes.words import Words, escaped


def view_of_numeric(item: Numeric, links: Links, words: Words) -> View:
    """Return a field for a number, with its unit."""
    attempts = attempts_of(item)
    places = places_of(item, attempts, words)
    # The number pad of some phones has no minus sign.
    needs_minus = any(value < 0 for one in attempts for value in (one.answer, *one.wrong))
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
        _key(item, attempts[0], words),
        question,
        _answer(item, attempts[0], places, links, words),
        places=places,
        variants=client_variants(item, attempts, lambda numbers: _key(item, numbers, words), words),
    )


def _answer(item: Numeric, numbers: Numbers, places: Places, links: Links, words: Words) -> str:
    """Return the answer as precisely as it is asked for, and what leads to the wrong ones."""
    right = places.value(ANSWER, words.figures(numbers.answer))
    answer = strong(Markup(f"{right} {escaped(item.unit)}") if item.unit else right)  # noqa: S704 - escaped
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
    if numbers.wrong:
        lines.append('<ul class="cn-reasons">')
        for place, (number, wrong) in enumerate(zip(numbers.wrong, item.wrong_answers, strict=False)):
            name = wrong_answer(place)
            value = places.value(name, words.figures(number))
            why = Markup(places.fill(render_phrase(wrong.feedback, links)))  # noqa: S704 - it has passed the sanitiser
            remark = feedback(why, name)
            lines.append(f"<li>{words.say('items.remark', answer=value, remark=remark)}</li>")
        lines.append("</ul>")
    return "\n".join(lines)


def _key(item: Numeric, numbers: Numbers, words: Words) -> Mapping[str, object]:
    """Return what a number is graded by at an attempt."""
    tolerance = item.tolerance
    key: dict[str, object] = {"answer": str(numbers.answer), "wrong": [str(wrong) for wrong in numbers.wrong]}
    if item.unit is not None:
        key["unit"] = item.unit
    if words.decimal == ",":
        key["decimal"] = ","
    if tolerance is not None and tolerance.significant_figures is not None:
        item = item.model_copy(update={"answer": numbers.answer})  # how far off they allow depends on the answer
    absolute = absolute_tolerance(item)
    if absolute is not None:
        key["absolute"] = str(absolute)
    elif tolerance is not None and tolerance.relative is not None:
        key["relative"] = str(tolerance.relative)
    return key
