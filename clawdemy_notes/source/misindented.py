"""Lines that are indented unlike those that they belong with, and what else YAML makes of a space too few."""

from __future__ import annotations

import re

from clawdemy_notes.source.indentation import KEY, Level, above, best_levels
from clawdemy_notes.source.mistake import Around, Mistake
from clawdemy_notes.text import counted

NO_SPACE = re.compile(r"\s*(?:- +)*(?P<name>[a-z][a-z_]*):(?=[^\s/:])")
"""A key of ours with its value right behind the colon, which is no address."""


def tab(around: Around) -> Mistake:
    """Explain a tab, and say how many lines have one where spaces belong."""
    _, line, start = around.line(around.at)
    at = around.at + len(line[around.at - start :]) - len(line[around.at - start :].lstrip(" "))
    indented = [line for line in map(around.lines.line, range(1, len(around.lines.starts) + 1)) if _has_tab(line)]
    others = len(indented) - _has_tab(line)
    more = f"; so does one in {counted(others, 'other line')}" if others else ""
    help_ = "indent with spaces, two for each level"
    if line[: at - start].strip():
        help_ = "write one space in its place"
    return around.found(f"a tab stands where YAML expects spaces{more}", help_, at)


def line_without_key(around: Around, at: int) -> Mistake:
    """Explain a line that is neither a key nor text that goes on."""
    number, line, start = around.line(at)
    missing = NO_SPACE.match(line)
    if missing is not None:
        return no_space_after(around, missing, start)
    content = indentation(line)
    before = above(around.lines, number).block
    if before is not None:
        return _outside_of_block(around, before, number)
    message = "this line is neither 'key: value' nor part of the text above"
    key, _, value = line.strip().removeprefix("- ").partition(" ")
    likely = f"{key}: {value or '…'}" if re.fullmatch("[a-z_]+", key) and len(value) <= 40 else "key: value"
    help_ = f"write '{likely}', or indent the line if it continues the text above"
    return around.found(message, help_, at, (start + content, "#"), until=len(line.strip()))


def _outside_of_block(around: Around, block: Level, number: int) -> Mistake:
    """Explain lines that are indented too little for the text that they go on with."""
    last = number
    while last < len(around.lines.starts) and _is_text(around.lines.line(last + 1)):
        last += 1
    spaces = blockindentation(around, block.line, number) or block.column + 2
    texts = [each for each in range(number, last + 1) if around.lines.line(each).strip()]
    lines_ = "this line is" if len(texts) == 1 else f"this line and {len(texts) - 1} more are"
    message = f"{lines_} indented too little for the text of '{block.name}' (line {block.line})"
    help_ = f"indent {'it' if len(texts) == 1 else 'each'} by {counted(spaces, 'space')}"
    contents = [around.lines.starts[each - 1] + indentation(around.lines.line(each)) for each in texts]
    # What is left of the text may be nothing, so that its key counts as broken too.
    key = around.lines.starts[block.line - 1] + block.column
    stand_ins = [(key, around.text[key]), *((offset, "#") for offset in contents)]
    return around.found(message, help_, contents[0], *stand_ins, until=len(around.lines.line(number).strip()))


def blockindentation(around: Around, first: int, last: int) -> int | None:
    """Return how far the text of a block is indented, if it has lines."""
    for number in range(first + 1, last):
        line = around.lines.line(number)
        if line.strip():
            return indentation(line)
    return None


def no_space_after(around: Around, missing: re.Match[str], start: int) -> Mistake:
    """Explain `key:value`."""
    colon = start + missing.end() - 1
    name = missing["name"]
    value = around.text[colon + 1 : around.lines.ends[around.lines.place(colon)[0] - 1]].strip()
    shown = f"'{name}: {value}'" if len(value) <= 40 else "a space"
    help_ = f"write {shown}" if len(value) <= 40 else "write a space after the colon"
    stand_ins = [(colon + 1, " ")] if len(value) > 1 else []
    return around.found(f"there is no space after the colon of '{name}'", help_, colon, *stand_ins)


def wrong_indentation(around: Around, number: int, at: int) -> Mistake:
    """Explain a line that stands beside none of those above, and say what it should stand beside."""
    line = around.lines.line(number)
    spaces = indentation(line)
    until = len(line.strip())
    block = above(around.lines, number).block
    if block is not None and _is_text(line):
        return _outside_of_block(around, block, number)
    best = best_levels(around.lines, number)
    if not best and line.strip().startswith("-"):
        return around.found("a dash starts a list here, among keys", "delete the dash, or put a key above it", at)
    what = "dash" if line.strip().startswith("-") else "line"
    message = f"this {what} is indented by {counted(spaces, 'space')}, unlike the lines it belongs with"
    if not best or best[0].column == spaces:
        help_ = "indent the keys of one group alike, and the dashes of one list"
    else:
        help_ = f"indent it {', or '.join(f'{_by(level.column)}, like {level.words}' for level in best)}"
    return around.found(message, help_, at, until=until)


def indentation(line: str) -> int:
    """Return how many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def _by(spaces: int) -> str:
    return f"by {counted(spaces, 'space')}" if spaces else "not at all"


def _is_text(line: str) -> bool:
    """Say whether a line reads like prose: neither a key of ours nor an entry of a list."""
    key = KEY.match(line.strip())
    return not line.strip().startswith("-") and (key is None or not re.fullmatch("[a-z_]+", key["name"]))


def _has_tab(line: str) -> bool:
    """Say whether a tab stands among what a line is indented with."""
    return "\t" in line[: len(line) - len(line.lstrip(" \t"))] and bool(line.strip())
