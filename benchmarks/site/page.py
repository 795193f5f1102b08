"""Puts what was measured into the guide: `python -m benchmarks.site.page build/bench/site.json`."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.site.plot import plot
from benchmarks.site.report import Measurement, as_json, from_json, target_lines, time_lines, weight_lines

ROOT = Path(__file__).parent.parent.parent
PAGE = ROOT / "docs" / "guide" / "speed.md"
MEASURED = Path(__file__).parent / "measured.json"
"""The run that the guide shows, whole."""


def main() -> None:
    """Keep a run as the one that the guide shows, and write its numbers into the guide."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.site.page", description=__doc__)
    parser.add_argument("run", type=Path, nargs="?", default=MEASURED, help="a JSON of the bench (%(default)s)")
    measurement = from_json(parser.parse_args().run.read_text("utf-8"))
    MEASURED.write_text(as_json(measurement), encoding="utf-8")
    PAGE.write_text(filled(PAGE.read_text("utf-8"), parts(measurement)), encoding="utf-8")


def parts(measurement: Measurement) -> Mapping[str, str]:
    """Return what goes into the page, by the name of its place."""
    most = measurement.sizes[-1]
    found = measurement.circumstances
    versions = _in_words([f"{name} {version}" for name, version in found.versions.items()])
    sizes = _in_words([f"{size:,}" for size in measurement.sizes])
    rounds = f"{measurement.rounds} round{'s' if measurement.rounds > 1 else ''}"
    return {
        "circumstances": (
            f"Measured on {found.date[:10]}, with {sizes} lessons, {rounds}, on {found.cores} cores, on which "
            f"{found.load:.1f} processes were busy before the run began. {versions}."
        ),
        "plot": f"<figure>\n{plot(measurement)}\n</figure>",
        "times": markdown(time_lines(measurement, most), left=(0, 1)),
        "weights": markdown(
            [line[1:] for line in weight_lines(measurement) if line[0] in ("lessons", f"{most:,}")], (0,)
        ),
        "targets": markdown(target_lines(measurement), left=(0, 3)),
    }


def filled(page: str, parts: Mapping[str, str]) -> str:
    """Return a page with new text in its places; raises ValueError when it lacks one.

    A place lies between `<!-- name -->` and `<!-- /name -->`.
    """
    for name, text in parts.items():
        start, end = f"<!-- {name} -->\n", f"<!-- /{name} -->\n"
        before, found, rest = page.partition(start)
        _, closed, after = rest.partition(end)
        if not found or not closed:
            raise ValueError(f"the page has no place for {name}: {start.strip()} … {end.strip()}")
        page = f"{before}{start}\n{text}\n\n{end}{after}"
    return page


def markdown(lines: Sequence[Sequence[str]], left: Sequence[int]) -> str:
    """Return lines of cells, headings first, as a table of Markdown; all columns but `left` end in line."""
    heads, *rows = lines
    marks = ["---" if column in left else "---:" for column in range(len(heads))]
    return "\n".join(f"| {' | '.join(line)} |" for line in (heads, marks, *rows))


def _in_words(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


if __name__ == "__main__":
    main()
