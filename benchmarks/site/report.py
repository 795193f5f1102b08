"""From samples to tables, targets and JSON, and back from the JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import TypeAdapter

from benchmarks.site.contenders import OURS
from benchmarks.site.usage import Usage
from benchmarks.site.weights import Weights
from benchmarks.table import Spread, aligned, spread

BUILD = "build"
"""The task that every contender has: from nothing to the whole site."""


@dataclass(frozen=True)
class Circumstances:
    """When, where and with what was measured."""

    date: str
    versions: dict[str, str]
    cores: int
    load: float
    """Processes that wanted a core when the run began, over the last minute: far above 0, others were at work too."""


@dataclass(frozen=True)
class Sample:
    """One run of one task."""

    lessons: int
    round: int
    contender: str
    task: str
    usage: Usage


@dataclass(frozen=True)
class Weighed:
    """What a contender's site of some lessons weighs."""

    lessons: int
    contender: str
    weights: Weights


@dataclass(frozen=True)
class Measurement:
    """All of a run."""

    circumstances: Circumstances
    samples: tuple[Sample, ...]
    weighed: tuple[Weighed, ...]

    @property
    def sizes(self) -> tuple[int, ...]:
        """The numbers of lessons, smallest first."""
        return tuple(sorted({sample.lessons for sample in self.samples}))

    @property
    def rounds(self) -> int:
        """How often each task was run."""
        return max(sample.round for sample in self.samples)

    @property
    def tasks(self) -> tuple[tuple[str, str], ...]:
        """Contenders with their tasks, in the order of the run."""
        return tuple(dict.fromkeys((sample.contender, sample.task) for sample in self.samples))

    def usages(self, lessons: int, contender: str, task: str) -> list[Usage]:
        """Return what the runs of a task used, by round."""
        return [
            sample.usage
            for sample in self.samples
            if (sample.lessons, sample.contender, sample.task) == (lessons, contender, task)
        ]

    def wall(self, lessons: int, contender: str, task: str) -> Spread:
        """Return how long a task took, in seconds."""
        return spread(usage.wall for usage in self.usages(lessons, contender, task))

    def ratio(self, lessons: int, peer: str) -> Spread:
        """Return ours ÷ the peer's, of building the whole site, round by round."""
        pairs = zip(self.usages(lessons, OURS, BUILD), self.usages(lessons, peer, BUILD), strict=True)
        return spread(ours.wall / theirs.wall for ours, theirs in pairs)

    def growth(self, contender: str, task: str) -> float:
        """Return the cost per lesson of the largest catalogue ÷ that of the smallest; 1 is a straight line."""
        least, most = self.sizes[0], self.sizes[-1]
        return (self.wall(most, contender, task).median / most) / (self.wall(least, contender, task).median / least)


@dataclass(frozen=True)
class Target:
    """What ours shall not exceed."""

    name: str
    value: float
    at_most: float
    digits: int

    @property
    def is_met(self) -> bool:
        """Whether the value is within the bound."""
        return self.value <= self.at_most


_JSON = TypeAdapter(Measurement)


def as_json(measurement: Measurement) -> str:
    """Return the whole measurement as JSON."""
    return _JSON.dump_json(measurement, indent=1).decode() + "\n"


def from_json(text: str) -> Measurement:
    """Return a measurement that `as_json` has written."""
    return _JSON.validate_json(text)


def time_lines(measurement: Measurement, lessons: int) -> list[tuple[str, ...]]:
    """Return the lines on time and memory for a number of lessons, a heading first."""
    lines: list[tuple[str, ...]] = [("", "", "wall, s", "CPU, s", "memory, MB", "per lesson, ms", "ours ÷ theirs")]
    for contender, task in measurement.tasks:
        usages = measurement.usages(lessons, contender, task)
        if not usages:
            continue
        wall = measurement.wall(lessons, contender, task)
        lines.append(
            (
                contender,
                task,
                wall.shown(2),
                spread(usage.cpu for usage in usages).shown(2),
                f"{spread(usage.memory for usage in usages).median:,.0f}",
                f"{1000 * wall.median / lessons:,.1f}",
                measurement.ratio(lessons, contender).shown(2) if task == BUILD and contender != OURS else "",
            )
        )
    return lines


