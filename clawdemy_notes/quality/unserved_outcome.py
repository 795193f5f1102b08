"""Every outcome of a lesson is served by an item of its quiz.

The result tells a reader which outcomes are reached; of this one it can say nothing.
Rule: Haladyna, Downing & Rodriguez 2002, guideline 1 (items follow the test's blueprint).
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.quality._rule import Flaw, Rule
from clawdemy_notes.quality._setting import Setting


def _in_lesson(setting: Setting) -> Iterator[Flaw]:
    outcomes = setting.lesson.outcomes if setting.lesson is not None else ()
    served = {item.outcome for item in setting.items}
    if not served <= {outcome.id for outcome in outcomes}:
        return  # a misspelt outcome is told by itself, and may be the one that is missing
    for index, outcome in enumerate(outcomes):
        if outcome.id not in served:
            yield RULE.flaw(
                ("outcomes", index, "id"),
                f"no item of the quiz serves '{outcome.id}'",
                f"write an item with 'outcome: {outcome.id}', or drop the outcome",
            )


RULE = Rule("unserved-outcome", "warning", in_lesson=_in_lesson)
