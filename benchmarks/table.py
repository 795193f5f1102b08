"""Numbers for people: the middle of samples, how far they spread, and columns that stand in line."""

from __future__ import annotations

import statistics
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Spread:
    """The middle of some values, and between which the middle half of them lies."""

    median: float
    low: float
    high: float

    def shown(self, digits: int) -> str:
        """Return the median with so many digits and, in brackets, the quartiles where there are several values."""
        middle = f"{self.median:,.{digits}f}"
        if self.low == self.high:
            return middle
        return f"{middle} ({self.low:,.{digits}f}–{self.high:,.{digits}f})"


def spread(values: Iterable[float]) -> Spread:
    """Return the median and the quartiles of one or more values."""
    found = list(values)
    low, median, high = statistics.quantiles(found, n=4, method="inclusive") if len(found) > 1 else found * 3
    return Spread(median, low, high)


def aligned(lines: Sequence[Sequence[str]], left: Collection[int]) -> str:
    """Return lines of cells as text in columns; those of the columns `left` begin in line, the others end in line."""
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column in left else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )
