"""What programs read."""

from __future__ import annotations

import dataclasses
import json

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.report import render_github, render_json

FINDING = Diagnostic("a,b:c.yml", 3, 5, "warning", "some-check", "100 % wrong: x, y\r\nreally", "mend it", "x: y")


def test_json_holds_every_field_and_the_counts() -> None:
    assert json.loads(render_json([FINDING])) == {
        "errors": 0,
        "warnings": 1,
        "diagnostics": [
            {
                "path": "a,b:c.yml",
                "line": 3,
                "column": 5,
                "severity": "warning",
                "check": "some-check",
                "message": "100 % wrong: x, y\r\nreally",
                "help": "mend it",
                "source_line": "x: y",
                "end_line": None,
                "end_column": None,
            }
        ],
    }


def test_a_workflow_command_stays_on_its_line_and_keeps_its_fields_apart() -> None:
    assert render_github([FINDING]) == (
        "::warning file=a%2Cb%3Ac.yml,line=3,col=5,title=some-check::100 %25 wrong: x, y%0D%0Areally%0Ahelp: mend it\n"
    )


def test_where_a_finding_ends_is_said_if_it_is_known() -> None:
    word = dataclasses.replace(FINDING, end_line=3, end_column=9)
    assert ",line=3,col=5,endLine=3,endColumn=9,title=" in render_github([word])
    (listed,) = json.loads(render_json([word]))["diagnostics"]
    assert (listed["end_line"], listed["end_column"]) == (3, 9)


def test_github_gets_no_columns_of_what_goes_on_over_several_lines() -> None:
    block = dataclasses.replace(FINDING, end_line=4, end_column=2)
    assert "endColumn" not in render_github([block])


def test_nothing_found() -> None:
    assert json.loads(render_json([])) == {"errors": 0, "warnings": 0, "diagnostics": []}
    assert render_github([]) == ""


def test_json_leaves_an_overlong_line_out() -> None:
    long = dataclasses.replace(FINDING, source_line="x" * 1_001)
    assert json.loads(render_json([long]))["diagnostics"][0]["source_line"] == ""
