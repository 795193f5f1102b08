"""Items in which statements are labelled."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from clawdemy_notes.markup import Links, render_phrase, render_prose
from clawdemy_notes.model.items import Classification, Label, Statement
from clawdemy_notes.render.environment import shown
from clawdemy_notes.render.items.parts import plain_words
from clawdemy_notes.render.items.view import View, name_of
from clawdemy_notes.words import Words, escaped

FEWEST_FOR_A_LIST_BOX = 4  # two or three labels are quicker to pick when all are in view


def view_of_classification(item: Classification, links: Links, words: Words) -> View:
    """Return statements to label, and what is asked about some of them after that."""
    second = item.second_question
    control = control_for((statement.labels for statement in item.statements), len(item.labels))
    lines = [f'<p class="cn-how">{words.say("items.several-labels")}</p>'] if control == "checkbox" else []
    asked = _Asked(control, item.labels, links, words)
    asked_second = None
    if second is not None:
        control = control_for((statement.second for statement in item.statements), len(second.labels))
        asked_second = _Asked(control, second.labels, links, words)
    for statement in item.statements:
        name = f"{name_of(item.id)}--{statement.id}"
        lines += (
            f'<fieldset class="cn-row cn-row--statement" data-part="{statement.id}">',
            f'<legend id="{name}">{render_phrase(statement.text, links)}</legend>',
            f'<div class="cn-labels" data-ask="labels">\n{asked.field(f"{name}--labels", name)}\n</div>',
        )
        if second is not None and asked_second is not None:
            prompt = f"{name}--prompt"
            lines += (
                f'<div class="cn-labels cn-second" data-ask="second" role="group" aria-labelledby="{prompt}">',
                f'<p class="cn-second__prompt" id="{prompt}">{render_phrase(second.prompt, links)}</p>',
                asked_second.field(f"{name}--second", prompt),
                "</div>",
            )
        lines.append("</fieldset>")
    closing = f'<div class="cn-closing">{render_prose(item.closing, links)}</div>' if item.closing else ""
    return View(_key(item), "\n".join(lines), _reasons(item, links, words), closing)


def control_for(answers: Iterable[tuple[str, ...]], choices: int) -> str:
    """Return how labels are picked: `checkbox` if any answer has several, else `radio`, or `select` for many."""
    if any(len(answer) > 1 for answer in answers):
        return "checkbox"
    return "radio" if choices < FEWEST_FOR_A_LIST_BOX else "select"


class _Asked:
    """Labels that are asked for with each statement."""

    def __init__(self, control: str, labels: Iterable[Label], links: Links, words: Words) -> None:
        self._control = control
        if control == "select":
            options = [(label.id, escaped(plain_words(label.text, links))) for label in labels]
            self._labels = [("", words.say("items.choose")), *options]
        else:
            self._labels = [(label.id, render_phrase(label.text, links)) for label in labels]

    def field(self, name: str, labelled_by: str) -> str:
        """Return the labels to pick from for one statement."""
        if self._control == "select":
            options = "\n".join([f'<option value="{id_}">{text}</option>' for id_, text in self._labels])
            return f'<select id="{name}" aria-labelledby="{labelled_by}" autocomplete="off">\n{options}\n</select>'
        return "\n".join(
            [
                f'<label class="cn-label"><input type="{self._control}" name="{name}" value="{id_}" '
                f'autocomplete="off"> <span>{text}</span></label>'
                for id_, text in self._labels
            ]
        )


def _key(item: Classification) -> dict[str, object]:
    second = item.second_question
    return {
        "statements": {
            statement.id: {"labels": statement.labels, "second": statement.second} for statement in item.statements
        },
        "labels": [label.id for label in item.labels],
        "second": [label.id for label in second.labels] if second is not None else [],
        "asked_for": second.asked_for if second is not None else (),
    }


def _reasons(item: Classification, links: Links, words: Words) -> str:
    """Return what each statement is to be labelled with, and why."""
    lines = ['<ul class="cn-reasons">']
    for statement in item.statements:
        lines.append(
            f'<li>{render_phrase(statement.text, links)} <span data-feedback="{statement.id}">'
            f'<span class="cn-key">{_right_labels(item, statement, links, words)}</span> '
            f"{render_phrase(statement.reason, links)}</span></li>"
        )
    lines.append("</ul>")
    return "\n".join(lines)


def _right_labels(item: Classification, statement: Statement, links: Links, words: Words) -> Markup:
    """Return what a statement is to be labelled with, as a sentence says it."""

    def named(ids: Iterable[str], labels: Iterable[Label]) -> Markup:
        texts = {label.id: label.text for label in labels}
        return words.listed(shown(texts[id_], links) for id_ in ids)

    labels = named(statement.labels, item.labels)
    if not statement.second or item.second_question is None:
        return labels
    second = named(statement.second, item.second_question.labels)
    return words.say("items.label-and-second", labels=labels, second=second)
