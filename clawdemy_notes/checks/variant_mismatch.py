"""The variants of a `numeric` item have the same places, and the first of them is the item itself.

At each attempt the numbers of the next variant stand in the texts; one that is missing would leave `{{symbol}}` there,
or grade with numbers that are not shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.model.items import Numeric, Variant
from clawdemy_notes.source import CourseSources, Document
from clawdemy_notes.source.nodes import Location
from clawdemy_notes.text import counted, listed, nearest

CHECK = "variant-mismatch"

_PLACE = re.compile(r"\{\{([a-z0-9_-]+)\}\}")


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each way in which variants disagree with their item, or with each other."""
    for _, quiz_source, quiz in sources.bound_quizzes():
        for index, item in enumerate(quiz.items):
            if isinstance(item, Numeric) and item.variants:
                path = ("items", index)
                yield from _places(quiz_source.document, path, item)
                yield from _first(quiz_source.document, path, item)
                for number, variant in enumerate(item.variants):
                    yield from _numbers(quiz_source.document, (*path, "variants", number), item, variant)


def _places(document: Document, path: Location, item: Numeric) -> Iterator[Diagnostic]:
    """Compare the places in the texts with the numbers of the first variant."""
    first = item.variants[0]
    wrong = [f"wrong-{number}" for number in range(len(item.wrong_answers))]
    later = [*first.values, *first.computed, "the-answer", *wrong]
    texts: list[tuple[Location, str, list[str]]] = [
        (("prompt",), item.prompt, [*first.values]),
        (("explanation",), item.explanation, later),
        *((("hints", number), hint, [*first.values]) for number, hint in enumerate(item.hints)),
        *((("wrong_answers", n, "feedback"), each.feedback, later) for n, each in enumerate(item.wrong_answers)),
    ]
    for where, text, known in texts:
        for name in dict.fromkeys(_PLACE.findall(text)):
            if name not in known:
                meant = nearest(name, known)
                tail = f"did you mean '{meant}'?" if meant is not None else f"there are {listed(known)}"
                yield document.diagnostic(
                    (*path, *where),
                    check=CHECK,
                    message=f"no variant has a number '{name}' for this text; {tail}",
                    help=f"use one of {listed(known)}, or add {name} to the values of each variant",
                    needle=f"{{{{{name}}}}}",
                )
    asked = set(_PLACE.findall(item.prompt))
    for name in first.values:
        if name not in asked:
            yield document.diagnostic(
                (*path, "variants", 0, "values", name),
                check=CHECK,
                message=f"the prompt has no place for '{name}'",
                help=f"write {{{{{name}}}}} where the number belongs in 'prompt', or delete it here",
                key=True,
            )


def _first(document: Document, path: Location, item: Numeric) -> Iterator[Diagnostic]:
    """Compare the numbers of the item with those of its first variant."""
    first = item.variants[0]
    if first.answer != item.answer:
        yield document.diagnostic(
            (*path, "variants", 0, "answer"),
            check=CHECK,
            message=f"the answer of the first variant is {first.answer}, and that of the item {item.answer}",
            help="write the same number in both",
        )
    for number, (value, wrong) in enumerate(zip(first.wrong_answers, item.wrong_answers, strict=False)):
        if value != wrong.value:
            yield document.diagnostic(
                (*path, "variants", 0, "wrong_answers", number),
                check=CHECK,
                message=f"this wrong answer of the first variant is {value}, and that of the item {wrong.value}",
                help="write the same number in both",
            )


def _numbers(document: Document, path: Location, item: Numeric, variant: Variant) -> Iterator[Diagnostic]:
    """Compare the numbers of a variant with those of the first one."""
    for name, ours, first in (
        ("values", variant.values, item.variants[0].values),
        ("computed", variant.computed, item.variants[0].computed),
    ):
        if set(ours) != set(first):
            yield document.diagnostic(
                (*path, name) if ours else path,
                check=CHECK,
                message=f"this variant has {listed(ours) or 'nothing'} in '{name}', and the first {listed(first)}",
                help="give all variants the same symbols",
                key=bool(ours),
            )
    if len(variant.wrong_answers) != len(item.wrong_answers):
        yield document.diagnostic(
            (*path, "wrong_answers") if variant.wrong_answers else path,
            check=CHECK,
            message=f"this variant has {counted(len(variant.wrong_answers), 'wrong answer')}, "
            f"and the item {len(item.wrong_answers)}",
            help="write one number for each wrong answer of the item, in their order",
            key=bool(variant.wrong_answers),
        )
