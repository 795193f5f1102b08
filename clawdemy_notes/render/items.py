"""Quiz items as HTML that reads well by itself, and that the client brings to life."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from json import JSONEncoder
from typing import Protocol, TypeVar, assert_never

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from clawdemy_notes.markup import Links, fill_gaps, fill_passages, gaps_in, passages_in, render_phrase, render_prose
from clawdemy_notes.model.base import Phrase
from clawdemy_notes.model.fingerprint import fingerprint
from clawdemy_notes.model.grading import absolute_tolerance, right_sides
from clawdemy_notes.model.items import (
    Classification,
    Cloze,
    Gap,
    Group,
    HotText,
    Item,
    Label,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    Quiz,
    Recall,
    ShortAnswer,
    SingleChoice,
    Statement,
    TrueFalse,
)
from clawdemy_notes.render.environment import render, shown
from clawdemy_notes.render.groups import NO_DRAWINGS, render_run, runs
from clawdemy_notes.render.shuffle import shuffled
from clawdemy_notes.render.variants import attempts_of, client_variants, places_of, wrong_answer
from clawdemy_notes.words import Words, escaped

_JSON = JSONEncoder(sort_keys=True)  # made once: it takes longer to make than to use
NO_ORIGINS: Mapping[str, Markup] = {}


@dataclass(frozen=True)
class View:
    """What one kind adds to the frame that all items share."""

    template: str
    key: Mapping[str, object]
    """What the client grades with; the shapes are described in `client/contract.d.ts`."""
    values: Mapping[str, object]
    """What the template needs beside the item."""
    attempts: tuple[Numeric, ...] = ()
    """The item as each attempt asks it; once where its numbers never change, none for other kinds than numbers."""


def render_quiz(
    quiz: Quiz,
    *,
    quiz_id: str,
    title: str,
    progress_href: str,
    links: Links,
    sections: Mapping[str, tuple[str, str]],
    outcomes: Mapping[str, Phrase],
    words: Words,
    drawings: Mapping[str, Markup] = NO_DRAWINGS,
    origins: Mapping[str, Markup] = NO_ORIGINS,
) -> str:
    """Return the questions of a quiz as one `<div>` that can stand as raw HTML in a Markdown page.

    `quiz_id` is `<track>/<lesson>`: readers' progress is kept under it, with the `title`; `progress_href` leads to
    all attempts. `sections` gives the title of each section of the notes and its address, seen from the page;
    `outcomes` gives each outcome's words; `drawings` are those of the groups, sanitised, by file name;
    `origins` says of items, by id, where they come from.
    """
    items = render_items(
        quiz,
        quiz.items,
        level=2,
        links=links,
        sections=sections,
        outcomes=outcomes,
        words=words,
        drawings=drawings,
        origins=origins,
    )
    return render_asked(
        quiz.items,
        items,
        quiz_id=quiz_id,
        title=title,
        progress_href=progress_href,
        sections=sections,
        goals={id_: shown(text, links) for id_, text in outcomes.items()},
        goals_title=words.say("items.outcomes"),
        words=words,
    )


def render_asked(
    items: Sequence[Item],
    rendered: Iterable[str],
    *,
    quiz_id: str,
    title: str,
    progress_href: str,
    sections: Mapping[str, tuple[str, str]],
    goals: Mapping[str, Markup],
    goals_title: Markup,
    words: Words,
) -> str:
    """Return rendered items, with the ways to take them and the result, as one `<div>`.

    `goals` gives the words of each outcome that items name: the result has the points of each below `goals_title`.
    """
    points: Counter[str] = Counter()
    for item in items:
        points[item.outcome] += points_of(item)
    served = {item.section for item in items}
    return one_block(
        render(
            "quiz.html",
            words=words,
            quiz_id=quiz_id,
            title=title,
            count=len(items),
            items=[Markup(item) for item in rendered],  # noqa: S704 - ours
            goals={id_: (text, points[id_]) for id_, text in goals.items() if points[id_]},
            goals_title=goals_title,
            sections={id_: place for id_, place in sections.items() if id_ in served},
            progress_href=progress_href,
        )
    )


def points_of(item: Item) -> int:
    """Return an item's weight in the quiz's score; nothing where readers rate themselves."""
    return 0 if isinstance(item, Recall) else item.points


def render_items(
    quiz: Quiz,
    items: Sequence[Item],
    *,
    level: int,
    links: Links,
    sections: Mapping[str, tuple[str, str]],
    outcomes: Mapping[str, Phrase],
    words: Words,
    drawings: Mapping[str, Markup],
    origins: Mapping[str, Markup] = NO_ORIGINS,
) -> Iterator[str]:
    """Yield items of a quiz that are asked together, each group of them as one; their headings are of a level."""
    for run in runs(quiz, items):
        group = quiz.group_of(run[0].item)
        rendered = [
            render_item(
                one.item,
                one.number,
                len(items),
                links=links,
                sections=sections,
                outcomes=outcomes,
                words=words,
                group=group,
                level=level if group is None else level + 1,
                origin=origins.get(one.item.id),
            )
            for one in run
        ]
        yield render_run(quiz, run, rendered, links=links, words=words, drawings=drawings, level=level)


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
    """Return one item, as number `number` of `count`, with a heading of a level."""
    view = view_of(item, links, words)
    points = points_of(item)
    places = places_of(item, view.attempts, words)
    variants = client_variants(item, view.attempts, lambda numbers: _key_of_numeric(numbers, words), words)
    stem, question, rest = split_prompt(places.fill(render_prose(item.prompt, links)))
    return render(
        view.template,
        words=words,
        item=item,
        number=number,
        count=count,
        level=level,
        name=f"item-{item.id}",
        data=htmlsafe_json_dumps(
            {
                "id": item.id,
                "kind": item.kind,
                "fingerprint": fingerprint(item, group),
                "points": points,
                "outcome": item.outcome,
                "section": item.section,
                "key": view.key,
                **({"variants": variants} if variants else {}),
            },
            dumps=_JSON.encode,
        ),
        points=points,
        places=places,
        stem=Markup(stem),  # noqa: S704 - the parts of a prompt have passed the sanitiser
        question=Markup(question),  # noqa: S704
        rest=Markup(rest),  # noqa: S704
        links=links,
        section=sections.get(item.section),
        outcome=outcomes.get(item.outcome),
        origin=origin or "",
        **view.values,
    )


def view_of(item: Item, links: Links, words: Words) -> View:
    """Return what the item's kind adds: its template, its key, and what the template needs."""
    match item:
        case SingleChoice() | MultipleChoice():
            return _view_of_choice(item, links)
        case TrueFalse():
            return _view_of_true_false(item, links, words)
        case Matching():
            return _view_of_matching(item, links)
        case Classification():
            return _view_of_classification(item, links, words)
        case Ordering():
            right = [step.id for step in item.steps]
            values = {
                "steps": in_first_order(item, item.steps, avoid=right),
                "right": right,
                "plain_words": lambda text: plain_words(text, links),
            }
            return View("items/ordering.html", {"steps": right}, values)
        case Numeric():
            return _view_of_numeric(item, words)
        case ShortAnswer():
            return View("items/short_answer.html", words_key(item), {})
        case Cloze():
            return _view_of_cloze(item, links, words)
        case HotText():
            return _view_of_hot_text(item, links, words)
        case Recall():
            return View("items/recall.html", {}, {})
        case _:
            assert_never(item)


