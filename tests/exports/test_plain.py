"""The plain Markdown project: built by stock MkDocs with Material, and by Zensical."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from tests.cases import EVERY
from tests.conftest import run_command

LESSON = "lessons/multimodal-ai/transformers-for-video-generation"


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("plain") / "out"
    done = run_command("clawdemy", "pages", "--out", str(out), "--root", str(Path(__file__).parents[2]))
    assert done.returncode == 0, done.stderr
    return out


def words_of(html: Path) -> str:
    """Return the words of a page's article."""
    article = re.search(r"<article.*?</article>", html.read_text(encoding="utf-8"), re.DOTALL)
    assert article is not None, html
    return " ".join(re.sub(r"<[^>]*>", " ", article[0]).split())


def test_the_project_needs_no_plugin_of_ours(plain: Path) -> None:
    settings = yaml.safe_load((plain / "mkdocs.yml").read_text(encoding="utf-8"))
    assert settings["plugins"] == ["search"]
    assert settings["site_name"] == "Clawdemy Notes"
    assert list(plain.rglob("*.yml")) == [plain / "mkdocs.yml"]


@pytest.mark.parametrize(
    ("builder", "arguments"), [("mkdocs", ("build", "--strict")), ("zensical", ("build", "--clean"))]
)
def test_it_builds_and_says_the_same(
    plain: Path, site: Path, tmp_path: Path, builder: str, arguments: tuple[str, ...]
) -> None:
    project = tmp_path / "project"
    project.mkdir()
    for path in plain.rglob("*"):
        target = project / path.relative_to(plain)
        if path.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    done = run_command(builder, *arguments, cwd=project)
    assert done.returncode == 0, done.stdout + done.stderr
    for page in ("", "references", "quiz"):
        place = Path(LESSON) / page / "index.html"
        ours, theirs = words_of(site / place), words_of(project / "site" / place)
        # The frame differs (permalinks, edit links); the lesson does not.
        ours = " ".join(ours.replace("Edit this question · Report a problem", "").split())
        sentences = [sentence for sentence in re.findall(r"[A-Z][^.?!¶]{40,120}[.?!]", ours) if "#" not in sentence]
        assert len(sentences) > 10
        assert [sentence for sentence in sentences if sentence not in theirs] == []


def test_a_folder_of_someone_else_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "precious.txt").write_text("mine", encoding="utf-8")
    done = run_command("clawdemy", "pages", "--out", str(tmp_path), "--root", str(Path(__file__).parents[2]))
    assert done.returncode == 2
    assert "not empty" in done.stderr
    assert (tmp_path / "precious.txt").read_text(encoding="utf-8") == "mine"


def test_a_folder_of_ours_is_replaced(plain: Path) -> None:
    (plain / "docs" / "stale.md").write_text("stale", encoding="utf-8")
    done = run_command("clawdemy", "pages", "--out", str(plain), "--root", str(Path(__file__).parents[2]))
    assert done.returncode == 0, done.stderr
    assert not (plain / "docs" / "stale.md").exists()


def test_a_folder_inside_the_docs_is_refused(project: Path) -> None:
    done = run_command("clawdemy", "pages", "--out", str(project / "docs" / "out"), "--root", str(project))
    assert done.returncode == 2
    assert "lies in the docs folder" in done.stderr
    assert not (project / "docs" / "out").exists()


@pytest.mark.parametrize(
    ("builder", "arguments"), [("mkdocs", ("build", "--strict")), ("zensical", ("build", "--clean"))]
)
def test_every_field_and_hostile_titles_survive_other_builders(
    tmp_path: Path, builder: str, arguments: tuple[str, ...]
) -> None:
    out = tmp_path / "out"
    done = run_command("clawdemy", "pages", "--out", str(out), "--root", str(EVERY))
    assert done.returncode == 0, done.stderr
    done = run_command(builder, *arguments, cwd=out)
    assert done.returncode == 0, done.stdout + done.stderr
    for path in (out / "site").rglob("*.html"):
        assert "<script>alert" not in path.read_text(encoding="utf-8"), path
