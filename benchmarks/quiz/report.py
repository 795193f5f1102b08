"""The measurement as JSON: what the table says, and everything that it was made from."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from benchmarks.quiz.quiz_pages import Weights
from benchmarks.quiz.samples import Round, Row, time_rows
from benchmarks.table import Spread


@dataclass(frozen=True)
class Circumstances:
    """When, where and with what was measured."""

    date: str
    versions: Mapping[str, str]
    browser: str
    cores: int
    items: int


@dataclass(frozen=True)
class Side:
    """All that was measured of one quiz."""

    weights: Weights
    rounds: Sequence[Round]


def all_rows(ours: Side, theirs: Side) -> tuple[Row, ...]:
    """Return all lines of the table."""

    def row(name: str, ours: int, theirs: int, at_most: float | None = None) -> Row:
        return Row(name, Spread(ours, ours, ours), Spread(theirs, theirs, theirs), digits=0, at_most=at_most)

    own, other = ours.weights, theirs.weights
    return (
        *time_rows(ours.rounds, theirs.rounds),
        row("own script and style, bytes gzip", own.own, other.own, 14 * 1024),
        row("  the page's HTML", own.html, other.html),
        row("  both, on a first visit", own.first_visit, other.first_visit),
        row("  both, on the next quiz page", own.next_page, other.next_page),
    )


def heading(circumstances: Circumstances, rounds: int) -> str:
    """Return the line above the table."""
    versions = ", ".join(f"{name} {version}" for name, version in circumstances.versions.items())
    return (
        f"{circumstances.items} items, {rounds} rounds in turn; {versions}; Chromium {circumstances.browser}, "
        f"{circumstances.cores} cores.\nMedians, in brackets the middle half."
    )


def as_json(circumstances: Circumstances, ours: Side, theirs: Side) -> str:
    """Return the whole measurement as JSON."""
    rows = [{**asdict(row), "ratio": row.ratio, "verdict": row.verdict} for row in all_rows(ours, theirs)]
    content = {**asdict(circumstances), "rows": rows, "ours": asdict(ours), "theirs": asdict(theirs)}
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
