"""Diagnostics for people at a terminal: the place, the line, what is wrong and what to do."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.text import counted

_WIDEST = 100  # characters of a source line; of a longer one, the part around the place is shown
_BEFORE = 60  # of them before the place

_RED, _YELLOW, _BOLD, _FAINT, _RESET = "\x1b[31m", "\x1b[33m", "\x1b[1m", "\x1b[2m", "\x1b[0m"


def render_text(diagnostics: Iterable[Diagnostic], *, colour: bool = False) -> str:
    """Return all diagnostics and a summary, ending in a line break."""
    every = tuple(diagnostics)
    return "".join(render_diagnostic(each, colour=colour) + "\n" for each in every) + summary_of(every) + "\n"


def summary_of(diagnostics: tuple[Diagnostic, ...]) -> str:
    """Count the findings, such as `2 errors and 1 warning in 2 files`."""
    errors = sum(each.severity == "error" for each in diagnostics)
    warnings = len(diagnostics) - errors
    counts = [counted(number, word) for number, word in ((errors, "error"), (warnings, "warning")) if number]
    if not counts:
        return "no errors, no warnings"
    return f"{' and '.join(counts)} in {counted(len({each.path for each in diagnostics}), 'file')}"


def render_diagnostic(diagnostic: Diagnostic, *, colour: bool = False) -> str:
    """Return one diagnostic in four lines, the last without a line break."""
    severity = f"{diagnostic.severity}[{diagnostic.check}]"
    place = f"{_safe(diagnostic.path)}:{diagnostic.line}:{diagnostic.column}"
    number = str(diagnostic.line)
    shown, indent = _excerpt(diagnostic.source_line, diagnostic.column - 1)
    caret = f"^ {_safe(diagnostic.message)}"
    bar = "|"
    if colour:
        hue = _RED if diagnostic.severity == "error" else _YELLOW
        severity, place = f"{_BOLD}{hue}{severity}{_RESET}", f"{_BOLD}{place}{_RESET}"
        caret, bar = f"{hue}{caret}{_RESET}", f"{_FAINT}|{_RESET}"
    return "\n".join(
        (
            f"{place}: {severity}",
            f"   {number} {bar} {shown}".rstrip(),
            f"   {' ' * len(number)} {bar} {indent}{caret}",
            f"   help: {_safe(diagnostic.help)}",
        )
    )


def _excerpt(line: str, before: int) -> tuple[str, str]:
    """Return a line as shown, and what to put below it so that a caret stands under its column."""
    start, end = 0, len(line)
    if len(line) > _WIDEST:
        start = max(0, min(before - _BEFORE, len(line) - _WIDEST))
        end = start + _WIDEST
    shown = "".join(map(_visible, line[start:end]))
    indent = "".join(map(_blank, line[start:before]))
    if start:
        shown, indent = f"…{shown}", f" {indent}"
    return shown + ("…" if end < len(line) else ""), indent


_JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"  # scripts and emoji need them; nothing acts on them


def _visible(character: str) -> str:
    """Return a character, or a stand-in where a terminal would act on it rather than show it."""
    if character in "\t" + _JOINERS or character.isprintable() or unicodedata.category(character) == "Zs":
        return character
    return "\N{REPLACEMENT CHARACTER}"


def _blank(character: str) -> str:
    """Return white space as wide as a character."""
    if character == "\t":
        return "\t"
    if character in _JOINERS or unicodedata.category(character) in {"Mn", "Me"}:
        return ""
    return "  " if unicodedata.east_asian_width(character) in {"W", "F"} else " "


def _safe(text: str) -> str:
    """Return text of an author or of the file system without anything a terminal would act on."""
    return "".join(map(_visible, text)).replace("\t", " ")
