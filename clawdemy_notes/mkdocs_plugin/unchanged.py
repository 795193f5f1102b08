"""Whether the site that is there is still what a build would make: then nothing need be built.

What a build depends on is hashed by its content: the sources and all else in their folders, the settings, this
package, and the versions of everything that is installed. What was built is known again by the size and the time of
each file. The record of both carries a hash of its own; one that is damaged counts for nothing.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from importlib.metadata import distributions
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import get_build_date

import clawdemy_notes
from clawdemy_notes.diagnostics import Diagnostic

RECORD = Path(".cache") / "clawdemy" / "build.json"
"""Where the record lies, in the project's folder."""
_KNOWN_PLUGINS = frozenset({"search", "material/search", "clawdemy-notes"})
_ELSEWHERE = re.compile(r"^\s*INHERIT\s*:|!ENV\b|\bhooks\s*:|snippets|include", re.MULTILINE)
"""Settings that take something from where nobody looks here: from other files, or from the environment."""


def can_tell(config: MkDocsConfig) -> bool:
    """Say whether it is known of these settings what a site depends on: other plugins may read anything."""
    text = Path(str(config.config_file_path)).read_text("utf-8", errors="replace")
    return set(config.plugins) <= _KNOWN_PLUGINS and not _ELSEWHERE.search(text)


def state_of(root: Path, config: MkDocsConfig) -> str:
    """Return the hash of everything that the site depends on."""
    whole = hashlib.sha256()
    # The map of the site names the day.
    for fact in (sys.version, get_build_date(), str(config.site_dir), *sorted(_installed())):
        whole.update(f"{fact}\n".encode())
    package = Path(clawdemy_notes.__file__).parent
    folders = [package, Path(config.docs_dir), root / "quizzes", *map(Path, config.watch)]
    if config.theme.custom_dir:
        folders.append(Path(config.theme.custom_dir))
    for path in (Path(str(config.config_file_path)), *(path for folder in folders for path in _files_in(folder))):
        try:
            content = hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError as error:  # the build will say so
            content = str(error)
        whole.update(f"{path}\0{content}\n".encode(errors="surrogateescape"))
    return whole.hexdigest()


def known_findings(root: Path, site: Path, state: str) -> tuple[Diagnostic, ...] | None:
    """Return what the last build found in the sources; None if the site is not as it left it, or has to be another."""
    try:
        kept = json.loads((root / RECORD).read_text("utf-8"))
        facts = {name: kept[name] for name in ("state", "findings", "files")}
        if kept["hash"] != _hash_of(facts) or facts["state"] != state or facts["files"] != _times_in(site):
            return None
        return tuple(Diagnostic(**found) for found in facts["findings"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def remember(root: Path, site: Path, state: str, findings: tuple[Diagnostic, ...]) -> None:
    """Remember what was built of what. Where nothing can be written, the next build is a whole one."""
    facts = {"state": state, "findings": [asdict(found) for found in findings], "files": _times_in(site)}
    path = root / RECORD
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as new:
            json.dump({**facts, "hash": _hash_of(facts)}, new)
        # In one step: no half of a record is ever read.
        Path(new.name).replace(path)
    except OSError:
        return


def _hash_of(facts: Mapping[str, object]) -> str:
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()


def _installed() -> Iterator[str]:
    for each in distributions():
        yield f"{each.name} {each.version}"


def _files_in(folder: Path) -> Iterator[Path]:
    """Yield all files below a folder in order, or the file itself; compiled Python comes of other files."""
    if folder.is_file():
        yield folder
    for parent, folders, names in os.walk(folder, followlinks=True):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        yield from (Path(parent, name) for name in sorted(names))


def _times_in(site: Path) -> dict[str, list[int]]:
    """Return size and time of each file of the site."""
    found: dict[str, list[int]] = {}
    waiting: list[str] = [str(site)]
    beginning = len(str(site)) + 1  # with the separator; to cut paths is a tenth of the work of relating them
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                else:
                    status = entry.stat()
                    found[entry.path[beginning:]] = [status.st_size, status.st_mtime_ns]
    return dict(sorted(found.items()))
