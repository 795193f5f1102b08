"""Quiz items: one model for each kind of question, one module for each family of kinds."""

from __future__ import annotations

from clawdemy_notes.model.items.choice import MultipleChoice, Option, SingleChoice, TrueFalse
from clawdemy_notes.model.items.classification import Classification, Label, SecondQuestion, Statement
from clawdemy_notes.model.items.cloze import Cloze, Gap
from clawdemy_notes.model.items.generation import Generation, Override
from clawdemy_notes.model.items.hot_text import HotText, Passage
from clawdemy_notes.model.items.item_base import Allow, ItemBase
from clawdemy_notes.model.items.matching import ExtraRight, Matching, Pair
from clawdemy_notes.model.items.numeric import Numeric, Tolerance, Variant, WrongAnswer
from clawdemy_notes.model.items.ordering import Ordering, Step
from clawdemy_notes.model.items.quiz import Group, Item, Quiz
from clawdemy_notes.model.items.recall import Recall
from clawdemy_notes.model.items.short_answer import ShortAnswer, WrongWords

__all__ = [
    "Allow",
    "Classification",
    "Cloze",
    "ExtraRight",
    "Gap",
    "Generation",
    "Group",
    "HotText",
    "Item",
    "ItemBase",
    "Label",
    "Matching",
    "MultipleChoice",
    "Numeric",
    "Option",
    "Ordering",
    "Override",
    "Pair",
    "Passage",
    "Quiz",
    "Recall",
    "SecondQuestion",
    "ShortAnswer",
    "SingleChoice",
    "Statement",
    "Step",
    "Tolerance",
    "TrueFalse",
    "Variant",
    "WrongAnswer",
    "WrongWords",
]
