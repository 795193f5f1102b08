"""What earlier runs found out about addresses elsewhere, so that the same hosts are not asked every day."""

from __future__ import annotations

import datetime
import json
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from clawdemy_notes.links.asking import Answer

_VERSION = 1


@dataclass(frozen=True)
class Remembered:
    """An answer, and when it was given."""

    answer: Answer
    asked: datetime.datetime


def read_memory(path: Path) -> Mapping[str, Remembered]:
    """Return what is remembered by address; nothing when the file is not there, damaged or of another version."""
    try:
        kept = json.loads(path.read_text("utf-8"))
        if kept["version"] != _VERSION:
            return {}
        return {url: _read(entry) for url, entry in kept["addresses"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _read(entry: Mapping[str, Any]) -> Remembered:
    asked = datetime.datetime.fromisoformat(entry["asked"])
    if asked.tzinfo is None or entry["state"] not in {"fine", "moved"}:
        raise ValueError("not what is written here")
    return Remembered(Answer(entry["state"], str(entry["why"]), entry["target"]), asked)


def fresh(memory: Mapping[str, Remembered], now: datetime.datetime, days: float) -> Mapping[str, Answer]:
    """Return the answers that are not older than some days; what lies in the future was written by a wrong clock."""
    age = datetime.timedelta(days=days)
    return {url: each.answer for url, each in memory.items() if datetime.timedelta(0) <= now - each.asked < age}


def write_memory(path: Path, memory: Mapping[str, Remembered]) -> None:
    """Keep what is good. What is dead or unsure is asked again each time, so that its mending is noticed."""
    addresses = {
        url: {"asked": each.asked.isoformat(), **asdict(each.answer)}
        for url, each in sorted(memory.items())
        if each.answer.state in {"fine", "moved"}
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as new:
        json.dump({"version": _VERSION, "addresses": addresses}, new, indent=1)
    # In one step: a run that is broken off leaves the old file whole.
    Path(new.name).replace(path)