@dataclass(frozen=True)
class OptionView:
    """An option to pick."""

    id: str
    text: Markup
    feedback: Markup
    is_right: bool
    letter: str = ""

    @property
    def mark(self) -> Markup:
        """The letter where it is spoken of; the client keeps it right when it shuffles."""
        return Markup(f'<span data-letter-of="{escaped(self.id)}">{self.letter}</span>')  # noqa: S704 - escaped


def _view_of_choice(item: SingleChoice | MultipleChoice, links: Links) -> View:
    options = [
        OptionView(option.id, shown(option.text, links), shown(option.feedback, links), option.correct, letter(place))
        for place, option in enumerate(in_first_order(item, item.options))
    ]
    key = {"options": {option.id: option.correct for option in item.options}}
    right = [option for option in options if option.is_right]
    return View(f"items/{item.kind}.html", key, {"options": options, "right": right})


def _view_of_true_false(item: TrueFalse, links: Links, words: Words) -> View:
    options = [
        OptionView("true", words.say("items.option-true"), shown(item.feedback_true, links), item.answer),
        OptionView("false", words.say("items.option-false"), shown(item.feedback_false, links), not item.answer),
    ]
    key = {"options": {option.id: option.is_right for option in options}}
    return View("items/true_false.html", key, {"options": options})


