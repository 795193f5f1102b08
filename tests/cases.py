"""Cases: a small valid project, a folder of files laid over it, and what a check of the result prints.

In the folder of a case, at the place where the project has it,

- `name.yml` replaces the whole file or is a new one,
- `name.part.yml` replaces those top-level fields that it has, and adds those that are new,
- `name.yml.gone` deletes the file,

and `expected.txt` is the output. To write it anew: `WRITE_EXPECTED=1 pytest tests/checks tests/source`,
and then read the difference.
"""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

from clawdemy_notes.checks import run_checks
from clawdemy_notes.quality import RULES
from clawdemy_notes.report import render_text
from clawdemy_notes.source import read_course

TESTS = Path(__file__).parent
SMALL = TESTS / "projects" / "small"
EVERY = TESTS / "projects" / "every"
"""Two tracks with each optional field and each variant of the model, and text that HTML takes for marks."""
EXPECTED = "expected.txt"
ABOUT_WRITING = {*RULES, "unneeded-allow", "unknown-rule"}
"""Checks in whose cases the rules of item writing speak too."""

_FIELD = re.compile(r"^(?=[^\s#-])", re.MULTILINE)


def cases_below(folder: Path) -> list[Path]:
    """Return the folders of all cases: `<id>/<name>`, in order."""
    return sorted(path for path in folder.glob("*/*") if path.is_dir())


def lay(case: Path, project: Path) -> None:
    """Make the project of a case."""
    shutil.copytree(SMALL, project)
    for source in sorted(
        path for path in case.rglob("*") if path.is_file() and path.name.partition(".")[0] != "expected"
    ):
        target = project / source.relative_to(case)
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.name.endswith(".gone"):
            target.with_suffix("").unlink()
        elif source.name.endswith(".part.yml"):
            target = target.with_name(source.name.replace(".part.yml", ".yml"))
            merged = merge(target.read_text("utf-8"), source.read_text("utf-8"))
            target.write_text(merged, "utf-8", newline="")
        else:
            shutil.copyfile(source, target)


def merge(text: str, part: str) -> str:
    """Return YAML with its top-level fields replaced by those of `part`; each stays where it was."""
    fields = {_name(field): field for field in _FIELD.split(text)}
    fields |= {_name(field): field for field in _FIELD.split(part) if _name(field)}
    return "".join(fields.values())


def compare(case: Path, project: Path) -> None:
    """Check the project of a case and compare what is printed with what is expected."""
    lay(case, project)
    sources = read_course(project)
    found = {*sources.diagnostics, *run_checks(sources)}
    if case.parent.name not in ABOUT_WRITING:
        # Their items ask "What is it?" and explain "Because.": how well these are written is not what they are about.
        found = {diagnostic for diagnostic in found if diagnostic.check not in RULES}
    printed = render_text(sorted(found))
    expected = case / EXPECTED
    if os.environ.get("WRITE_EXPECTED"):
        expected.write_text(printed, "utf-8")
    assert printed == expected.read_text("utf-8")


def _name(field: str) -> str:
    return field.partition(":")[0] if not field.startswith("#") else ""
