"""Grading of words."""

from __future__ import annotations

from clawdemy_notes.model.grading.worth import Blank, Grade, Graded, Invalid, Response
from clawdemy_notes.model.items import Gap, ShortAnswer
from clawdemy_notes.model.words import LONGEST, is_near, plain


def grade_short_answer(item: ShortAnswer, response: Response) -> Grade:
    """Grade typed words: right or not."""
    if not isinstance(response, str):
        return Invalid("invalid")
    is_right = judge(response, item)
    return Graded(float(is_right), int(is_right), 1) if isinstance(is_right, bool) else is_right


def judge(text: str, key: ShortAnswer | Gap) -> bool | Blank | Invalid:
    """Say whether typed words are right; a near miss is invalid, unless the author lists it as wrong."""
    keep = key.accents == "keep"
    if len(text) > LONGEST:
        return False
    given = plain(text, keep_accents=keep)
    if not given:
        return Blank()
    right = [plain(answer, keep_accents=keep) for answer in key.answers]
    if given in right:
        return True
    is_listed = given in (plain(wrong.text, keep_accents=keep) for wrong in key.wrong_answers)
    return Invalid("check-spelling") if not is_listed and is_near(given, right) else False
