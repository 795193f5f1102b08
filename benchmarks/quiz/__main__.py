"""`make bench`: our quiz beside mkdocs-quiz, the same questions in one run and one browser."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from benchmarks.quiz.browser import OUR_WAYS, THEIR_WAYS, measure, opened, served
from benchmarks.quiz.catalogue import made_up
from benchmarks.quiz.projects import OUR_PAGE, THEIR_PAGE, our_project, their_project
from benchmarks.quiz.quiz_pages import mark_ours, mark_theirs, our_weights, their_weights, write_project
from benchmarks.quiz.report import Circumstances, Side, all_rows, as_json, heading
from benchmarks.quiz.samples import table

ROOT = Path(__file__).parent.parent.parent
WORKSHOP = ROOT / "build" / "bench"
ITEMS = 100


def main() -> None:
    """Build both sites, measure them in turn, print the table and write the JSON."""
    arguments = _arguments()
    questions = made_up(ITEMS)
    ours, theirs = WORKSHOP / "ours", WORKSHOP / "theirs"
    for root, project in ((ours, our_project(questions)), (theirs, their_project(questions))):
        shutil.rmtree(root, ignore_errors=True)
        write_project(root, project)
    commands = Path(sys.executable).parent
    _run(commands / "clawdemy", "build", "--root", ours)
    _run(arguments.peer / "bin" / "mkdocs", "build", "--quiet", "--config-file", theirs / "mkdocs.yml")
    weights = our_weights(ours / "site"), their_weights(theirs / "site")
    mark_ours(ours / "site")
    mark_theirs(theirs / "site")
    with opened() as browser, served(ours / "site") as our_address, served(theirs / "site") as their_address:
        sides = ((our_address + OUR_PAGE, OUR_WAYS), (their_address + THEIR_PAGE, THEIR_WAYS))
        for address, ways in sides:  # the first load of a browser is like no other
            measure(browser, address, ways, questions)
        rounds = []
        for number in range(1, arguments.rounds + 1):
            print(f"round {number} of {arguments.rounds}", file=sys.stderr, flush=True)
            rounds.append([measure(browser, address, ways, questions) for address, ways in sides])
        circumstances = Circumstances(
            datetime.now(UTC).isoformat(timespec="seconds"),
            {"clawdemy-notes": version("clawdemy-notes"), **_peer_versions(arguments.peer)},
            browser.version,
            os.cpu_count() or 1,
            ITEMS,
        )
    measured = [Side(weight, tuple(one)) for weight, one in zip(weights, zip(*rounds, strict=True), strict=True)]
    print(heading(circumstances, arguments.rounds), table(all_rows(*measured)), sep="\n\n")
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    arguments.out.write_text(as_json(circumstances, *measured), encoding="utf-8")
    print(f"\nAll samples are in {arguments.out}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.quiz", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="how often each is measured (%(default)s)")
    parser.add_argument("--out", type=Path, default=WORKSHOP / "quiz.json", help="where the JSON goes (%(default)s)")
    parser.add_argument(
        "--peer", type=Path, default=WORKSHOP / "peers" / "mkdocs-quiz", help="the peer's virtual environment"
    )
    arguments = parser.parse_args()
    if arguments.rounds < 1:
        parser.error("--rounds must be at least 1")
    return arguments


def _run(*command: object) -> str:
    """Run a command; shows what it says only if it fails."""
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)  # noqa: S603 - ours
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def _peer_versions(peer: Path) -> dict[str, str]:
    names = ("mkdocs-quiz", "mkdocs", "mkdocs-material")
    ask = f"from importlib.metadata import version; print(*map(version, {names}))"
    return dict(zip(names, _run(peer / "bin" / "python", "-c", ask).split(), strict=True))


if __name__ == "__main__":
    main()
