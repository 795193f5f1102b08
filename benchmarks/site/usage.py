"""What a command uses: time, processor and memory, with all processes that it starts."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_PAUSE = 0.05
"""Seconds between two looks at the memory, at least: often enough for a build."""
_RATIO = 30
"""How many times as long as a look the pause after it is, at least.

Linux walks through all pages to tell what several processes hold together. Every 0.05 seconds that took a sixth of a
core, which a builder that leaves a core free does not feel, and one that uses all of them does.
"""
_PROCESSES = Path("/proc")


@dataclass(frozen=True)
class Usage:
    """What one run of a command used."""

    wall: float
    """Seconds from its start to its end."""
    cpu: float
    """Seconds of processor time, of all its processes."""
    memory: float
    """Most of the machine's memory that its processes held at one moment, in MB (10⁶ bytes)."""


class CommandError(Exception):
    """A command failed; its text says which one and what it said."""


def measured(command: Sequence[object], folder: Path, environment: Mapping[str, str] | None = None) -> Usage:
    """Run a command in a folder to its end and return what it used; raises CommandError when it fails."""
    words = list(map(str, command))
    start = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 - our own commands
        words,
        cwd=folder,
        env={**os.environ, **(environment or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    said: list[str] = []
    reader = threading.Thread(target=lambda: said.append(process.stdout.read() if process.stdout else ""))
    reader.start()
    ended = threading.Event()
    peak: list[int] = []
    watcher = threading.Thread(target=lambda: peak.append(_peak(process.pid, ended)))
    watcher.start()
    # Not `process.wait()`: only this call tells what the process and those that it waited for have used.
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    ended.set()
    watcher.join()
    reader.join()
    if process.stdout:
        process.stdout.close()
    if process.returncode:
        raise CommandError(f"{' '.join(words)} in {folder} ended with {process.returncode}\n{''.join(said)}")
    # Where there is no /proc, the largest single process has to do (in KiB, as Linux counts).
    return Usage(wall, used.ru_utime + used.ru_stime, (peak[0] or used.ru_maxrss * 1024) / 1e6)


def tree(process: int) -> Iterator[int]:
    """Yield a process and all that descend from it, as far as they are alive."""
    yield process
    for task in _tasks(process):
        try:
            children = (task / "children").read_text("ascii").split()
        except OSError:  # it ended while we looked
            continue
        for child in children:
            yield from tree(int(child))


def held(process: int) -> int:
    """Return how many bytes of memory a process holds; what it shares with others counts in parts."""
    try:
        lines = (_PROCESSES / str(process) / "smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)


def worked(process: int) -> float:
    """Return the seconds of processor time that a process and its descendants have used up to now."""
    return sum(map(_worked_alone, tree(process)))


def _worked_alone(process: int) -> float:
    try:
        told = (_PROCESSES / str(process) / "stat").read_text("utf-8", "replace")
    except OSError:
        return 0.0
    # After the name, which may hold anything: the 12th to the 15th are its time, and that of children it waited for.
    return sum(map(int, told.rpartition(")")[2].split()[11:15])) / os.sysconf("SC_CLK_TCK")


def _tasks(process: int) -> list[Path]:
    try:
        return list((_PROCESSES / str(process) / "task").iterdir())
    except OSError:
        return []


def _peak(process: int, ended: threading.Event) -> int:
    """Return the most that the processes held together, looked at again and again until the end."""
    peak, pause = 0, _PAUSE
    while not ended.wait(pause):
        start = time.perf_counter()
        peak = max(peak, sum(map(held, tree(process))))
        pause = max(_PAUSE, _RATIO * (time.perf_counter() - start))
    return peak
