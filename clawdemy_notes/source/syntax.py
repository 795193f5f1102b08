"""What libyaml could not read, in the words of somebody who writes lessons."""

from __future__ import annotations

import re

import yaml

from clawdemy_notes.source.findings import Finding
from clawdemy_notes.source.positions import Lines

_KEY_BEFORE = re.compile(r"\s*(?:- +)*[^\s#'\"].*?:\s")


def explain_syntax(error: yaml.MarkedYAMLError, lines: Lines) -> Finding:
    """Return the finding for text that is not YAML, where the author has to mend it.

    That is libyaml's own place, or the opening of what was never closed.
    """
    problem, context = error.problem or "", error.context or ""
    at = error.problem_mark.index if error.problem_mark else 0
    opening = error.context_mark.index if error.context_mark else at
    message, help_, offset = _explained(problem, context, at, opening, lines)
    return Finding("yaml-syntax", message, help_, offset, len(lines.text))


def _explained(problem: str, context: str, at: int, opening: int, lines: Lines) -> tuple[str, str, int]:
    """Return message, help and offset; each case is one that authors meet."""
    text = lines.text
    here, opened = text[at : at + 1], text[opening : opening + 1]
    quote = f"put quotes around text that starts with {opened}"
    if (here == "\t" and "start any token" in problem) or "tab character" in problem:
        return "a tab stands where YAML expects spaces", "indent with spaces", at
    if "quoted scalar" in context and "unexpected" in problem:
        return f"the quote {opened} is opened here and never closed", f"close it with {opened}, or delete it", opening
    if "unknown escape" in problem:
        help_ = "write \\\\ for a backslash, or use single quotes or a block (|-)"
        return f"'\\{text[at + 1 : at + 2]}' has no meaning in double quotes", help_, at
    if "flow sequence" in context or "flow mapping" in context:
        closing = "]" if "sequence" in context else "}"
        message = f"the {opened} is opened here and never closed, or a comma is missing inside"
        return message, f"close it with {closing}, or {quote}", opening
    if here == "@" and text[at - 1 : at] == "[":  # text that starts with a citation
        return "plain text cannot start with [@", "put quotes around text that starts with [@", at - 1
    if "start any token" in problem or "expected node content" in problem:
        return f"plain text cannot start with {here}", f"put quotes around text that starts with {here}", at
    if "while scanning an a" in context:  # an alias or an anchor
        return f"plain text cannot start with {opened}", quote, opening
    if " tag" in context or " tag" in problem:
        return "plain text cannot start with !", "put quotes around text that starts with !", opening
    if "block scalar" in context and "comment or line break" in problem:
        message = f"text stands on the line of its {opened}"
        return message, f"start the text on the next line, or put quotes around text that starts with {opened}", at
    if "sequence entries are not allowed" in problem:
        return "a list cannot start on the line of its key", "start it on the next line, indented below the key", at
    if "could not find expected ':'" in problem:
        message = "this line is neither 'key: value' nor part of the text above"
        return message, "write 'key: value', or indent the line if it continues the text above", opening
    if "mapping values are not allowed" in problem:
        return _colon(at, lines)
    if "expected key" in problem or "expected '-'" in problem:
        return _stray(at, lines)
    if "<document start>" in problem:
        return "this stands outside of all that is above it", "indent it like the lines it belongs with", at
    if "YAML document" in problem:  # found incompatible YAML document
        return "this version of YAML is not known", "delete the line that starts with %YAML", at
    return f"this is not YAML: {' '.join((context, problem)).strip()}", "mend the line, or quote its text", at


def _colon(at: int, lines: Lines) -> tuple[str, str, int]:
    """Explain a colon where no key can be: inside plain text, or on a line indented too deep."""
    number, column = lines.place(at)
    if _KEY_BEFORE.match(lines.line(number)[: column - 1]):
        return "a colon followed by a space stands inside plain text", "put quotes around the whole text", at
    message = "a key stands here, but the text above it has not ended"
    help_ = "indent the key like the keys it belongs with, and put a space after the colon of the line above"
    return message, help_, at


def _stray(at: int, lines: Lines) -> tuple[str, str, int]:
    """Explain something where a key or a list entry should be: text after a quote, or a wrong indentation."""
    number, column = lines.place(at)
    before = lines.line(number)[: column - 1].rstrip()
    if before and before[-1] in "'\"":
        help_ = f"put quotes around the whole text, and write {before[-1]} inside as {_INSIDE[before[-1]]}"
        return "text goes on after its closing quote", help_, at
    if before and before[-1] in "]}":
        return f"text goes on after {before[-1]}", "put quotes around text that starts with [ or {", at
    message = "this line is indented unlike the lines it belongs with"
    return message, "indent the keys of one mapping alike, and the dashes of one list alike", at


_INSIDE = {"'": "''", '"': '\\"'}
