"""`clawdemy explain`, as it is called: the same in any folder."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from clawdemy_notes.cli import clawdemy
from clawdemy_notes.guide import ids, page


@pytest.fixture(autouse=True)
def _outside_of_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def explain(*arguments: str) -> Result:
    return CliRunner().invoke(clawdemy, ["explain", *arguments])


def test_a_page_is_plain_text_with_its_examples_set_in() -> None:
    done = explain("unknown-key")
    assert done.exit_code == 0
    assert done.output == (
        "error[unknown-key]\n"
        "\n"
        "The word before a colon is not the name of a field.\n"
        "\n"
        "Why it matters\n"
        "\n"
        "Nothing would read it, so what you wrote would be missing on the site. Usually the key is misspelt,\n"
        "or stands one level too deep or too high: look at the indentation.\n"
        "\n"
        "What it finds\n"
        "\n"
        "    # docs/lessons/basics/first.yml\n"
        "    sumary: The idea in a minute.\n"
        "\n"
        "Mended\n"
        "\n"
        "    # docs/lessons/basics/first.yml\n"
        "    summary: The idea in a minute.\n"
    )


def test_marks_of_emphasis_are_left_out_of_prose_and_stay_in_code() -> None:
    output = explain("negative-stem").output
    assert "asks for what is not so" in output
    assert "    prompt: Which of these does **not** raise" in output
    assert "`+ - * / % **` and parentheses" in explain("formula-is-not-arithmetic").output


def test_a_warning_that_can_be_allowed_says_where() -> None:
    output = explain("unserved-outcome").output
    assert output.startswith("warning[unserved-outcome]\n")
    assert "at the top level of the quiz file" in output
    assert "      - rule: unserved-outcome\n" in output


@pytest.mark.parametrize("name", ids())
def test_every_page_prints_without_marks_of_headings_and_fences(name: str) -> None:
    output = explain(name).output
    assert "```" not in output
    assert not re.search(r"^#", output, re.MULTILINE)


def test_without_an_id_all_are_listed_in_a_line_each() -> None:
    done = explain()
    assert done.exit_code == 0
    assert [line.split()[:2] for line in done.output.splitlines()] == [[name, page(name).severity] for name in ids()]
    line = r"^unknown-key +error +The word before a colon is not the name of a field\.$"
    assert re.search(line, done.output, re.MULTILINE)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("unknown-kee", "there is no check unknown-kee; did you mean unknown-key?"),
        ("zzz", "there is no check zzz; `clawdemy explain` lists them all"),
    ],
)
def test_an_unknown_id_is_a_usage_error_with_a_guess(given: str, said: str) -> None:
    done = explain(given)
    assert done.exit_code == 2
    assert said in done.output