@dataclass(frozen=True)
class RightSide:
    """A right side that can be picked."""

    id: str
    text: Phrase
    plain: str
    """Its words without any markup, for a list box."""


def _view_of_matching(item: Matching, links: Links) -> View:
    key = right_sides(item)
    texts = {key[pair.id]: pair.right for pair in item.pairs} | {extra.id: extra.text for extra in item.extra_right}
    sides = [RightSide(id_, text, plain_words(text, links)) for id_, text in texts.items()]
    sides = list(in_first_order(item, sides))
    letters = {side.id: letter(place) for place, side in enumerate(sides)}
    return View(
        "items/matching.html",
        {"pairs": key, "sides": sorted(texts)},
        {"sides": sides, "letters": letters, "right_side": key},
    )


FEWEST_FOR_A_LIST_BOX = 4  # two or three labels are quicker to pick when all are in view


def _view_of_classification(item: Classification, links: Links, words: Words) -> View:
    second = item.second_question
    key = {
        "statements": {
            statement.id: {"labels": statement.labels, "second": statement.second} for statement in item.statements
        },
        "labels": [label.id for label in item.labels],
        "second": [label.id for label in second.labels] if second is not None else [],
        "asked_for": second.asked_for if second is not None else (),
    }
    values = {
        "labels": {label.id: label.text for label in item.labels},
        "second_labels": {label.id: label.text for label in second.labels} if second is not None else {},
        "control": control_for((statement.labels for statement in item.statements), len(item.labels)),
        "second_control": control_for(
            (statement.second for statement in item.statements), len(second.labels) if second is not None else 0
        ),
        "plain_words": lambda text: plain_words(text, links),
        "key_of": lambda statement: _key_of_statement(item, statement, links, words),
    }
    return View("items/classification.html", key, values)


def _key_of_statement(item: Classification, statement: Statement, links: Links, words: Words) -> Markup:
    """Return what a statement is to be labelled with, as a sentence says it."""

    def named(ids: Iterable[str], labels: Iterable[Label]) -> Markup:
        texts = {label.id: shown(label.text, links) for label in labels}
        return words.listed(texts[id_] for id_ in ids)

    labels = named(statement.labels, item.labels)
    if not statement.second or item.second_question is None:
        return labels
    second = named(statement.second, item.second_question.labels)
    return words.say("items.label-and-second", labels=labels, second=second)


def control_for(answers: Iterable[tuple[str, ...]], choices: int) -> str:
    """Return how labels are picked: `checkbox` if any answer has several, else `radio`, or `select` for many."""
    if any(len(answer) > 1 for answer in answers):
        return "checkbox"
    return "radio" if choices < FEWEST_FOR_A_LIST_BOX else "select"


def _view_of_numeric(item: Numeric, words: Words) -> View:
    attempts = attempts_of(item)
    # The number pad of some phones has no minus sign.
    needs_minus = any(
        value < 0 for one in attempts for value in (one.answer, *(wrong.value for wrong in one.wrong_answers))
    )
    values = {
        "numbers": attempts[0],
        "keyboard": "text" if needs_minus else "decimal",
        "wrong_answer": wrong_answer,
    }
    return View("items/numeric.html", _key_of_numeric(attempts[0], words), values, attempts)


def _key_of_numeric(item: Numeric, words: Words) -> Mapping[str, object]:
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


def words_key(item: ShortAnswer | Gap) -> Mapping[str, object]:
    """Return what typed words are judged by."""
    return {
        "answers": item.answers,
        "wrong": [wrong.text for wrong in item.wrong_answers],
        "accents": item.accents,
    }


