"""What was measured, and what a reader of the table is told about it."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from benchmarks.table import Spread, aligned, spread

FRAME = 1000 / 60
"""Milliseconds between two frames on an ordinary screen."""


@dataclass(frozen=True)
class Load:
    """One load of a quiz page; milliseconds."""

    usable: float
    """From the start of the quiz's script until every item could be answered."""
    work: float
    """How long of that the quiz's own script ran."""
    shown: float
    """From the start of the quiz's script until the usable quiz had been painted."""
    page: float
    """From the last byte of the page until every item could be answered."""
    blocking: float
    """What tasks of the load took beyond 50 ms each, together."""
    long_tasks: tuple[float, ...]
    """The lengths of these tasks."""


@dataclass(frozen=True)
class Answer:
    """One item answered; milliseconds."""

    pick: float
    """How long picking kept the browser busy."""
    handle: float
    """How long the click on the button did, without the painting."""
    paint: float
    """How long laying out and painting the next frame did."""
    frames: int
    """How many frames later the grade was in view; 1 is the very next one."""

    @property
    def grade(self) -> float:
        """From the click to the painted grade, without waiting for the screen."""
        return self.handle + self.paint


@dataclass(frozen=True)
class Round:
    """A fresh browser context: a first load, all items answered, and the page loaded again."""

    first: Load
    answers: tuple[Answer, ...]
    again: Load


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    name: str
    ours: Spread
    theirs: Spread
    digits: int = 1
    at_most: float | None = None
    """What ours shall not exceed."""

    @property
    def ratio(self) -> float | None:
        """Ours ÷ theirs; None where theirs is nothing."""
        return self.ours.median / self.theirs.median if self.theirs.median else None

    @property
    def verdict(self) -> str:
        """The target and whether ours meets it; empty without a target."""
        if self.at_most is None:
            return ""
        return f"≤ {self.at_most:.{self.digits}f}: {'met' if self.ours.median <= self.at_most else 'missed'}"


def time_rows(ours: Sequence[Round], theirs: Sequence[Round]) -> tuple[Row, ...]:
    """Return the lines on time; those with a target first name it."""

    def row(
        name: str, read: Callable[[Round], Iterable[float]], *, digits: int = 1, at_most: float | None = None
    ) -> Row:
        both = [spread(value for one in rounds for value in read(one)) for rounds in (ours, theirs)]
        return Row(name, both[0], both[1], digits, at_most)

    return (
        row("usable, ms", lambda one: [one.first.usable], at_most=100),
        row("  own script runs", lambda one: [one.first.work]),
        row("  until painted", lambda one: [one.first.shown]),
        row("  from the page's last byte", lambda one: [one.first.page]),
        row("usable again, all answered, ms", lambda one: [one.again.usable]),
        row("  own script runs again", lambda one: [one.again.work]),
        row("blocked while loading, ms", lambda one: [one.first.blocking]),
        row("  longest task", lambda one: [max(one.first.long_tasks, default=0)]),
        row("grade, ms", lambda one: [answer.grade for answer in one.answers[:-1]], at_most=FRAME),
        row("  the click alone", lambda one: [answer.handle for answer in one.answers[:-1]]),
        row("  the painting alone", lambda one: [answer.paint for answer in one.answers[:-1]]),
        row("  slowest of a round", lambda one: [max(answer.grade for answer in one.answers[:-1])]),
        row("  frames until in view", lambda one: [answer.frames for answer in one.answers[:-1]], digits=0, at_most=1),
        row("  in the next frame, %", lambda one: [_in_next_frame(one)], digits=0),
        row("grade the last, with result, ms", lambda one: [one.answers[-1].grade]),
        row("pick, ms", lambda one: [answer.pick for answer in one.answers]),
    )


def table(rows: Iterable[Row]) -> str:
    """Return the rows as aligned text: medians, the middle half in brackets, the ratio, the target."""
    heads = ("", "ours", "theirs", "ours ÷ theirs", "target")
    lines = [
        heads,
        *(
            (row.name, row.ours.shown(row.digits), row.theirs.shown(row.digits), _ratio(row), row.verdict)
            for row in rows
        ),
    ]
    return aligned(lines, left=(0, len(heads) - 1))


def _in_next_frame(one: Round) -> float:
    return 100 * statistics.mean(answer.frames <= 1 for answer in one.answers[:-1])


def _ratio(row: Row) -> str:
    return "–" if row.ratio is None else f"{row.ratio:.2f}"
