"""What a lesson settles, and what it leaves to other conversations."""

from __future__ import annotations

from pydantic import Field

from clawdemy_notes.model.base import Model, Phrase, Prose, Slug


class InScope(Model):
    """A question that the lesson's own instruments settle."""

    text: Phrase = Field(description="The question or the matter.")
    instruments: tuple[Phrase, ...] = Field(min_length=1, description="By what means it is settled.")
    examples: tuple[Phrase, ...] = Field(
        default=(),
        description="Concrete questions that it stands for. In form they must not differ from those out of scope: "
        "the quiz asks on which side each lies.",
    )


class ScopeExample(Model):
    """A concrete question of a category."""

    text: Phrase = Field(description="The question.")
    also: tuple[Slug, ...] = Field(default=(), description="Ids of further categories that it belongs to.")


class OutOfScope(Model):
    """A conversation that the lesson touches and leaves to others."""

    category: Slug = Field(description="Id of a scope category in `track.yml`.")
    text: Prose = Field(description="Why the lesson's matter raises it, and why the lesson does not settle it.")
    examples: tuple[ScopeExample, ...] = Field(default=(), description="Questions that belong there.")


class CoveredElsewhere(Model):
    """A topic that another lesson of the track treats."""

    text: Phrase = Field(description="The topic.")
    lesson: Slug = Field(description="Id of the lesson.")


class NotCovered(Model):
    """A topic within reach that no lesson of the track treats."""

    text: Phrase = Field(description="The topic.")
    why: Phrase = Field(description="Why it is left out.")


class Scope(Model):
    """The borders of the lesson."""

    test: Prose = Field(description="How to tell what is in and what is out.")
    in_scope: tuple[InScope, ...] = Field(min_length=1, description="What the lesson settles.")
    out_of_scope: tuple[OutOfScope, ...] = Field(default=(), description="What it leaves to other conversations.")
    covered_elsewhere: tuple[CoveredElsewhere, ...] = Field(default=(), description="What other lessons treat.")
    not_covered: tuple[NotCovered, ...] = Field(default=(), description="What no lesson of the track treats.")
