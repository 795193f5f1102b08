"""The plugin in MkDocs, and building by hand."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cases import EVERY
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


def test_warnings_do_not_keep_the_site_from_being_built(tmp_path: Path) -> None:
    project = shutil.copytree(EVERY, tmp_path / "every")
    done = run_command("clawdemy", "build", "--root", str(project))
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("lesson-without-quiz") == 1


def test_a_project_without_a_home_page_gets_one(tmp_path: Path) -> None:
    project = shutil.copytree(EVERY, tmp_path / "every")
    assert run_command("mkdocs", "build", cwd=project).returncode == 0
    assert 'href="lessons/every-field/"' in (project / "site" / "index.html").read_text(encoding="utf-8")


def test_a_site_that_is_a_file_is_not_replaced(project: Path) -> None:
    (project / "site").write_text("mine", encoding="utf-8")
    done = run_command("clawdemy", "build", "--root", str(project))
    assert done.returncode == 2
    assert "is a file" in done.stderr
    assert (project / "site").read_text(encoding="utf-8") == "mine"


def test_a_site_that_is_a_link_stays_one(project: Path) -> None:
    (project / "published").mkdir()
    (project / "site").symlink_to(project / "published")
    done = run_command("clawdemy", "build", "--root", str(project))
    assert done.returncode == 0, done.stderr
    assert (project / "site").is_symlink()
    assert (project / "published" / "index.html").is_file()


def test_settings_without_the_plugin_are_refused(project: Path) -> None:
    settings = project / "mkdocs.yml"
    ours = "  - clawdemy-notes:\n      guide: true\n"
    settings.write_text(settings.read_text(encoding="utf-8").replace(ours, ""), encoding="utf-8")
    done = run_command("clawdemy", "build", "--root", str(project))
    assert done.returncode == 2
    assert "add `- clawdemy-notes`" in done.stderr


@pytest.mark.parametrize("settings", [None, "site_name: [", "theme: material\n"])
@pytest.mark.parametrize("command", [("build",), ("pages", "--out", "out")])
def test_missing_or_broken_settings_are_a_sentence(project: Path, settings: str | None, command: list[str]) -> None:
    (project / "mkdocs.yml").unlink()
    if settings is not None:
        (project / "mkdocs.yml").write_text(settings, encoding="utf-8")
    done = run_command("clawdemy", *command, cwd=project)
    assert done.returncode == 2
    assert "not built" in done.stderr or "not written" in done.stderr
    assert "Traceback" not in done.stderr
    assert "fault" not in done.stderr


def test_an_example_that_is_not_sound_ends_the_build(project: Path) -> None:
    page = project / "docs" / "guide" / "questions.md"
    page.write_text(page.read_text(encoding="utf-8").replace("kind: recall", "kind: recal"), encoding="utf-8")
    done = run_command("clawdemy", "build", "--root", str(project))
    assert done.returncode == 2
    assert "guide/questions.md: the example that starts with `- id: why-latents` is not sound" in done.stderr
    assert "'kind' is 'recal'" in done.stderr
