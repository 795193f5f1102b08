"""Quiz items: one model for each kind of question."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from clawdemy_notes.model.base import Line, Model, Number, Phrase, Prose, Slug
from clawdemy_notes.model.lesson import Figure


class ItemBase(Model):
    """What every item has."""

    id: Slug = Field(description="Id, stable for ever: readers' progress is kept under it.")
    prompt: Prose = Field(description="The question.")
    outcome: Slug = Field(description="Id of the outcome that it serves.")
    section: Slug = Field(
        description="Id of the section to read again, or of another part of the notes page, such as `scope`."
    )
    explanation: Prose = Field(description="Why the answer is right, shown after checking.")
    hints: tuple[Phrase, ...] = Field(default=(), description="Hints, from slight to plain.")
    points: int = Field(default=1, ge=1, le=20, description="Weight in the quiz's score.")
    group: Slug | None = Field(default=None, description="Id of the group of the quiz that it belongs to.")


class Option(Model):
    """An option of a choice item."""

    id: Slug = Field(description="Id, unique in the item and stable: `a`, `b` … will do.")
    text: Phrase = Field(description="What the reader can pick.")
    correct: bool = Field(description="`true` or `false`.")
    feedback: Phrase = Field(description="Why it is right, or the mistake in thinking behind it.")


class SingleChoice(ItemBase):
    """Pick the one correct option (QTI: choice)."""

    kind: Literal["single_choice"] = Field(description="`single_choice`: exactly one option is correct.")
    options: tuple[Option, ...] = Field(min_length=2, description="The options; they are shuffled for each attempt.")


class MultipleChoice(ItemBase):
    """Pick all correct options (QTI: choice)."""

    kind: Literal["multiple_choice"] = Field(description="`multiple_choice`: one or more options are correct.")
    options: tuple[Option, ...] = Field(min_length=2, description="The options; they are shuffled for each attempt.")


class TrueFalse(ItemBase):
    """Judge a statement (QTI: choice)."""

    kind: Literal["true_false"] = Field(description="`true_false`: the prompt is a statement to judge.")
    answer: bool = Field(description="`true` when the statement is true.")
    feedback_true: Phrase = Field(description="Said to a reader who picked true.")
    feedback_false: Phrase = Field(description="Said to a reader who picked false.")


class Pair(Model):
    """A left side and the right side that belongs to it."""

    id: Slug = Field(description="Id, unique in the item and stable.")
    left: Phrase = Field(description="The left side.")
    right: Phrase = Field(description="What belongs to it.")
    feedback: Phrase = Field(description="Why the two belong together.")


class ExtraRight(Model):
    """A right side that belongs to no left side."""

    id: Slug = Field(description="Id, unique among pairs and extra right sides of the item.")
    text: Phrase = Field(description="The right side.")
    feedback: Phrase = Field(description="Why it belongs to none of the left sides.")


class Matching(ItemBase):
    """Give each left side its right side (QTI: match)."""

    kind: Literal["matching"] = Field(description="`matching`: each left side gets one right side.")
    pairs: tuple[Pair, ...] = Field(min_length=2, description="The pairs.")
    extra_right: tuple[ExtraRight, ...] = Field(default=(), description="Right sides to spare.")


class Label(Model):
    """A label that statements can carry."""

    id: Slug = Field(description="Id, unique in its list and stable.")
    text: Phrase = Field(description="The label's words.")


class SecondQuestion(Model):
    """What is asked of a statement once it has certain labels."""

    prompt: Phrase = Field(description="The second question, such as `Which conversation does it belong to?`")
    asked_for: tuple[Slug, ...] = Field(min_length=1, description="Ids of the labels after which it is asked.")
    labels: tuple[Label, ...] = Field(min_length=2, description="Its possible answers.")


class Statement(Model):
    """A statement to be labelled."""

    id: Slug = Field(description="Id, unique in the item and stable.")
    text: Phrase = Field(description="The statement.")
    labels: tuple[Slug, ...] = Field(min_length=1, description="Ids of all labels that it carries.")
    second: tuple[Slug, ...] = Field(
        default=(), description="Ids of all right answers to the second question, where it is asked."
    )
    reason: Phrase = Field(description="Why it carries these labels.")


class Classification(ItemBase):
    """Label each statement (QTI: match)."""

    kind: Literal["classification"] = Field(description="`classification`: each statement gets its label or labels.")
    labels: tuple[Label, ...] = Field(min_length=2, description="The labels.")
    statements: tuple[Statement, ...] = Field(min_length=2, description="The statements.")
    second_question: SecondQuestion | None = Field(default=None, description="Asked after certain labels.")
    closing: Prose | None = Field(default=None, description="A remark on the pattern, shown after checking.")


class Step(Model):
    """A step of an order."""

    id: Slug = Field(description="Id, unique in the item and stable.")
    text: Phrase = Field(description="The step.")
    feedback: Phrase | None = Field(default=None, description="Why it comes where it comes.")


class Ordering(ItemBase):
    """Put steps into order (QTI: order)."""

    kind: Literal["ordering"] = Field(description="`ordering`: steps are put into order.")
    steps: tuple[Step, ...] = Field(
        min_length=2, description="The steps in the right order; readers see them shuffled."
    )


class Tolerance(Model):
    """How far a response may be from the answer; one of the three."""

    absolute: Number | None = Field(default=None, ge=0, description="Right when it differs by at most this much.")
    relative: Number | None = Field(
        default=None,
        ge=0,
        lt=1,
        description="Right when it differs by at most this fraction of the answer: 0.01 is 1 %.",
    )
    significant_figures: int | None = Field(
        default=None,
        ge=1,
        le=15,
        description="Right when it agrees with the answer to so many figures: within half a unit of the last of them.",
    )


class WrongAnswer(Model):
    """A wrong number that a certain mistake leads to."""

    value: Number = Field(description="The wrong number.")
    feedback: Phrase = Field(description="The mistake in thinking behind it.")


class Numeric(ItemBase):
    """Work out a number (QTI: text entry)."""

    kind: Literal["numeric"] = Field(description="`numeric`: the response is a number.")
    answer: Number = Field(description="The number.")
    tolerance: Tolerance | None = Field(default=None, description="How far off is still right; exact when left out.")
    unit: Line | None = Field(default=None, description="Unit, shown beside the field; readers may type it too.")
    wrong_answers: tuple[WrongAnswer, ...] = Field(default=(), description="Tempting wrong numbers.")


class WrongWords(Model):
    """Words that a certain mistake leads to."""

    text: Line = Field(description="The wrong words.")
    feedback: Phrase = Field(description="The mistake in thinking behind them.")


class ShortAnswer(ItemBase):
    """Name something in a word or a few (QTI: text entry)."""

    kind: Literal["short_answer"] = Field(description="`short_answer`: the response is a word or a few.")
    answers: tuple[Line, ...] = Field(
        min_length=1, description="All wordings that are right, the best first; letter case does not count."
    )
    accents: Literal["ignore", "keep"] = Field(
        default="ignore", description="`keep` where a missing accent makes another word."
    )
    wrong_answers: tuple[WrongWords, ...] = Field(
        default=(), description="Tempting wrong words; also those so near to a right one that they look misspelt."
    )


class Gap(Model):
    """A gap in a text: to type into, or to choose in."""

    id: Slug = Field(description="Id, unique in the item and stable; the text names it as `{{id}}`.")
    answers: tuple[Line, ...] = Field(default=(), description="To type: all wordings that are right, the best first.")
    accents: Literal["ignore", "keep"] = Field(default="ignore", description="As in `short_answer`.")
    wrong_answers: tuple[WrongWords, ...] = Field(default=(), description="Tempting wrong words to type.")
    options: tuple[Option, ...] = Field(default=(), description="To choose: the options, one of them correct.")
    feedback: Phrase = Field(description="Why the right answer belongs there.")


class Cloze(ItemBase):
    """Fill in the gaps of a text (QTI: text entry and inline choice)."""

    kind: Literal["cloze"] = Field(description="`cloze`: a text with gaps.")
    text: Prose = Field(description="The text, with `{{id}}` where a gap is.")
    gaps: tuple[Gap, ...] = Field(min_length=1, description="The gaps.")


class Passage(Model):
    """A passage of a text that can be picked."""

    id: Slug = Field(description="Id, unique in the item and stable; the text names it as `[[id|words]]`.")
    correct: bool = Field(description="`true` when it is to be picked.")
    feedback: Phrase = Field(description="Why it is to be picked, or the mistake in thinking behind picking it.")


class HotText(ItemBase):
    """Pick passages of a text (QTI: hottext)."""

    kind: Literal["hot_text"] = Field(description="`hot_text`: passages of a text are picked.")
    text: Prose = Field(description="The text, with `[[id|words]]` around each passage that can be picked.")
    passages: tuple[Passage, ...] = Field(min_length=2, description="The passages.")


class Recall(ItemBase):
    """Answer from memory, compare, and rate yourself (QTI: extended text)."""

    kind: Literal["recall"] = Field(description="`recall`: written from memory and rated by the reader; not scored.")
    answer: Prose = Field(description="A model answer to compare with.")
    key_points: tuple[Phrase, ...] = Field(default=(), description="What a good answer names.")
    named: int | None = Field(
        default=None, ge=1, description="How many of the key points are enough; all of them when left out."
    )


Item = Annotated[
    SingleChoice
    | MultipleChoice
    | TrueFalse
    | Matching
    | Classification
    | Ordering
    | Numeric
    | ShortAnswer
    | Cloze
    | HotText
    | Recall,
    Field(discriminator="kind"),
]
"""An item of any kind; dispatch over it with `match` and `assert_never`."""


class Group(Model):
    """What several items share: a stem, drawings, or both."""

    id: Slug = Field(description="Id, unique in the quiz; items name it as their `group`.")
    stem: Prose | None = Field(default=None, description="What is said before the first of its items.")
    figures: tuple[Figure, ...] = Field(default=(), description="Drawings, shown after the stem.")


class Quiz(Model):
    """The content of `quizzes/<track>/<lesson>.yml`."""

    intro: Prose | None = Field(default=None, description="Said before the first question.")
    groups: tuple[Group, ...] = Field(default=(), description="What items share; those of a group stand together.")
    items: tuple[Item, ...] = Field(min_length=1, description="The questions, in order.")

    def group_of(self, item: Item) -> Group | None:
        """Return the group that an item names."""
        return next((group for group in self.groups if group.id == item.group), None)