def _view_of_cloze(item: Cloze, links: Links, words: Words) -> View:
    text = render_prose(item.text, links)
    by_id = {gap.id: gap for gap in item.gaps}
    gaps = [by_id[name] for name in gaps_in(text)]
    keys = {gap.id: _key_of_gap(gap, links) for gap in gaps}

    def field_of(name: str) -> str:
        gap = by_id[name]
        options = in_first_order(item, gap.options)
        place = {"number": gaps.index(gap) + 1, "count": len(gaps)}
        return render(
            "items/_gap.html",
            words=words,
            gap=gap,
            options=options,
            plain_words=lambda text: plain_words(text, links),
            **place,
        )

    values = {
        "gaps": gaps,
        "keys": keys,
        "gapped": Markup(fill_gaps(text, field_of)),  # noqa: S704 - sanitised prose, and a template of ours
        "filled": Markup(fill_gaps(text, lambda name: f"<strong>{escaped(keys[name])}</strong>")),  # noqa: S704
    }
    client_keys = {
        gap.id: {"options": {option.id: option.correct for option in gap.options}} if gap.options else words_key(gap)
        for gap in item.gaps
    }
    return View("items/cloze.html", {"gaps": client_keys}, values)


def _key_of_gap(gap: Gap, links: Links) -> str:
    """Return what belongs into a gap, in plain words."""
    right = [plain_words(option.text, links) for option in gap.options if option.correct]
    return next(iter([*gap.answers, *right]))


def _view_of_hot_text(item: HotText, links: Links, words: Words) -> View:
    text = render_prose(item.text, links)
    by_id = {passage.id: passage for passage in item.passages}
    passages = {name: Markup(passage) for name, passage in passages_in(text)}  # noqa: S704 - sanitised prose

    def box_of(name: str, _: str) -> str:
        return render("items/_passage.html", words=words, id=name, text=passages[name])

    values = {
        "passages": [by_id[name] for name in passages],
        "texts": passages,
        "marked": Markup(fill_passages(text, box_of)),  # noqa: S704 - sanitised prose, and a template of ours
    }
    return View("items/hot_text.html", {"options": {one.id: one.correct for one in item.passages}}, values)


class _WithId(Protocol):
    @property
    def id(self) -> str: ...


Part = TypeVar("Part", bound=_WithId)


def in_first_order(item: Item, parts: Iterable[Part], *, avoid: Iterable[str] = ()) -> tuple[Part, ...]:
    """Return parts in the order of a reader's first attempt; the client shuffles for later ones.

    An order to `avoid` is turned by one place.
    """
    by_id = {part.id: part for part in parts}
    order = shuffled(by_id, f"{item.id}:1")
    if order == tuple(avoid):
        order = (*order[1:], *order[:1])
    return tuple(by_id[id_] for id_ in order)


def letter(place: int) -> str:
    """Return the letter of an option by its place from 0; past Z, a number."""
    return chr(ord("A") + place) if place < 26 else str(place + 1)


def plain_words(phrase: Phrase, links: Links) -> str:
    """Return a phrase's words without markup and citations, for places that take text only."""
    rendered = render_phrase(phrase, links)
    if "<" in rendered:
        rendered = re.sub(r"<a [^>]*cn-cite[^>]*>.*?</a>", "", rendered)
        rendered = re.sub(r"<[^>]*>", "", rendered)
    return " ".join(html.unescape(rendered).split())


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


def one_block(page_part: str) -> str:
    """Return HTML that every Markdown dialect leaves alone: no blank line, no indentation, no fence."""

    def keep_lines(pre: re.Match[str]) -> str:
        return pre[0].replace("\n", "&#10;")

    unbroken = re.sub(r"<pre\b.*?</pre>", keep_lines, page_part, flags=re.DOTALL) if "<pre" in page_part else page_part
    lines = filter(None, map(str.strip, unbroken.splitlines()))
    return "\n".join(lines).replace("```", "&#96;&#96;&#96;").replace("~~~", "&#126;~~")