def weight_lines(measurement: Measurement) -> list[tuple[str, ...]]:
    """Return the lines on bytes, a heading first."""
    heads = ("lessons", "", "notes", "quiz", "first view of the quiz", "files", "search index", "… without gzip")
    lines: list[tuple[str, ...]] = [heads]
    for one in measurement.weighed:
        found = one.weights
        numbers = (found.lesson, found.quiz, found.first_view, found.requests, found.search, found.search_raw)
        lines.append((f"{one.lessons:,}", one.contender, *(f"{number:,}" for number in numbers)))
    return lines


def targets(measurement: Measurement) -> Iterator[Target]:
    """Yield what ours shall reach with the largest catalogue of the run.

    The bounds on time are meant for 1,000 lessons.
    """
    most = measurement.sizes[-1]
    peers = [contender for contender, task in measurement.tasks if task == BUILD and contender != OURS]
    for peer in peers:
        if peer in _RATIOS:
            yield Target(f"build ÷ {peer}", measurement.ratio(most, peer).median, _RATIOS[peer], 2)
    memory = spread(usage.memory for usage in measurement.usages(most, OURS, BUILD)).median
    yield Target("memory of a build, MB", memory, 400, 0)
    if len(measurement.sizes) > 1:
        yield Target("cost per lesson, largest ÷ smallest", measurement.growth(OURS, BUILD), 1.1, 2)
    for task, seconds in _SECONDS.items():
        if (OURS, task) in measurement.tasks:
            yield Target(f"{task}, s", measurement.wall(most, OURS, task).median, seconds, 2)
    for one in measurement.weighed:
        if (one.lessons, one.contender) == (most, OURS):
            yield Target("page of notes, bytes gzip", one.weights.lesson, 12 * 1024, 0)
            yield Target("page of a quiz, bytes gzip", one.weights.quiz, 12 * 1024, 0)
            yield Target("first view of a quiz, bytes gzip", one.weights.first_view, 120 * 1024, 0)


MEANT_FOR = 1_000
"""Lessons that the targets for time and memory are meant for: in a small course, starting takes most of the time."""
_RATIOS = {"MkDocs + Material": 0.4, "mkdocs-quiz": 0.3, "Zensical": 1.0}
_SECONDS = {"build again": 2.0, "edit": 1.0, "check": 3.0, "check one file": 0.3}


def target_lines(measurement: Measurement) -> list[tuple[str, ...]]:
    """Return the lines on targets, a heading first."""
    return [
        ("ours", "is", "at most", ""),
        *(
            (
                target.name,
                f"{target.value:,.{target.digits}f}",
                f"{target.at_most:,.{target.digits}f}",
                "met" if target.is_met else "missed",
            )
            for target in targets(measurement)
        ),
    ]


def heading(measurement: Measurement) -> str:
    """Return what stands above the tables."""
    found = measurement.circumstances
    versions = ", ".join(f"{name} {version}" for name, version in found.versions.items())
    rounds = f"{measurement.rounds} round{'s' if measurement.rounds > 1 else ''} in turn"
    return (
        f"{rounds}; {versions}; {found.cores} cores, load {found.load:.1f} at the start.\n"
        "Medians, in brackets the middle half."
    )


def as_text(measurement: Measurement) -> str:
    """Return all tables for a terminal."""
    sizes = measurement.sizes
    parts = [heading(measurement)]
    for lessons in sizes:
        parts += [f"{lessons:,} lessons", aligned(time_lines(measurement, lessons), left=(0, 1))]
    parts += ["Bytes, gzip", aligned(weight_lines(measurement), left=(1,))]
    meant = "" if sizes[-1] == MEANT_FOR else f"; those on time and memory are meant for {MEANT_FOR:,}"
    parts += [f"Targets, at {sizes[-1]:,} lessons{meant}", aligned(target_lines(measurement), left=(0, 3))]
    return "\n\n".join(parts)
