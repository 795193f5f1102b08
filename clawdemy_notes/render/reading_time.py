"""How long a lesson takes to read: computed, not guessed."""

from __future__ import annotations

import math
from collections.abc import Iterator

from clawdemy_notes.model.lesson import Lesson

# Adults read English non-fiction silently at 238 words a minute on average (Brysbaert 2019,
# Journal of Memory and Language 109, 104047); notes that are thought about go more slowly.
WORDS_PER_MINUTE = 200
SECONDS_PER_FIGURE = 20


def _texts(lesson: Lesson) -> Iterator[str]:
    """Yield all that a reader of the notes page reads."""
    yield lesson.summary
    for section in lesson.sections:
        yield section.body
        yield from (figure.caption for figure in section.figures)
    yield from (term.definition for term in lesson.terms)
    for pairs in lesson.pair_sets:
        yield from (text for pair in pairs.pairs for text in (pair.left, pair.right, pair.why))
    yield from (step for sequence in lesson.sequences for step in sequence.steps)
    yield lesson.scope.test
    yield from (text for entry in lesson.scope.in_scope for text in (entry.text, *entry.examples))
    yield from (entry.text for entry in lesson.scope.out_of_scope)
    yield from (example.text for entry in lesson.scope.out_of_scope for example in entry.examples)
    yield from (text for pitfall in lesson.pitfalls for text in (pitfall.belief, pitfall.correction))
    yield from lesson.remember


def reading_minutes(lesson: Lesson) -> int:
    """Return the minutes that the notes take to read, activities aside, rounded up to whole ones."""
    # Marks of Markdown stand inside words or beside them, so white space is enough.
    words = len(" ".join(_texts(lesson)).split())
    figures = sum(len(section.figures) for section in lesson.sections)
    return math.ceil(words / WORDS_PER_MINUTE + figures * SECONDS_PER_FIGURE / 60)
