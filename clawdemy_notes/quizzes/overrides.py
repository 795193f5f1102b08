"""An author's changes to one generated question."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, assert_never

from clawdemy_notes.model.base import Phrase
from clawdemy_notes.model.items import (
    Classification,
    Cloze,
    HotText,
    Item,
    Matching,
    MultipleChoice,
    Numeric,
    Ordering,
    Override,
    Recall,
    ShortAnswer,
    SingleChoice,
    TrueFalse,
)


def overridden(item: Item, override: Override) -> Item:
    """Return an item with what its author wants to be said in place of what was made."""
    texts: dict[str, Any] = {
        name: text
        for name, text in (("prompt", override.prompt), ("explanation", override.explanation))
        if text is not None
    }
    return item.model_copy(update=texts | _feedback(item, override.feedback))


def parts_with_feedback(item: Item) -> tuple[str, ...]:
    """Return the ids of those parts of an item to which something is said."""
    match item:
        case SingleChoice() | MultipleChoice():
            return tuple(option.id for option in item.options)
        case TrueFalse():
            return ("true", "false")
        case Matching():
            return (*(pair.id for pair in item.pairs), *(extra.id for extra in item.extra_right))
        case Classification():
            return tuple(statement.id for statement in item.statements)
        case Ordering():
            return tuple(step.id for step in item.steps)
        case Cloze():
            return tuple(gap.id for gap in item.gaps)
        case HotText():
            return tuple(passage.id for passage in item.passages)
        case Numeric() | ShortAnswer() | Recall():
            return ()
        case _:
            assert_never(item)


def _feedback(item: Item, texts: Mapping[str, Phrase]) -> dict[str, Any]:
    """Return the fields of an item that change with the feedback of some of its parts."""
    if not texts:
        return {}
    match item:
        case SingleChoice() | MultipleChoice():
            return {"options": _said(item.options, texts)}
        case TrueFalse():
            fields = {"true": "feedback_true", "false": "feedback_false"}
            return {field: texts[name] for name, field in fields.items() if name in texts}
        case Matching():
            return {"pairs": _said(item.pairs, texts), "extra_right": _said(item.extra_right, texts)}
        case Classification():
            return {"statements": _said(item.statements, texts, field="reason")}
        case Ordering():
            return {"steps": _said(item.steps, texts)}
        case Cloze():
            return {"gaps": _said(item.gaps, texts)}
        case HotText():
            return {"passages": _said(item.passages, texts)}
        case Numeric() | ShortAnswer() | Recall():
            return {}
        case _:
            assert_never(item)


def _said(parts: tuple[Any, ...], texts: Mapping[str, Phrase], field: str = "feedback") -> tuple[Any, ...]:
    return tuple(part.model_copy(update={field: texts[part.id]}) if part.id in texts else part for part in parts)
