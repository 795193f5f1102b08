"""The steps of a sequence, as questions quote them."""

from __future__ import annotations

from clawdemy_notes.generate._wording import LONGEST_OPTION, is_quotable, quotable, same_words
from clawdemy_notes.model.facts import Sequence


def steps_of(sequence: Sequence) -> tuple[str, ...]:
    """Return the steps, or none where two read the same or one cannot be quoted: then no order is the right one."""
    steps = tuple(quotable(step) for step in sequence.steps)
    is_fit = all(is_quotable(step, LONGEST_OPTION) for step in steps)
    return steps if is_fit and len({same_words(step) for step in steps}) == len(steps) else ()
