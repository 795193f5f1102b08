"""Grading of gaps."""

from __future__ import annotations

from collections.abc import Mapping

from clawdemy_notes.model.grading.short_answer import judge
from clawdemy_notes.model.grading.worth import Blank, Grade, Graded, Invalid, Response
from clawdemy_notes.model.items import Cloze, Gap


def grade_cloze(item: Cloze, response: Response) -> Grade:
    """Grade a mapping of gaps to texts: the part of the gaps that are right."""
    if not isinstance(response, Mapping) or not set(response) <= {gap.id for gap in item.gaps}:
        return Invalid("invalid")
    if not all(isinstance(text, str) for text in response.values()):
        return Invalid("invalid")
    verdicts = [_judge_gap(response.get(gap.id, ""), gap) for gap in item.gaps]
    for fault in (Invalid("invalid"), Invalid("check-spelling")):
        if fault in verdicts:
            return fault
    if all(verdict == Blank() for verdict in verdicts):
        return Blank()
    right = verdicts.count(True)
    return Graded(right / len(verdicts), right, len(verdicts))


def _judge_gap(text: str, gap: Gap) -> bool | Blank | Invalid:
    if not gap.options:
        return judge(text, gap)
    correct = {option.id: option.correct for option in gap.options}
    return Blank() if not text else correct.get(text, Invalid("invalid"))
