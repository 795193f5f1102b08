"""`make bench`: our site builder beside its peers, catalogues of several sizes, in turn in one run."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from benchmarks.quiz.browser import opened
from benchmarks.site.catalogue import made_up
from benchmarks.site.contenders import Contender, clear, contenders, run_in_turn, write_fresh
from benchmarks.site.first_view import first_view
from benchmarks.site.report import Circumstances, Measurement, Sample, Weighed, as_json, as_text
from benchmarks.site.usage import CommandError
from benchmarks.site.weights import QUIZ, weigh

ROOT = Path(__file__).parent.parent.parent
WORKSHOP = ROOT / "build" / "bench"
WARM_UP = 2
"""Lessons that everybody builds once before it counts: byte code is compiled, and files are in memory."""


def main() -> None:
    """Build everything, print the tables and write the JSON."""
    arguments = _arguments()
    everybody = contenders(arguments.peers)
    circumstances = Circumstances(
        datetime.now(UTC).isoformat(timespec="seconds"),
        {"clawdemy-notes": version("clawdemy-notes"), **_peer_versions(arguments.peers)},
        os.cpu_count() or 1,
        round(os.getloadavg()[0], 2),
    )
    samples: list[Sample] = []
    weighed: list[Weighed] = []
    try:
        _write(everybody, WARM_UP)
        for _ in run_in_turn(everybody, WORKSHOP):
            pass
        for lessons in arguments.sizes:
            _write(everybody, lessons)
            for number in range(1, arguments.rounds + 1):
                print(f"{lessons} lessons, round {number} of {arguments.rounds}", file=sys.stderr, flush=True)
                for contender, task, usage in run_in_turn(everybody, WORKSHOP):
                    print(f"  {contender}, {task}: {usage.wall:.1f} s", file=sys.stderr, flush=True)
                    samples.append(Sample(lessons, number, contender, task, usage))
            weighed.extend(_weigh(everybody, lessons))
    except CommandError as error:
        sys.exit(str(error))
    finally:
        clear(WORKSHOP)
    measurement = Measurement(circumstances, tuple(samples), tuple(weighed))
    print(as_text(measurement))
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text(as_json(measurement), encoding="utf-8")
    print(f"\nAll samples are in {arguments.out}")


def _write(everybody: tuple[Contender, ...], lessons: int) -> None:
    tracks = made_up(lessons)
    for contender in everybody:
        write_fresh(WORKSHOP / contender.folder, contender.project(tracks))


def _weigh(everybody: tuple[Contender, ...], lessons: int) -> Iterator[Weighed]:
    with opened() as browser:
        for contender in everybody:
            site = WORKSHOP / contender.folder / "site"
            if not site.is_dir():
                raise CommandError(f"{contender.name} left no site to weigh")
            yield Weighed(lessons, contender.name, weigh(site, first_view(browser, site, QUIZ)))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.site", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 300, 1000], help="lessons (%(default)s)")
    parser.add_argument("--rounds", type=int, default=3, help="how often each is measured (%(default)s)")
    parser.add_argument("--out", type=Path, default=WORKSHOP / "site.json", help="where the JSON goes (%(default)s)")
    parser.add_argument("--peers", type=Path, default=WORKSHOP / "peers", help="the peers' virtual environments")
    arguments = parser.parse_args()
    if arguments.rounds < 1 or min(arguments.sizes) < 1:
        parser.error("--rounds and --sizes must be at least 1")
    return arguments


def _peer_versions(peers: Path) -> dict[str, str]:
    names = {"material": ("mkdocs", "mkdocs-material"), "mkdocs-quiz": ("mkdocs-quiz",), "zensical": ("zensical",)}
    found: dict[str, str] = {}
    for folder, packages in names.items():
        ask = f"from importlib.metadata import version; print(*map(version, {packages}))"
        python = (peers / folder / "bin" / "python").absolute()
        told = subprocess.run([python, "-c", ask], capture_output=True, text=True, check=True)  # noqa: S603 - ours
        found.update(zip(packages, told.stdout.split(), strict=True))
    return found


if __name__ == "__main__":
    main()
