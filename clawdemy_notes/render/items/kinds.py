"""The kinds of items: each has a module with what it adds to the frame."""

from __future__ import annotations

from typing import assert_never

from clawdemy_notes.markup import Links
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
from clawdemy_notes.render.items.choice import view_of_multiple_choice, view_of_single_choice, view_of_true_false
from clawdemy_notes.render.items.classification import view_of_classification
from clawdemy_notes.render.items.cloze import view_of_cloze
from clawdemy_notes.render.items.hot_text import view_of_hot_text
from clawdemy_notes.render.items.matching import view_of_matching
from clawdemy_notes.render.items.numeric import view_of_numeric
from clawdemy_notes.render.items.ordering import view_of_ordering
from clawdemy_notes.render.items.recall import view_of_recall
from clawdemy_notes.render.items.short_answer import view_of_short_answer
from clawdemy_notes.render.items.view import View
from clawdemy_notes.words import Words


def view_of(item: Item, links: Links, words: Words) -> View:
    """Return what the item's kind adds: its key, its question and its answer."""
    match item:  # the most frequent kinds first: Pydantic takes its time to say that an item is not of a kind
        case SingleChoice():
            return view_of_single_choice(item, links, words)
        case TrueFalse():
            return view_of_true_false(item, links, words)
        case MultipleChoice():
            return view_of_multiple_choice(item, links, words)
        case Recall():
            return view_of_recall(item, links, words)
        case Ordering():
            return view_of_ordering(item, links, words)
        case Matching():
            return view_of_matching(item, links, words)
        case Numeric():
            return view_of_numeric(item, links, words)
        case Classification():
            return view_of_classification(item, links, words)
        case Cloze():
            return view_of_cloze(item, links, words)
        case ShortAnswer():
            return view_of_short_answer(item, links, words)
        case HotText():
            return view_of_hot_text(item, links, words)
        case _:
            assert_never(item)
