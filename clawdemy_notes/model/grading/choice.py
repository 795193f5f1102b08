"""Grading of what is picked: options of choice items, and passages."""

from __future__ import annotations

from collections.abc import Mapping

from clawdemy_notes.model.grading.worth import Blank, Grade, Graded, Invalid, Response, known_ids


def grade_choice(options: Mapping[str, bool], response: Response, most: int) -> Grade:
    """Grade a list of picks, of which `most` are allowed: right picks less wrong ones, of all that are right."""
    picks = known_ids(response, options)
    if isinstance(picks, Invalid):
        return picks
    if not picks:
        return Blank()
    if len(picks) > most:
        return Invalid("invalid")
    hits = sum(options[pick] for pick in picks)
    of = sum(options.values())
    extra = len(picks) - hits
    return Graded(max(0, hits - extra) / of, hits, of, extra if most > 1 else 0)
