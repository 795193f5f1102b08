"""The preview after many edits of all sorts: each page is what a build of the whole makes of the same sources."""

from __future__ import annotations

import json
import multiprocessing
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from mkdocs.commands.build import build
from mkdocs.config import load_config

from benchmarks.site.catalogue import made_up
from benchmarks.site.ours import our_project
from clawdemy_notes.mkdocs_plugin.preview.serve import Preview
from tests.conftest import copy_small

ADDRESS = "http://127.0.0.1:8000/"
TRACKS = ("track-1", "track-2")
FIRST = dict(our_project(made_up(3)))
"""A track of three lessons, each of which builds on the one before."""

Files = Mapping[str, str]
Edit = tuple[str, int]
"""What is done, and a number that says where and how."""


def begun() -> dict[str, str]:
    """Return a project with two tracks."""
    second = {name.replace("track-1", "track-2"): text for name, text in FIRST.items() if "track-1" in name}
    return {**FIRST, **{name: text.replace("track-1", "track-2") for name, text in second.items()}}


def lessons_of(files: Files, track: str) -> list[str]:
    return sorted(
        Path(name).stem for name in files if name.startswith(f"docs/lessons/{track}/") and "track.yml" not in name
    )


def changed(files: Files, name: str, pattern: str, new: str) -> dict[str, str]:
    text, count = re.subn(pattern, new, files[name], count=1, flags=re.MULTILINE)
    assert count == 1, (name, pattern)
    return {**files, name: text}


def edited(files: Files, edit: Edit) -> dict[str, str]:
    """Return the project after an edit; one that has nothing to work on does nothing."""
    what, number = edit
    track = TRACKS[number % 2]
    lessons = lessons_of(files, track)
    own = f"docs/lessons/{track}/track.yml"
    lesson = lessons[number // 2 % len(lessons)]
    notes, quiz = f"docs/lessons/{track}/{lesson}.yml", f"quizzes/{track}/{lesson}.yml"
    match what:
        case "title":
            return changed(files, notes, r"^(title: ['\"]?)", rf"\g<1>Edit {number} of ")
        case "definition":
            return changed(files, notes, r"^(\s+definition: ['\"]?)", rf"\g<1>Edit {number} of ")
        case "prose":
            return changed(files, notes, r"^(\s+body: (?:[|>]-?\n\s+|['\"])?)", rf"\g<1>Edit {number}. ")
        case "prompt":
            return changed(files, quiz, r"^(\s+prompt: ['\"]?)", rf"\g<1>Edit {number}, ")
        case "track":
            return changed(files, own, r"^(title: ['\"]?)", rf"\g<1>Edit {number} of ")
        case "home":
            return {**files, "docs/index.md": f"{files['docs/index.md']}\n\nEdit {number}.\n"}
        case "settings":
            return changed(files, "mkdocs.yml", "^site_name: .*", f"site_name: Edit {number}")
        case "add":
            new = f"new-{number}"
            if new in lessons:
                return dict(files)
            last = lessons[-1]
            entry = re.search(rf"^- id: {last}\n(?:  .*\n)*", files[own], re.MULTILINE)
            assert entry is not None
            added = f"- id: {new}\n" + entry[0].split("\n", 1)[1]
            grown = {**files, own: files[own].replace(entry[0], entry[0] + added, 1)}
            grown[f"docs/lessons/{track}/{new}.yml"] = files[f"docs/lessons/{track}/{last}.yml"]
            grown[f"quizzes/{track}/{new}.yml"] = files[f"quizzes/{track}/{last}.yml"].replace(last, new)
            return grown
        case "delete":  # the last one: no other lesson needs it
            if len(lessons) < 3:
                return dict(files)
            gone = {f"docs/lessons/{track}/{lessons[-1]}.yml", f"quizzes/{track}/{lessons[-1]}.yml"}
            left = {name: text for name, text in files.items() if name not in gone}
            return changed(left, own, rf"^- id: {lessons[-1]}\n(?:  .*\n)*", "")
        case "rename":
            new = f"as-{number}-{lesson}"
            of_track = {name: text for name, text in files.items() if f"/{track}/" in name}
            others = {name: text for name, text in files.items() if name not in of_track}
            named = {
                name.replace(f"/{lesson}.yml", f"/{new}.yml"): re.sub(rf"(?<![\w-]){lesson}(?![\w-])", new, text)
                for name, text in of_track.items()
            }
            return {**others, **named}
        case "break":
            return {**files, notes: f"titel: Edit {number}\n{files[notes]}"}
        case "mend":
            return {name: re.sub(r"(?m)^titel: Edit \d+\n", "", text) for name, text in files.items()}
    raise AssertionError(what)


WORDS = (
    "title",
    "definition",
    "prose",
    "prompt",
    "track",
    "home",
    "settings",
    "add",
    "delete",
    "rename",
    "break",
    "mend",
)
EDITS = st.lists(st.tuples(st.sampled_from(WORDS), st.integers(0, 99)), min_size=8, max_size=8)


def write(root: Path, before: Files, after: Files) -> None:
    for name in before.keys() - after.keys():
        (root / name).unlink()
    for name, text in after.items():
        if before.get(name) != text:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, "utf-8")


