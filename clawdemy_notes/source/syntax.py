"""What libyaml could not read, in the words of somebody who writes lessons."""

from __future__ import annotations

import re
from collections.abc import Iterable

import yaml

from clawdemy_notes.source.indentation import KEY, best_levels
from clawdemy_notes.source.misindented import (
    NO_SPACE,
    indentation,
    line_without_key,
    no_space_after,
    tab,
    wrong_indentation,
)
from clawdemy_notes.source.misquoted import (
    after_quote,
    backslashes,
    cannot_start,
    colon_in_flow,
    colon_in_text,
    never_closed,
)
from clawdemy_notes.source.mistake import STAND_IN, Around, Mistake
from clawdemy_notes.source.positions import Lines
from clawdemy_notes.source.quoting import first_text, in_quotes

_DASHES = re.compile(r"\s*(?:-\s+)*")


def explain_syntax(error: yaml.MarkedYAMLError, lines: Lines, tokens: Iterable[yaml.Token] = ()) -> Mistake:
    """Return the mistake in a text that is not YAML, where the author has to mend it.

    That is libyaml's own place, or the opening of what was never closed. `tokens` are those before it.
    """
    return _mistake(Around(error, lines, tokens))


def _mistake(around: Around) -> Mistake:
    """Return the mistake; each case is one that authors meet."""
    problem, context, at, opening = around.problem, around.context, around.at, around.opening
    here, opened = around.text[at : at + 1], around.text[opening : opening + 1]
    if (here == "\t" and "start any token" in problem) or "tab character" in problem:
        return tab(around)
    if "quoted scalar" in context and "unexpected" in problem:
        return never_closed(around, opening)
    if "unknown escape" in problem:
        help_ = "write \\\\ for a backslash, or use single quotes or a block (|-)"
        message = f"'\\{around.text[at + 1 : at + 2]}' has no meaning in double quotes"
        return around.found(message, help_, at, *backslashes(around, at), until=2)
    if "flow mapping" in context and here == ":":
        return colon_in_flow(around)
    if "flow sequence" in context or "flow mapping" in context:
        closing = "]" if "sequence" in context else "}"
        message = f"the {opened} is opened here and never closed, or a comma is missing inside"
        return around.found(message, f"close it with {closing}, or put quotes around the text", opening)
    if here == "@" and around.text[at - 1 : at] == "[":  # text that starts with a citation
        return cannot_start(around, "[@", at - 1)
    if "start any token" in problem or "expected node content" in problem:
        return cannot_start(around, here, at)
    if "while scanning an a" in context:  # an alias or an anchor
        return cannot_start(around, opened, opening)
    if " tag" in context or " tag" in problem:
        return cannot_start(around, "!", opening)
    if "block scalar" in context and "comment or line break" in problem:
        help_ = f"start the text on the next line, or put quotes around text that starts with {opened}"
        return around.found(f"text stands on the line of its {opened}", help_, at, (opening, STAND_IN))
    if "sequence entries are not allowed" in problem:
        help_ = "start it on the next line, indented below the key"
        return around.found("a list cannot start on the line of its key", help_, at)
    if "could not find expected ':'" in problem:
        return line_without_key(around, opening)
    if "mapping values are not allowed" in problem:
        return _colon(around)
    if "expected key" in problem or "expected '-'" in problem or "<document start>" in problem:
        return _stray(around)
    if "YAML document" in problem:  # found incompatible YAML document
        return around.found("this version of YAML is not known", "delete the line that starts with %YAML", at)
    message = f"this is not YAML: {' '.join((context, problem)).strip()}"
    return around.found(message, "mend the line, or quote its text", at)


def _colon(around: Around) -> Mistake:
    """Explain a colon where no key can be."""
    number, line, start = around.line(around.at)
    before = line[: around.at - start]
    dashes = _DASHES.match(before)
    content = before[dashes.end() if dashes else 0 :]
    if KEY.match(content + " ") is not None or (dashes and "-" in dashes[0] and not re.fullmatch("[a-z_]+", content)):
        return colon_in_text(around, line, start)
    missing = NO_SPACE.match(around.lines.line(number - 1)) if number > 1 else None
    if missing is not None:
        return no_space_after(around, missing, around.lines.starts[number - 2])
    if not re.fullmatch("[a-z_]+", content.strip()):
        message = "a colon followed by a space stands inside plain text, which goes on from the line above"
        help_ = "put quotes around the whole text, or start it below its key with >-"
        return around.found(message, help_, around.at, (around.at, STAND_IN))
    best = best_levels(around.lines, number)
    at = start + indentation(line)
    if not best or best[0].column == at - start:
        message = "a key stands here, but the text above it has not ended"
        return around.found(message, "indent the key like the keys it belongs with", around.at)
    return wrong_indentation(around, number, at)


def _stray(around: Around) -> Mistake:
    """Explain something where a key or a list entry should be: text after a quote, or a wrong indentation."""
    number, line, start = around.line(around.at)
    before = line[: around.at - start].rstrip()
    if before and before[-1] in "'\"":
        return after_quote(around, before[-1])
    if before and before[-1] in "]}":
        opening = start + first_text(line[: around.at - start])
        help_ = "put quotes around text that starts with [ or {"
        value = line[opening - start :].rstrip()
        help_ = in_quotes(value, "put quotes around the text: {}", help_)
        stand_ins = [(opening, STAND_IN)] if around.text[opening] in "[{" else []
        return around.found(f"text goes on after {before[-1]}", help_, around.at, *stand_ins)
    return wrong_indentation(around, number, around.at)
