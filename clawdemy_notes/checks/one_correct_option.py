"""A `single_choice` item has exactly one correct option, and so has a gap to choose in.

With none, no reader can be right; with two, one of two right readers is told to be wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.model.items import Cloze, Item, Option, SingleChoice
from clawdemy_notes.source import CourseSources, Document
from clawdemy_notes.source.nodes import Location

CHECK = "one-correct-option"


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each list of options with no correct one, or each correct option after the first."""
    for _, quiz_source, quiz in sources.bound_quizzes():
        for index, item in enumerate(quiz.items):
            for path, options in _lists_of(item):
                yield from _in_options(quiz_source.document, ("items", index, *path, "options"), options)


def _lists_of(item: Item) -> Iterator[tuple[Location, tuple[Option, ...]]]:
    if isinstance(item, SingleChoice):
        yield (), item.options
    elif isinstance(item, Cloze):
        yield from ((("gaps", number), gap.options) for number, gap in enumerate(item.gaps) if gap.options)


def _in_options(document: Document, path: Location, options: tuple[Option, ...]) -> Iterator[Diagnostic]:
    correct = [number for number, option in enumerate(options) if option.correct]
    if not correct:
        yield document.diagnostic(
            path,
            check=CHECK,
            message="no option is correct; expected one",
            help="write 'correct: true' for the right option",
            key=True,
        )
    for number in correct[1:]:
        first = options[correct[0]].id
        instead = ", or make it a multiple_choice" if len(path) == 3 else ""
        yield document.diagnostic(
            (*path, number, "correct"),
            check=CHECK,
            message=f"a second option is correct, after '{first}'; expected one",
            help=f"write 'correct: false' for one of them{instead}",
        )
