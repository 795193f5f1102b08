"""The shipped lessons with a slip of the keyboard: it is told, or it does no harm."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clawdemy_notes import pipeline
from clawdemy_notes.source import read_course
from tests.source.inside import assert_inside

ROOT = Path(__file__).parents[2]
FILES = sorted(
    path.relative_to(ROOT).as_posix()
    for folder in ("docs/lessons", "quizzes")
    for path in (ROOT / folder).glob("*/*.yml")
)


@st.composite
def damaged(draw: st.DrawFn, text: str) -> str:
    """Draw a text with some characters or lines deleted, doubled or swapped with the next ones."""
    for _ in range(draw(st.integers(1, 3))):
        parts = text.splitlines(keepends=True) if draw(st.booleans()) else list(text)
        if len(parts) < 2:
            return text
        at = draw(st.integers(0, len(parts) - 2))
        match draw(st.sampled_from(("delete", "double", "swap"))):
            case "delete":
                del parts[at]
            case "double":
                parts.insert(at, parts[at])
            case _:
                parts[at], parts[at + 1] = parts[at + 1], parts[at]
        text = "".join(parts)
    return text


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("damage")


def lone(folder: Path, name: str) -> Path:
    """Return a project with one track and no more of it than a file and what belongs to it."""
    path = Path(name)
    project = folder / path.parts[0] / path.stem
    if not project.exists():
        track = path.parent.name
        wanted = [path, Path(f"docs/lessons/{track}/track.yml")]
        if path.stem != "track":
            wanted += [Path(f"docs/lessons/{track}/{path.name}"), Path(f"quizzes/{track}/{path.name}")]
        for each in filter(lambda each: (ROOT / each).exists(), wanted):
            (project / each).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / each, project / each)
        figures = Path(f"docs/lessons/{track}/figures")
        if (ROOT / figures).exists():
            shutil.copytree(ROOT / figures, project / figures)
    return project


@settings(max_examples=15, deadline=None)
@pytest.mark.parametrize("name", FILES)
@given(data=st.data())
def test_no_damage_makes_it_fail_and_each_is_told_or_harmless(folder: Path, name: str, data: st.DataObject) -> None:
    project = lone(folder, name)
    text = data.draw(damaged((ROOT / name).read_text("utf-8")))
    (project / name).write_text(text, "utf-8", newline="")
    sources = read_course(project)
    found = pipeline.findings(sources)
    assert_inside(found, sources)
    is_bound = any(
        (source.document is not None and source.document.path == name and source.track is not None)
        or any(lesson.document.path == name and lesson.lesson is not None for lesson in source.lessons)
        or any(quiz.document.path == name and quiz.quiz is not None for quiz in source.quizzes)
        for source in sources.tracks
    )
    assert is_bound != any(each.path == name and each.severity == "error" for each in sources.diagnostics)
