"""`clawdemy links`, as it is called."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from clawdemy_notes.cli import clawdemy
from clawdemy_notes.links import check_inside, read_site
from tests.links.conftest import Web, web

__all__ = ["web"]  # a fixture of the tests of the links themselves
MEMORY = ".cache/clawdemy/links.json"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project with a built site of two pages."""
    settings = "site_name: S\nsite_url: https://example.org/notes/\nrepo_url: https://github.com/a/b\nplugins: []\n"
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Home\n", "utf-8")
    (tmp_path / "site" / "about").mkdir(parents=True)
    (tmp_path / "site" / "index.html").write_text('<a href="about/#us">About</a>', "utf-8")
    (tmp_path / "site" / "about" / "index.html").write_text('<h1 id="us">Us</h1>', "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def link_to(project: Path, *addresses: str) -> None:
    html = "\n".join(f'<a href="{address}">there</a>' for address in addresses)
    (project / "site" / "index.html").write_text(html, "utf-8")


def links(*arguments: str) -> Result:
    return CliRunner().invoke(clawdemy, ["links", "--pause", "0", *arguments])


@pytest.mark.usefixtures("project")
def test_a_site_whose_links_lead_somewhere() -> None:
    done = links()
    assert (done.exit_code, done.stdout) == (0, "no errors, no warnings\n")
    assert done.stderr == "1 link on 2 pages\n"


def test_a_link_that_leads_nowhere_exits_with_1(project: Path) -> None:
    link_to(project, "abaut/")
    done = links()
    assert done.exit_code == 1
    assert done.stdout == (
        "site/index.html:1:10: error[broken-link]\n"
        '   1 | <a href="abaut/">there</a>\n'
        "     |          ^ the link “there” to 'abaut/' leads to /abaut/, which is not in the site;"
        " did you mean /about/?\n"
        "   help: mend the address, or take the link out; the page is made from docs/index.md\n"
        "1 error in 1 file\n"
    )


def test_programs_and_github_get_the_same_findings(project: Path) -> None:
    link_to(project, "about/#them")
    (finding,) = json.loads(links("--format", "json").stdout)["diagnostics"]
    assert (finding["check"], finding["path"], finding["line"]) == ("missing-anchor", "site/index.html", 1)
    assert links("--format", "github").stdout.startswith("::error file=site/index.html,line=1,col=10,")


def test_without_a_built_site_it_is_a_usage_error(project: Path) -> None:
    (project / "site" / "index.html").unlink()
    done = links()
    assert done.exit_code == 2
    assert "build it first, with `clawdemy build`" in done.stderr


def test_another_folder_can_be_named(project: Path) -> None:
    (project / "site").rename(project / "preview")
    assert links("--site", "preview").exit_code == 0


def test_a_broken_mkdocs_yml_is_a_usage_error(project: Path) -> None:
    (project / "mkdocs.yml").write_text("site_url: 1\n", "utf-8")
    assert links().exit_code == 2


def test_the_outside_world_is_asked_only_on_demand(project: Path, web: Web) -> None:
    link_to(project, web.url("/status/404"))
    assert links("--allow-local").exit_code == 0
    assert web.asked == []


def test_what_is_dead_is_an_error_and_the_rest_a_warning(project: Path, web: Web) -> None:
    link_to(project, web.url("/fine#part"), web.url("/lies"), web.url("/moved/301/fine#part"), web.url("/status/403"))
    (project / "docs" / "index.md").write_text(f"# Home\n\nSee [it]({web.url('/lies')}).\n", "utf-8")
    done = links("--external", "--allow-local", "--format", "json")
    assert done.exit_code == 1
    found = {each["check"]: each for each in json.loads(done.stdout)["diagnostics"]}
    assert {check: each["severity"] for check, each in found.items()} == {
        "dead-link": "error",
        "moved-link": "warning",
        "unsure-link": "warning",
    }
    # Where an author has written it, if that can be told.
    assert (found["dead-link"]["path"], found["dead-link"]["line"], found["dead-link"]["column"]) == (
        "docs/index.md",
        3,
        10,
    )
    assert found["moved-link"]["help"].startswith(f"write {web.url('/fine')}#part")
    assert done.stderr == (
        "4 links on 2 pages\nasked 4 of 4\n4 addresses elsewhere: 1 fine, 1 moved, 1 dead, 1 unsure\n"
    )
    (agent,) = web.agents
    assert agent.startswith("clawdemy-notes-links/")
    assert agent.endswith(" (+https://example.org/notes/)")


def test_good_answers_are_remembered(project: Path, web: Web) -> None:
    link_to(project, web.url("/paper"), web.url("/status/404"))
    links("--external", "--allow-local")
    first = len(web.asked)
    done = links("--external", "--allow-local")
    assert web.asked_for("/paper") == ["HEAD"]
    assert len(web.asked) == first + 2  # what is dead is asked again
    assert "2 addresses elsewhere (1 remembered): 1 fine, 1 dead\n" in done.stderr
    links("--external", "--allow-local", "--max-age", "0")
    assert web.asked_for("/paper") == ["HEAD", "HEAD"]


def test_a_terminal_gets_a_bar(project: Path, web: Web) -> None:
    link_to(project, web.url("/fine"), web.url("/paper"))
    terminal, its_end = pty.openpty()
    command = [
        sys.executable,
        "-c",
        "from clawdemy_notes.cli import main; main()",
        "links",
        "--external",
        "--allow-local",
        "--pause",
        "0",
    ]
    done = subprocess.run(command, cwd=project, stdout=subprocess.PIPE, stderr=its_end, text=True, check=False)
    shown = os.read(terminal, 10_000).decode()
    for end in (terminal, its_end):
        os.close(end)
    assert (done.returncode, done.stdout) == (0, "no errors, no warnings\n")
    assert "Asking" in shown
    assert "100%" in shown
    assert "asked 2 of 2" not in shown


def test_forms_of_the_repository_and_hosts_at_home_are_left_out(project: Path, web: Web) -> None:
    link_to(
        project,
        "https://github.com/a/b/issues/new?title=x",
        "https://github.com/a/b/edit/master/docs/index.md",
        web.url("/status/404"),
        "http://localhost:8000/",
    )
    done = links("--external")
    assert done.exit_code == 0
    assert done.stderr == "4 links on 2 pages\n0 addresses elsewhere: none\n"
    assert web.asked == []


def test_every_link_of_our_own_site_leads_somewhere(site: Path) -> None:
    read = read_site(site, "https://clawdemy.github.io/clawdemy-notes/")
    assert list(check_inside(read)) == []
    assert sum(len(page.links) for page in read.pages.values()) > 1000
