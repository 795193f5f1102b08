"""Responses to items of any kind: the key, and responses that are wrong in every part."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from clawdemy_notes.model.grading import Response, right_sides
from clawdemy_notes.model.items import (
    Classification,
    Cloze,
    HotText,
    Item,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    Recall,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)


def key_of(item: Item) -> Response:
    """Return the response that is right."""
    match item:
        case SingleChoice() | MultipleChoice():
            return [option.id for option in item.options if option.correct]
        case TrueFalse():
            return ["true" if item.answer else "false"]
        case Matching():
            return dict(right_sides(item))
        case Classification():
            return {one.id: {"labels": list(one.labels), "second": list(one.second)} for one in item.statements}
        case Ordering():
            return [step.id for step in item.steps]
        case Numeric():
            return str(item.answer)
        case ShortAnswer():
            return item.answers[0]
        case Cloze():
            return {gap.id: next(iter([*gap.answers, *(o.id for o in gap.options if o.correct)])) for gap in item.gaps}
        case HotText():
            return [passage.id for passage in item.passages if passage.correct]
        case Recall():
            return {"text": "so", "rating": "knew"}
        case _:
            assert_never(item)


def wrong_responses(item: Item) -> Iterator[Response]:
    """Yield responses of which no part is right: one for each wrong option, where there are options."""
    match item:
        case SingleChoice() | MultipleChoice():
            yield from ([option.id] for option in item.options if not option.correct)
        case TrueFalse():
            yield ["false" if item.answer else "true"]
        case Matching():
            key = right_sides(item)
            yield from (dict.fromkeys(key, extra.id) for extra in item.extra_right)
            sides = sorted(set(key.values()))
            yield {pair: next(side for side in sides if side != own) for pair, own in key.items()}
        case Classification():
            labels = {label.id for label in item.labels}
            yield {one.id: {"labels": sorted(labels - set(one.labels)), "second": []} for one in item.statements}
        case Ordering():
            yield [step.id for step in reversed(item.steps)]
        case Cloze():
            for gap in item.gaps:
                yield from ({gap.id: option.id} for option in gap.options if not option.correct)
                yield from ({gap.id: wrong.text} for wrong in gap.wrong_answers)
        case Numeric():
            yield from (str(wrong.value) for wrong in item.wrong_answers)
        case HotText():
            yield from ([passage.id] for passage in item.passages if not passage.correct)
        case ShortAnswer():
            yield from (wrong.text for wrong in item.wrong_answers)
        case Recall():
            yield {"text": "so", "rating": "not"}
        case _:
            assert_never(item)
