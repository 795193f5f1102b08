"""Grading by the reader's own rating."""

from __future__ import annotations

from collections.abc import Mapping

from clawdemy_notes.model.grading.worth import Blank, Grade, Graded, Invalid, Response

RATINGS = {"knew": 1.0, "partly": 0.5, "not": 0.0}
"""What readers' own ratings are worth: what is below 1 is asked again, and nothing of it is scored."""


def grade_recall(response: Response) -> Grade:
    """Grade a recollection as its reader rates it."""
    if not isinstance(response, Mapping):
        return Invalid("invalid")
    text, rating = response.get("text", ""), response.get("rating", "")
    if not (isinstance(text, str) and isinstance(rating, str)):
        return Invalid("invalid")
    if not set(response) <= {"text", "rating"} or rating not in {"", *RATINGS}:
        return Invalid("invalid")
    if not rating:
        return Invalid("not-rated") if text.strip(" \t\r\n") else Blank()
    return Graded(RATINGS[rating], 0, 0)
