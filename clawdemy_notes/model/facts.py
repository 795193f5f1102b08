"""Facts that the notes state and that questions can be grown from."""

from __future__ import annotations

from pydantic import Field

from clawdemy_notes.model.base import Line, Model, Number, Phrase, Prose, Slug, Symbol


class Term(Model):
    """A word of the field, with what it means in this lesson."""

    id: Slug = Field(description="Id, unique in the lesson.")
    term: Line = Field(description="The term, as it reads in a sentence.")
    definition: Phrase = Field(description="What it means: a phrase that does not contain the term.")
    aliases: tuple[Line, ...] = Field(default=(), description="Other names of the same thing.")
    category: Line | None = Field(
        default=None, description="What sort of thing it is, such as `architecture`.", examples=["architecture"]
    )
    confusable_with: tuple[Slug, ...] = Field(
        default=(), description="Ids of terms of this lesson that learners mix up with it."
    )
    section: Slug | None = Field(default=None, description="Id of the section that explains it.")


class FactPair(Model):
    """Two things that belong together, and why."""

    left: Phrase = Field(description="The left side.")
    right: Phrase = Field(description="What belongs to it.")
    why: Phrase = Field(description="Why the two belong together.")


class PairSet(Model):
    """Pairs of one relation, such as failure and cause; shown as a table in its section."""

    id: Slug = Field(description="Id, unique in the lesson.")
    title: Line = Field(description="What the table is about.")
    section: Slug = Field(description="Id of the section that shows it.")
    left_heading: Line = Field(description="Heading of the left side.")
    right_heading: Line = Field(description="Heading of the right side.")
    pairs: tuple[FactPair, ...] = Field(min_length=2, description="The pairs.")
    extra_right: tuple[Phrase, ...] = Field(
        default=(), description="Right sides that are plausible and belong to none of the left sides."
    )


class Sequence(Model):
    """Steps in the only order that makes sense; shown as a numbered list in its section."""

    id: Slug = Field(description="Id, unique in the lesson.")
    title: Line = Field(description="What the steps add up to.")
    section: Slug = Field(description="Id of the section that shows it.")
    steps: tuple[Phrase, ...] = Field(min_length=3, description="The steps, first to last.")


class FalseVersion(Model):
    """A statement that a learner could take for true, and why it is not."""

    statement: Phrase = Field(description="The false statement.")
    why: Phrase = Field(description="Why it is false.")


class Claim(Model):
    """A true statement of the notes, beside false versions of it."""

    id: Slug = Field(description="Id, unique in the lesson.")
    statement: Phrase = Field(description="The true statement.")
    why: Phrase = Field(description="Why it is true.")
    section: Slug = Field(description="Id of the section that makes the claim.")
    false_versions: tuple[FalseVersion, ...] = Field(min_length=1, description="False versions, each with its reason.")


class Parameter(Model):
    """A quantity that a calculation starts from."""

    symbol: Symbol = Field(
        description="Its name in formulas: lower-case letters, digits and underscores.", examples=["frames"]
    )
    label: Line = Field(description="What it is, in words.")
    minimum: Number = Field(description="Smallest sensible value.")
    maximum: Number = Field(description="Largest sensible value.")
    step: Number = Field(gt=0, description="Distance between sensible values.")
    unit: Line | None = Field(default=None, description="Its unit, if it has one.", examples=["tokens/frame"])


class WrongFormula(Model):
    """A formula that a learner could take for the right one."""

    formula: Line = Field(description="The wrong formula.", examples=["frames + tokens"])
    why: Phrase = Field(description="The mistake in thinking behind it.")


class Calculation(Model):
    """A rule of arithmetic; its section shows the rule and what goes into it."""

    id: Slug = Field(description="Id, unique in the lesson.")
    title: Line = Field(description="What is calculated.")
    section: Slug = Field(description="Id of the section that shows it.")
    rule: Phrase = Field(description="The rule in words or as a formula, for readers.")
    question: Prose | None = Field(
        default=None,
        description="What is asked, with `{{symbol}}` where a parameter's number stands; write its unit too.",
        examples=["A clip has {{frames}} frames of {{tokens}} tokens each. How many tokens is that?"],
    )
    parameters: tuple[Parameter, ...] = Field(min_length=1, description="What goes into it.")
    formula: Line = Field(
        description="The rule as an expression of the symbols, with `+ - * / % **` and parentheses.",
        examples=["frames * tokens"],
    )
    unit: Line | None = Field(default=None, description="Unit of the result.", examples=["tokens"])
    condition: Line | None = Field(
        default=None, description="A comparison of expressions that must hold.", examples=["frames > 1"]
    )
    wrong_formulas: tuple[WrongFormula, ...] = Field(default=(), description="Tempting wrong formulas.")
