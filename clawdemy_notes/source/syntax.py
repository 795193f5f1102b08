"""What libyaml could not read, in the words of somebody who writes lessons."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import yaml

from clawdemy_notes.source.findings import Finding
from clawdemy_notes.source.indentation import KEY, above, best_level
from clawdemy_notes.source.positions import Lines
from clawdemy_notes.source.quoting import CLOSING, first_text, in_quotes
from clawdemy_notes.text import counted

_DASHES = re.compile(r"\s*(?:-\s+)*")
_NO_SPACE = re.compile(r"\s*(?:- +)*(?P<name>[a-z][a-z_]*):(?=[^\s/:])")
_STAND_IN = "_"


@dataclass(frozen=True)
class Mistake:
    """Text that is not YAML, and what to read in its place so that the rest can be read."""

    finding: Finding
    stand_ins: tuple[tuple[int, str], ...] = ()
    """Offsets with the character to read there; none when reading on would find consequences only."""

    def mend(self, text: str) -> str:
        """Return the text with the stand-ins in it; all offsets stay what they are."""
        characters = list(text)
        for offset, character in self.stand_ins:
            characters[offset] = character
        return "".join(characters)


def explain_syntax(error: yaml.MarkedYAMLError, lines: Lines, tokens: Iterable[yaml.Token] = ()) -> Mistake:
    """Return the mistake in a text that is not YAML, where the author has to mend it.

    That is libyaml's own place, or the opening of what was never closed. `tokens` are those before it.
    """
    return _Explainer(error, lines, tokens).mistake()


class _Explainer:
    """One error of libyaml's, and the text around it."""

    def __init__(self, error: yaml.MarkedYAMLError, lines: Lines, tokens: Iterable[yaml.Token]) -> None:
        self.problem, self.context = error.problem or "", error.context or ""
        self.at = min(error.problem_mark.index, len(lines.text)) if error.problem_mark else 0
        self.opening = error.context_mark.index if error.context_mark else self.at
        self.lines = lines
        self.text = lines.text
        self.tokens = tokens

    def found(self, message: str, help_: str, at: int, *stand_ins: tuple[int, str], until: int = 1) -> Mistake:
        """Return a mistake at an offset, with what stands in for its characters."""
        if not stand_ins:
            return Mistake(Finding("yaml-syntax", message, help_, at, len(self.text), at + until))
        first, _ = self.lines.place(min(at, *(offset for offset, _ in stand_ins)))
        last, _ = self.lines.place(max(at, *(offset for offset, _ in stand_ins)))
        start, end = self.lines.starts[first - 1], self.lines.ends[last - 1]
        return Mistake(Finding("yaml-syntax", message, help_, start, end, at + until, at), stand_ins)

    def line(self, offset: int) -> tuple[int, str, int]:
        """Return number, text and start of the line of an offset."""
        number, _ = self.lines.place(offset)
        return number, self.lines.line(number), self.lines.starts[number - 1]

    def mistake(self) -> Mistake:
        """Return the mistake; each case is one that authors meet."""
        problem, context, at, opening = self.problem, self.context, self.at, self.opening
        here, opened = self.text[at : at + 1], self.text[opening : opening + 1]
        if (here == "\t" and "start any token" in problem) or "tab character" in problem:
            return self.tab()
        if "quoted scalar" in context and "unexpected" in problem:
            return self.never_closed(opening)
        if "unknown escape" in problem:
            help_ = "write \\\\ for a backslash, or use single quotes or a block (|-)"
            message = f"'\\{self.text[at + 1 : at + 2]}' has no meaning in double quotes"
            return self.found(message, help_, at, *self.backslashes(at), until=2)
        if "flow sequence" in context or "flow mapping" in context:
            closing = "]" if "sequence" in context else "}"
            message = f"the {opened} is opened here and never closed, or a comma is missing inside"
            return self.found(message, f"close it with {closing}, or put quotes around the text", opening)
        if here == "@" and self.text[at - 1 : at] == "[":  # text that starts with a citation
            return self.cannot_start("[@", at - 1)
        if "start any token" in problem or "expected node content" in problem:
            return self.cannot_start(here, at)
        if "while scanning an a" in context:  # an alias or an anchor
            return self.cannot_start(opened, opening)
        if " tag" in context or " tag" in problem:
            return self.cannot_start("!", opening)
        if "block scalar" in context and "comment or line break" in problem:
            help_ = f"start the text on the next line, or put quotes around text that starts with {opened}"
            return self.found(f"text stands on the line of its {opened}", help_, at, (opening, _STAND_IN))
        if "sequence entries are not allowed" in problem:
            help_ = "start it on the next line, indented below the key"
            return self.found("a list cannot start on the line of its key", help_, at)
        if "could not find expected ':'" in problem:
            return self.line_without_key(opening)
        if "mapping values are not allowed" in problem:
            return self.colon()
        if "expected key" in problem or "expected '-'" in problem or "<document start>" in problem:
            return self.stray()
        if "YAML document" in problem:  # found incompatible YAML document
            return self.found("this version of YAML is not known", "delete the line that starts with %YAML", at)
        message = f"this is not YAML: {' '.join((context, problem)).strip()}"
        return self.found(message, "mend the line, or quote its text", at)

    def tab(self) -> Mistake:
        """Explain a tab, and say how many lines have one where spaces belong."""
        _, line, start = self.line(self.at)
        at = self.at + len(line[self.at - start :]) - len(line[self.at - start :].lstrip(" "))
        indented = [line for line in map(self.lines.line, range(1, len(self.lines.starts) + 1)) if _has_tab(line)]
        others = len(indented) - _has_tab(line)
        more = f"; so does one in {counted(others, 'other line')}" if others else ""
        help_ = "indent with spaces, two for each level"
        if line[: at - start].strip():
            help_ = "write one space in its place"
        return self.found(f"a tab stands where YAML expects spaces{more}", help_, at)

    def never_closed(self, opening: int) -> Mistake:
        """Explain a quote that swallows the rest of the file."""
        quote = self.text[opening]
        _, line, start = self.line(opening)
        value = line[opening - start :].rstrip()
        is_odd_one = value.count(quote) == 1
        help_ = (
            f"close it with {quote}, or delete it" if is_odd_one else f"close it with {quote} at the end of the text"
        )
        if is_odd_one and len(value) > 1:
            help_ = f"write {value}{quote}, or delete the quote"
        message = f"the quote {quote} is opened here and never closed"
        return self.found(message, help_, opening, (opening, _STAND_IN))

    def backslashes(self, at: int) -> list[tuple[int, str]]:
        """Return stand-ins for all backslashes of a line, from the one at an offset on."""
        _, line, start = self.line(at)
        return [(start + n, _STAND_IN) for n, sign in enumerate(line) if sign == "\\" and start + n >= at]

    def cannot_start(self, sign: str, at: int) -> Mistake:
        """Explain text that starts with a character that means something else to YAML."""
        _, line, start = self.line(at)
        value = line[at - start :].rstrip()
        help_ = f"put quotes around text that starts with {sign}"
        if self.is_whole_value(at) and len(value) > len(sign):
            help_ = in_quotes(value, "put quotes around the text: {}", help_)
        stand_ins = [] if self.is_in_flow(at) or not value else [(at, _STAND_IN)]
        return self.found(f"plain text cannot start with {sign}", help_, at, *stand_ins, until=len(sign))

    def line_without_key(self, at: int) -> Mistake:
        """Explain a line that is neither a key nor text that goes on."""
        number, line, start = self.line(at)
        missing = _NO_SPACE.match(line)
        if missing is not None:
            return self.no_space_after(missing, start)
        content = len(line) - len(line.lstrip())
        comment = (start + content, "#")
        before = above(self.lines, number).block
        if before is not None:
            spaces = self.block_indentation(before.line, number) or before.column + 2
            message = f"this line is indented too little to go on with the text of '{before.name}' (line {before.line})"
            return self.found(message, f"indent it by {spaces} spaces", at, comment, until=len(line.strip()))
        message = "this line is neither 'key: value' nor part of the text above"
        help_ = "write 'key: value', or indent the line if it continues the text above"
        return self.found(message, help_, at, comment, until=len(line.strip()))

    def block_indentation(self, first: int, last: int) -> int | None:
        """Return how far the text of a block is indented, if it has lines."""
        for number in range(first + 1, last):
            line = self.lines.line(number)
            if line.strip():
                return len(line) - len(line.lstrip(" "))
        return None

    def no_space_after(self, missing: re.Match[str], start: int) -> Mistake:
        """Explain `key:value`."""
        colon = start + missing.end() - 1
        name = missing["name"]
        value = self.text[colon + 1 : self.lines.ends[self.lines.place(colon)[0] - 1]].strip()
        shown = f"'{name}: {value}'" if len(value) <= 40 else "a space"
        help_ = f"write {shown}" if len(value) <= 40 else "write a space after the colon"
        stand_ins = [(colon + 1, " ")] if len(value) > 1 else []
        return self.found(f"there is no space after the colon of '{name}'", help_, colon, *stand_ins)

    def colon(self) -> Mistake:
        """Explain a colon where no key can be."""
        number, line, start = self.line(self.at)
        before = line[: self.at - start]
        dashes = _DASHES.match(before)
        content = before[dashes.end() if dashes else 0 :]
        if KEY.match(content + " ") is not None or (
            dashes and "-" in dashes[0] and not re.fullmatch("[a-z_]+", content)
        ):
            return self.colon_in_text(line, start)
        level = above(self.lines, number)
        last = level.levels[-1] if level.levels else None
        if last is not None:
            missing = _NO_SPACE.match(self.lines.line(number - 1))
            if missing is not None:
                return self.no_space_after(missing, self.lines.starts[number - 2])
        if not re.fullmatch("[a-z_]+", content.strip()):
            message = "a colon followed by a space stands inside plain text, which goes on from the line above"
            help_ = "put quotes around the whole text, or start it below its key with >-"
            return self.found(message, help_, self.at, (self.at, _STAND_IN))
        best = best_level(self.lines, number)
        at = start + len(line) - len(line.lstrip())
        if best is None or best.column == at - start:
            message = "a key stands here, but the text above it has not ended"
            return self.found(message, "indent the key like the keys it belongs with", self.at)
        return self.wrong_indentation(number, at)

    def colon_in_text(self, line: str, start: int) -> Mistake:
        """Explain a colon inside plain text that starts on the same line."""
        text_start = start + first_text(line[: self.at - start])
        value = line[text_start - start :].rstrip()
        message = "a colon followed by a space stands inside plain text"
        generic = "put quotes around the whole text"
        if value[0] in CLOSING:
            message = f"{value[0]} is a typographic quote, which YAML reads as a letter; the colon ends the text"
            value = value[1:].removesuffix(CLOSING[value[0]])
            generic = 'put straight quotes (") around the whole text'
        help_ = in_quotes(value, f"{generic}: {{}}", generic)
        colons = [
            start + found.start() for found in re.finditer(r":(?=\s|$)", line) if start + found.start() >= self.at
        ]
        stand_ins = [] if self.is_in_flow(self.at) else [(text_start, _STAND_IN), *((n, _STAND_IN) for n in colons)]
        return self.found(message, help_, self.at, *stand_ins)

    def stray(self) -> Mistake:
        """Explain something where a key or a list entry should be: text after a quote, or a wrong indentation."""
        number, line, start = self.line(self.at)
        before = line[: self.at - start].rstrip()
        if before and before[-1] in "'\"":
            return self.after_quote(before[-1])
        if before and before[-1] in "]}":
            opening = start + first_text(line[: self.at - start])
            help_ = "put quotes around text that starts with [ or {"
            value = line[opening - start :].rstrip()
            help_ = in_quotes(value, "put quotes around the text: {}", help_)
            stand_ins = [(opening, _STAND_IN)] if self.text[opening] in "[{" else []
            return self.found(f"text goes on after {before[-1]}", help_, self.at, *stand_ins)
        return self.wrong_indentation(number, self.at)

    def after_quote(self, quote: str) -> Mistake:
        """Explain text after a closing quote: there are quotes inside, or the one that closes is another's."""
        opening = self.opening_of_last_quoted(quote)
        first, _ = self.lines.place(opening)
        last, line, start = self.line(self.at)
        if first < last:
            message = f"the quote {quote} is opened here and closed in line {last} only, where text goes on after it"
            return self.found(message, f"close it with {quote} at the end of its text", opening, (opening, _STAND_IN))
        value = line[opening - start :].rstrip()
        inside = value[1:-1] if value[-1] == quote and len(value) > 1 else value
        help_ = f"put quotes around the whole text, and write {quote} inside as {_INSIDE[quote]}"
        help_ = in_quotes(inside, "put other quotes around the whole text: {}", help_)
        stand_ins = [] if self.is_in_flow(opening) else [(opening, _STAND_IN)]
        return self.found("text goes on after its closing quote", help_, self.at, *stand_ins)

    def opening_of_last_quoted(self, quote: str) -> int:
        """Return where the quoted text starts that ends just before the place."""
        opening = self.at
        try:
            for token in self.tokens:
                if isinstance(token, yaml.ScalarToken) and token.style == quote and token.end_mark.index <= self.at:
                    opening = token.start_mark.index
        except yaml.YAMLError:
            pass  # what comes later is not read yet
        return opening

    def wrong_indentation(self, number: int, at: int) -> Mistake:
        """Explain a line that stands beside none of those above, and say what it should stand beside."""
        line = self.lines.line(number)
        spaces = len(line) - len(line.lstrip(" "))
        until = len(line.strip())
        block = above(self.lines, number).block
        if block is not None and not KEY.match(line.strip()) and not line.strip().startswith("-"):
            return self.line_without_key(at)
        best = best_level(self.lines, number)
        if best is None and line.strip().startswith("-"):
            return self.found("a dash starts a list here, among keys", "delete the dash, or put a key above it", at)
        what = "dash" if line.strip().startswith("-") else "line"
        message = f"this {what} is indented by {counted(spaces, 'space')}, unlike the lines it belongs with"
        if best is None or best.column == spaces:
            return self.found(
                message, "indent the keys of one group alike, and the dashes of one list", at, until=until
            )
        return self.found(message, f"indent it by {counted(best.column, 'space')}, like {best.words}", at, until=until)

    def is_whole_value(self, at: int) -> bool:
        """Say whether what starts at an offset is all of the text after a key or a dash."""
        _, line, start = self.line(at)
        return first_text(line[: at - start]) == at - start

    def is_in_flow(self, at: int) -> bool:
        """Say whether a place is inside brackets, as far as its line tells."""
        _, line, start = self.line(at)
        before = line[: at - start]
        return any(before.count(opening) > before.count(closing) for opening, closing in ("[]", "{}"))


def _has_tab(line: str) -> bool:
    """Say whether a tab stands among what a line is indented with."""
    return "\t" in line[: len(line) - len(line.lstrip(" \t"))] and bool(line.strip())


_INSIDE = {"'": "''", '"': '\\"'}
