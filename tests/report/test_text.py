"""What people read at a terminal."""

from __future__ import annotations

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.report import render_text

FINDING = Diagnostic(
    "quizzes/a/b.yml",
    14,
    13,
    "error",
    "unknown-option",
    "'c' is not an option of this item; options are a, b",
    "use one of a, b, or add an option with id c",
    "    answer: c",
)


def at(column: int, line: str) -> str:
    rendered = render_text([Diagnostic("a.yml", 1, column, "error", "c", "m", "h", line)])
    shown, caret = rendered.splitlines()[1:3]
    assert shown.startswith("   1 |")
    assert caret.endswith("^ m")
    return f"{shown[7:]}\n{caret[7:-2]}"


def test_place_line_mistake_and_what_to_do() -> None:
    assert render_text([FINDING]) == (
        "quizzes/a/b.yml:14:13: error[unknown-option]\n"
        "   14 |     answer: c\n"
        "      |             ^ 'c' is not an option of this item; options are a, b\n"
        "   help: use one of a, b, or add an option with id c\n"
        "1 error in 1 file\n"
    )


def test_the_summary_counts() -> None:
    warning = Diagnostic("z.yml", 1, 1, "warning", "c", "m", "h")
    assert render_text([FINDING, FINDING, warning]).splitlines()[-1] == "2 errors and 1 warning in 2 files"
    assert render_text([warning]).splitlines()[-1] == "1 warning in 1 file"
    assert render_text([]) == "no errors, no warnings\n"


def test_the_caret_stands_under_its_column_after_tabs_wide_characters_and_accents() -> None:
    assert at(3, "\ta b") == "\ta b\n\t ^"
    assert at(3, "日本 b") == "日本 b\n    ^"
    assert at(3, "e\u0301x") == "e\u0301x\n ^"
    assert at(4, "abc") == "abc\n   ^"


def test_marks_without_a_width_and_joiners_take_no_room() -> None:
    assert at(5, "हिन् x") == "हिन् x\n   ^"
    assert at(4, "\u2764\ufe0f x") == "\u2764\ufe0f x\n  ^"
    assert at(5, "می\u200cر") == "می\u200cر\n   ^"
    assert at(2, "😀x") == "😀x\n  ^"


def test_of_a_long_line_the_part_around_the_place_is_shown() -> None:
    assert at(151, "a" * 150 + "b" + "c" * 150) == f"…{'a' * 60}b{'c' * 39}…\n {' ' * 60}^"
    assert at(1, "b" + "c" * 150) == f"b{'c' * 99}…\n^"
    assert at(151, "a" * 150) == f"…{'a' * 100}\n {' ' * 100}^"


def test_nothing_reaches_the_terminal_that_it_would_act_on() -> None:
    finding = Diagnostic("a\x1b.yml", 1, 2, "error", "c", "found \x1b[31m\n", "h\u202e", "\x1b[31mred\x85\u2028")
    rendered = render_text([finding])
    assert not set("\x1b\x85\u2028\u202e") & set(rendered)
    assert rendered.count("\n") == 5


def test_colour_changes_nothing_but_the_colour() -> None:
    coloured = render_text([FINDING], colour=True)
    assert coloured != render_text([FINDING])
    for code in ("\x1b[31m", "\x1b[33m", "\x1b[1m", "\x1b[2m", "\x1b[0m"):
        coloured = coloured.replace(code, "")
    assert coloured == render_text([FINDING])
