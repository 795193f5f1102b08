"""The examples of the pages on checks, laid over the small project as a reader would."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from clawdemy_notes.guide import CheckPage
from tests.cases import SMALL, merge

QUIZ = "quizzes/basics/first.yml"

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.DOTALL | re.MULTILINE)
_PLACE = re.compile(r"(?:# |<!-- )([\w./-]+/[\w.-]+)(, the whole file)?(?: -->)?\n")
_KIND_BY_FIELD = {"answer": "true_false", "pairs": "matching"}
_FEEDBACK = {"feedback": "Look again."}


@dataclass(frozen=True)
class Block:
    """A block of an example."""

    language: str
    path: str | None
    """The file that it is from; None for commands."""
    text: str
    is_whole: bool = False
    """Whether it is all of its file, and not some of its top-level fields."""

    def lay(self, project: Path) -> None:
        """Bring a project into the state that the block shows."""
        if self.path is None:
            subprocess.run(["sh", "-eu", "-c", self.text], cwd=project, check=True, capture_output=True)
            return
        target = project / self.path
        target.parent.mkdir(parents=True, exist_ok=True)
        before = target.read_text("utf-8") if target.exists() and not self.is_whole else ""
        target.write_text(merge(before, self.text) if not self.is_whole else self.text, "utf-8", newline="")


def found(page: CheckPage, project: Path) -> None:
    """Make the project in which the check speaks."""
    shutil.copytree(SMALL, project, dirs_exist_ok=True)
    for block in blocks(page, "What it finds"):
        block.lay(project)


def mended(page: CheckPage, project: Path) -> None:
    """Make the project in which it is silent: what is not shown again stays as it was found."""
    shutil.copytree(SMALL, project)
    after = blocks(page, "Mended")
    shown = {block.path for block in after} - {None}
    before = [block for block in blocks(page, "What it finds") if block.path not in shown]
    for block in (*before, *after):
        block.lay(project)


def blocks(page: CheckPage, heading: str) -> list[Block]:
    """Return the blocks of the example below a heading."""
    section = page.body.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    return [_block(language, text) for language, text in _BLOCK.findall(section)]


def _block(language: str, text: str) -> Block:
    if language == "sh":
        return Block(language, None, text)
    place = _PLACE.match(text)
    if place is not None:
        return Block(language, place[1], text[place.end() :] if language == "xml" else text, is_whole=bool(place[2]))
    source = yaml.safe_load(text)
    quiz = source if "items" in source else {"items": [source]}
    items = [_filled(item, number) for number, item in enumerate(quiz["items"])]
    return Block(language, QUIZ, yaml.safe_dump({**quiz, "items": items}, allow_unicode=True, sort_keys=False))


def _filled(item: dict[str, Any], number: int) -> dict[str, Any]:
    """Return an item with the fields that an example leaves out."""
    kind = next((kind for field, kind in _KIND_BY_FIELD.items() if field in item), "single_choice")
    common = {
        "id": f"item-{number}",
        "kind": kind,
        "prompt": "What do the notes say?",
        "outcome": "explain",
        "section": "idea",
        "explanation": "The notes say why this is so.",
    }
    whole = common | item
    if whole["kind"] == "true_false":
        whole = {"feedback_true": "Look again.", "feedback_false": "Look again."} | whole
    return whole | dict(_filled_parts(whole))


def _filled_parts(item: dict[str, Any]) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Yield the lists of an item with what each of their parts needs."""
    wrong = {"correct": False, **_FEEDBACK}
    needed: dict[str, dict[str, Any]] = {
        "options": wrong,
        "passages": wrong,
        "pairs": _FEEDBACK,
        "extra_right": _FEEDBACK,
        "gaps": _FEEDBACK,
        "statements": {"reason": "The notes say why."},
        "steps": {},
    }
    for field, missing in needed.items():
        if field in item:
            parts = [
                {"id": f"{field.replace('_', '-')}-{number}", **missing, **part}
                for number, part in enumerate(item[field])
            ]
            for part in parts:
                part.update(_filled_parts({name: part[name] for name in part if name == "options"}))
            yield field, parts
