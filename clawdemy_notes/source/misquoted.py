"""Text that needs quotes, or that has one too few or too many."""

from __future__ import annotations

import re

import yaml

from clawdemy_notes.source.mistake import STAND_IN, Around, Mistake
from clawdemy_notes.source.quoting import first_text, in_quotes
from clawdemy_notes.text import CLOSING

_INSIDE = {"'": "''", '"': '\\"'}


def never_closed(around: Around, opening: int) -> Mistake:
    """Explain a quote that swallows the rest of the file."""
    quote = around.text[opening]
    _, line, start = around.line(opening)
    value = line[opening - start :].rstrip()
    is_odd_one = value.count(quote) == 1
    help_ = f"close it with {quote}, or delete it" if is_odd_one else f"close it with {quote} at the end of the text"
    if is_odd_one and len(value) > 1:
        help_ = f"write {value}{quote}, or delete the quote"
    message = f"the quote {quote} is opened here and never closed"
    return around.found(message, help_, opening, (opening, STAND_IN))


def backslashes(around: Around, at: int) -> list[tuple[int, str]]:
    """Return stand-ins for all backslashes of a line, from the one at an offset on."""
    _, line, start = around.line(at)
    return [(start + n, STAND_IN) for n, sign in enumerate(line) if sign == "\\" and start + n >= at]


def after_quote(around: Around, quote: str) -> Mistake:
    """Explain text after a closing quote: there are quotes inside, or the one that closes is another's."""
    opening = _opening_of_last_quoted(around, quote)
    first, _ = around.lines.place(opening)
    last, line, start = around.line(around.at)
    if first < last:
        message = f"the quote {quote} is opened here and closed in line {last} only, where text goes on after it"
        return around.found(message, f"close it with {quote} at the end of its text", opening, (opening, STAND_IN))
    value = line[opening - start :].rstrip()
    inside = value[1:-1] if value[-1:] == quote and len(value) > 1 else value
    help_ = f"put quotes around the whole text, and write {quote} inside as {_INSIDE[quote]}"
    help_ = in_quotes(inside, "put other quotes around the whole text: {}", help_)
    stand_ins = [] if around.is_in_flow(opening) else [(opening, STAND_IN)]
    return around.found("text goes on after its closing quote", help_, around.at, *stand_ins)


def _opening_of_last_quoted(around: Around, quote: str) -> int:
    """Return where the quoted text starts that ends just before the place."""
    opening = around.at
    try:
        for token in around.tokens:
            if isinstance(token, yaml.ScalarToken) and token.style == quote and token.end_mark.index <= around.at:
                opening = token.start_mark.index
    except yaml.YAMLError:
        pass  # what comes later is not read yet
    return opening


def cannot_start(around: Around, sign: str, at: int) -> Mistake:
    """Explain text that starts with a character that means something else to YAML."""
    _, line, start = around.line(at)
    value = line[at - start :].rstrip()
    help_ = f"put quotes around text that starts with {sign}"
    if around.is_whole_value(at) and len(value) > len(sign):
        help_ = in_quotes(value, "put quotes around the text: {}", help_)
    stand_ins = [] if around.is_in_flow(at) or not value else [(at, STAND_IN)]
    return around.found(f"plain text cannot start with {sign}", help_, at, *stand_ins, until=len(sign))


def colon_in_text(around: Around, line: str, start: int) -> Mistake:
    """Explain a colon inside plain text that starts on the same line."""
    text_start = start + first_text(line[: around.at - start])
    value = line[text_start - start :].rstrip()
    message = "a colon followed by a space stands inside plain text"
    generic = "put quotes around the whole text"
    if value[:1] in CLOSING:
        message = f"{value[0]} is a typographic quote, which YAML reads as a letter; the colon ends the text"
        value = value[1:].removesuffix(CLOSING[value[0]])
        generic = 'put straight quotes (") around the whole text'
    help_ = in_quotes(value, f"{generic}: {{}}", generic)
    colons = [start + found.start() for found in re.finditer(r":(?=\s|$)", line) if start + found.start() >= around.at]
    stand_ins = [] if around.is_in_flow(around.at) else [(text_start, STAND_IN), *((n, STAND_IN) for n in colons)]
    return around.found(message, help_, around.at, *stand_ins)


def colon_in_flow(around: Around) -> Mistake:
    """Explain a colon inside plain text between braces."""
    _, line, start = around.line(around.at)
    before = line[: around.at - start]
    text_start = max(before.rfind(": ") + 2, before.rfind("{") + 1, before.rfind(", ") + 2)
    value = re.split(r"[,}\]]", line[text_start:])[0].strip()
    generic = "put quotes around the whole text"
    return around.found(
        "a colon followed by a space stands inside plain text",
        in_quotes(value, f"{generic}: {{}}", generic),
        around.at,
        (around.at, STAND_IN),
    )