def build_whole(root: Path, site: Path) -> dict[str, bytes]:
    """Build a project in this process, and return its pages by their addresses."""
    shutil.rmtree(site, ignore_errors=True)
    config: Any = load_config(str(root / "mkdocs.yml"), site_dir=str(site))
    config.site_url = ADDRESS
    config.plugins["clawdemy-notes"].writes = "here"
    try:
        build(config)
    except BaseException:  # the sources are broken
        return {}
    paths = [*site.rglob("*.html"), site / "search" / "search_index.json"]
    return {path.relative_to(site).as_posix().removesuffix("index.html"): path.read_bytes() for path in paths}


def answer(connection: Connection, small: Path) -> None:
    """Build whatever is asked for, each time in a process that has read none of it before, but has its templates."""
    context = multiprocessing.get_context("fork")
    assert build_whole(small, small / "site")
    while (asked := connection.recv()) is not None:
        child = context.Process(target=lambda: connection.send(build_whole(*asked)))
        child.start()
        child.join()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Path], dict[str, bytes]]]:
    """Return how to build a project from nothing."""
    here, there = multiprocessing.get_context("fork").Pipe()
    small = copy_small(tmp_path_factory.mktemp("small") / "project")
    process = multiprocessing.get_context("fork").Process(target=answer, args=(there, small))
    process.start()
    site = tmp_path_factory.mktemp("whole") / "site"

    def ask(root: Path) -> dict[str, bytes]:
        here.send((root, site))
        pages: dict[str, bytes] = here.recv()
        return pages

    yield ask
    here.send(None)
    process.join()


# A failure of eight edits is short enough; to look for a shorter one would take as many builds again.
@settings(
    max_examples=25,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    print_blob=True,
)
@given(edits=EDITS)
def test_after_each_of_200_edits_every_page_is_as_a_build_makes_it(
    tmp_path_factory: pytest.TempPathFactory, whole: Callable[[Path], dict[str, bytes]], edits: list[Edit]
) -> None:
    root = tmp_path_factory.mktemp("project")
    files: Files = begun()
    write(root, {}, files)
    preview = Preview(str(root / "mkdocs.yml"), ADDRESS)
    preview.rebuild()
    for edit in edits:
        after = edited(files, edit)
        write(root, files, after)
        files = after
        preview.rebuild()
        pages = whole(root)
        assert bool(pages) != is_broken(preview), edit
        for address, expected in pages.items():
            assert page(preview, address) == expected, (edit, address)


def is_broken(preview: Preview) -> bool:
    """Say whether the preview tells of errors."""
    environ = {"PATH_INFO": "/clawdemy-preview/news", "QUERY_STRING": ""}
    news = json.loads(b"".join(preview.answer(environ, lambda *_: None)))
    return any(found["severity"] == "error" for found in news["findings"])


def page(preview: Preview, address: str) -> bytes:
    """Return what a browser gets, without the script that shows the news."""
    statuses: list[str] = []
    environ = {"PATH_INFO": f"/{address}", "QUERY_STRING": ""}
    content = b"".join(preview.answer(environ, lambda status, _: statuses.append(status)))
    script = rb'<script type="module" src="/clawdemy-preview/[^>]*></script>'
    assert address == "404.html" or statuses == ["200 OK"], (address, statuses)
    return re.sub(script, b"", content, count=1)
