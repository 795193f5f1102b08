"""The plugin in MkDocs, and building by hand."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import run_command

QUIZ = "quizzes/multimodal-ai/transformers-for-video-generation.yml"


def break_a_quiz(project: Path) -> None:
    path = project / QUIZ
    path.write_text(path.read_text(encoding="utf-8").replace("kind: numeric", "kind: nummeric", 1), encoding="utf-8")


def test_mkdocs_build_is_clean_and_strict(project: Path) -> None:
    done = run_command("mkdocs", "build", "--strict", cwd=project)
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    assert (project / "site" / "index.html").is_file()


def test_mkdocs_build_ends_with_the_findings_and_leaves_the_old_site(project: Path) -> None:
    (project / "site").mkdir()
    (project / "site" / "old.html").write_text("old", encoding="utf-8")
    break_a_quiz(project)
    done = run_command("mkdocs", "build", cwd=project)
    assert done.returncode == 1
    assert f"{QUIZ}:" in done.stderr
    assert "nummeric" in done.stderr
    assert "Traceback" not in done.stderr
    assert (project / "site" / "old.html").read_text(encoding="utf-8") == "old"


def test_build_by_hand_says_where_the_site_is_and_how_to_open_it(project: Path) -> None:
    done = run_command("clawdemy", "build", "--root", str(project))
    assert done.returncode == 0, done.stderr
    assert f"The site is in {project / 'site'}" in done.stdout
    assert "http://127.0.0.1:8000" in done.stdout


def test_a_failed_build_by_hand_leaves_the_old_site_and_nothing_else(project: Path) -> None:
    assert run_command("clawdemy", "build", "--root", str(project)).returncode == 0
    before = {path: path.read_bytes() for path in (project / "site").rglob("*") if path.is_file()}
    break_a_quiz(project)
    done = run_command("clawdemy", "build", "--root", str(project))
    assert done.returncode == 1
    assert "nummeric" in done.stderr
    assert {path: path.read_bytes() for path in (project / "site").rglob("*") if path.is_file()} == before
    assert not list(project.glob(".site-*"))


def test_a_site_that_mkdocs_refuses_leaves_the_old_site(project: Path) -> None:
    (project / "site").mkdir()
    (project / "site" / "old.html").write_text("old", encoding="utf-8")
    (project / "docs" / "extra.md").write_text("[nowhere](missing.md)\n", encoding="utf-8")
    done = run_command("clawdemy", "build", "--root", str(project))
    assert done.returncode == 2
    assert "missing.md" in done.stderr
    assert "untouched" in done.stderr
    assert (project / "site" / "old.html").is_file()


def test_a_second_build_gives_the_same_bytes(project: Path, site: Path) -> None:
    assert run_command("clawdemy", "build", "--root", str(project)).returncode == 0
    for path in site.rglob("*.html"):
        assert (project / "site" / path.relative_to(site)).read_bytes() == path.read_bytes(), path


def test_a_page_written_by_hand_wins_over_the_generated_one(project: Path) -> None:
    (project / "docs" / "glossary").mkdir()
    (project / "docs" / "glossary" / "index.md").write_text("# My own words\n", encoding="utf-8")
    assert run_command("mkdocs", "build", cwd=project).returncode == 0
    assert "My own words" in (project / "site" / "glossary" / "index.html").read_text(encoding="utf-8")
