"""Text to a tree of nodes, through libyaml's events."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from clawdemy_notes.source.decode import find_control_character
from clawdemy_notes.source.findings import Finding
from clawdemy_notes.source.libyaml import LibyamlMissingError
from clawdemy_notes.source.limits import DEEPEST, MOST_CHARACTERS, MOST_VALUES
from clawdemy_notes.source.mistake import Mistake
from clawdemy_notes.source.nodes import Entry, Listing, Mapping, Node, Scalar
from clawdemy_notes.source.positions import Lines
from clawdemy_notes.source.scalars import MOST_DIGITS, is_overlong_integer
from clawdemy_notes.source.syntax import explain_syntax

_APART = 3  # the keys of an entry that has lost its dash stand nearer to each other
MOST_MISTAKES = 25  # each is read past by reading the file again; of a large file, fewer


class _StopError(Exception):
    """Reading on makes no sense after this finding."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


@dataclass(slots=True)
class _Size:
    """How large a node is once its aliases are expanded."""

    values: int = 1
    characters: int = 0
    levels: int = 0


@dataclass(slots=True)
class _Open:
    """A list or a mapping whose end has not come yet."""

    start: yaml.SequenceStartEvent | yaml.MappingStartEvent
    nodes: list[Node] = field(default_factory=list)
    size: _Size = field(default_factory=_Size)


def parse_yaml(text: str) -> tuple[Node | None, tuple[Finding, ...]]:
    """Return the tree of a document, or as much as can be used of it, and what is wrong with it.

    Where one line is not YAML, the rest is read as if it were mended, as long as it is plain how. No text makes it
    raise; without libyaml, LibyamlMissingError.
    """
    if not yaml.__with_libyaml__:
        raise LibyamlMissingError
    lines = Lines.of(text)
    mistakes: list[Finding] = []
    told: set[int] = set()
    for _ in range(max(2, min(MOST_MISTAKES, MOST_CHARACTERS // (len(text) + 1)))):
        builder = _Builder(lines)
        mistake = _build(builder, text, lines)
        if mistake is None or not mistake.stand_ins:
            break
        # One thing is told of each line: the rest would be consequences.
        if _line(mistake.finding, lines) not in told:
            mistakes.append(mistake.finding)
        told |= {lines.place(offset)[0] for offset, _ in mistake.stand_ins} | {_line(mistake.finding, lines)}
        text = mistake.mend(text)
    found = [*mistakes, *(finding for finding in builder.findings if _line(finding, lines) not in told)]
    if mistake is not None:
        last = mistake.finding
        return None, (*found, *([last] if _line(last, lines) not in told else []))
    if builder.root is None:
        return None, (*found, Finding("empty-file", "this file holds no YAML", "write its fields, or delete the file"))
    return builder.root, tuple(found)


def tree_of(text: str) -> Node | None:
    """Return the tree of a document without what is wrong with it."""
    return parse_yaml(text)[0]


def _line(finding: Finding, lines: Lines) -> int:
    return lines.place(finding.start if finding.shown_start is None else finding.shown_start)[0]


def _build(builder: _Builder, text: str, lines: Lines) -> Mistake | None:
    """Feed a text to the builder, and return what stopped it."""
    hide, show = _line_breaks_of_yaml_1_1(text)
    hidden = text.translate(hide) if hide else text
    try:
        for event in yaml.parse(hidden, Loader=yaml.CLoader):
            if show and isinstance(event, yaml.ScalarEvent):
                event.value = event.value.translate(show)
            builder.take(event)
    except _StopError as stop:
        return Mistake(stop.finding)
    except yaml.MarkedYAMLError as error:
        return explain_syntax(error, lines, yaml.scan(hidden, Loader=yaml.CLoader))
    except (yaml.YAMLError, UnicodeError) as error:
        return Mistake(Finding("yaml-syntax", f"this file is not YAML: {error}", "delete what is not text"))
    return None


def _line_breaks_of_yaml_1_1(text: str) -> tuple[dict[int, str], dict[int, str]]:
    """Return how to hide NEL, LS and PS from libyaml, and how to bring them back.

    libyaml breaks lines there, as YAML 1.1 does. For YAML 1.2, for editors and for Python's offsets they are
    characters like any other, so characters for private use that the text lacks stand in for them.
    """
    present = [character for character in "\x85\u2028\u2029" if character in text]
    free = (chr(code) for code in range(0xE000, 0xF900) if chr(code) not in text)
    pairs = list(zip(present, free, strict=False))
    return {ord(old): new for old, new in pairs}, {ord(new): old for old, new in pairs}


def _span(event: yaml.Event) -> tuple[int, int]:
    """Return where an event stands; libyaml counts characters, as Python does."""
    start, end = event.start_mark, event.end_mark
    return (start.index if start else 0), (end.index if end else 0)


class _Builder:
    """Builds the tree bottom-up, so that no depth of nesting meets Python's own limit."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.root: Node | None = None
        self.findings: list[Finding] = []
        self.open: list[_Open] = []
        self.anchors: dict[str, tuple[Node, _Size] | None] = {}
        self.total = _Size(values=0)

    def take(self, event: yaml.Event) -> None:
        """Take the next event."""
        match event:
            case yaml.ScalarEvent():
                self._take_scalar(event)
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                self._begin(event)
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self._end(event)
            case yaml.AliasEvent():
                self._take_alias(event)
            case yaml.DocumentStartEvent() if self.root is not None:
                message, help_ = "a second document starts here; expected one", "delete this line, or all that follows"
                raise _StopError(self._at(event, "multiple-documents", message, help_))

    def _at(self, event: yaml.Event, check: str, message: str, help_: str) -> Finding:
        start, end = _span(event)
        # The end of a list or a mapping has not come yet when its start is taken.
        shown_end = end if isinstance(event, yaml.ScalarEvent | yaml.AliasEvent) else None
        return Finding(check, message, help_, start, end, shown_end)

    def _take_scalar(self, event: yaml.ScalarEvent) -> None:
        node = Scalar(event.value, *_span(event), event.style or "")
        if is_overlong_integer(node):
            message = f"this whole number has more than {MOST_DIGITS} digits"
            self.findings.append(self._at(event, "number-too-long", message, "shorten it, or put quotes around it"))
        # The text itself has none, but in double quotes there are escapes such as \x00.
        escaped = find_control_character(node.text) if node.style == '"' else None
        if escaped is not None:
            help_ = "write \\\\ for a backslash, or use single quotes or a block (|-) for text with backslashes"
            self.findings.append(self._at(event, escaped.check, f"{escaped.message}; a \\ stands for it here", help_))
        self._check_tag(event)
        self._finish(node, _Size(characters=len(node.text)), event)

    def _take_alias(self, event: yaml.AliasEvent) -> None:
        name = event.anchor or ""
        named = self.anchors.get(name)
        if named is None:
            if name in self.anchors:
                message = f"'*{name}' stands inside the value that it repeats"
                self.findings.append(self._at(event, "recursive-alias", message, "write the value out"))
            else:
                message = f"'*{name}' repeats a value, and none is named '&{name}' above it"
                help_ = "put quotes around text that starts with *"
                self.findings.append(self._at(event, "unknown-anchor", message, help_))
            self._finish(Scalar("", *_span(event)), _Size(), event)
            return
        node, size = named
        if len(self.open) + size.levels > DEEPEST:
            raise _StopError(self._too_deep(event))
        if isinstance(node, Scalar):
            node = Scalar(node.text, *_span(event), node.style)
        self._finish(node, size, event)

    def _begin(self, event: yaml.SequenceStartEvent | yaml.MappingStartEvent) -> None:
        if len(self.open) >= DEEPEST:
            raise _StopError(self._too_deep(event))
        self._check_tag(event)
        if event.anchor:
            self.anchors[event.anchor] = None
        self.open.append(_Open(event))

    def _too_deep(self, event: yaml.Event) -> Finding:
        return self._at(event, "nested-too-deep", f"this is nested more than {DEEPEST} levels deep", "use fewer levels")

    def _end(self, event: yaml.SequenceEndEvent | yaml.MappingEndEvent) -> None:
        closed = self.open.pop()
        start, end = _span(closed.start)[0], _span(event)[1]
        is_flow = bool(closed.start.flow_style)
        node: Node
        if isinstance(closed.start, yaml.SequenceStartEvent):
            node = Listing(tuple(closed.nodes), start, end, is_flow)
        else:
            node = Mapping(tuple(self._entries(closed.nodes)), start, end, is_flow)
        closed.size.levels += 1
        self._finish(node, closed.size, closed.start, counted=True)

    def _entries(self, nodes: list[Node]) -> Iterator[Entry]:
        """Yield the entries of a mapping; the first of two with one key is kept."""
        first: dict[str, Scalar] = {}
        again: list[list[tuple[Scalar, Node]]] = []
        last = -_APART
        for number, (key, value) in enumerate(zip(nodes[::2], nodes[1::2], strict=True)):
            if not isinstance(key, Scalar):
                message, help_ = "a key cannot be a list or a mapping", "put quotes around text that starts with [ or {"
                self.findings.append(Finding("key-not-text", message, help_, key.start, key.end))
            elif key.text in first:
                if number - last >= _APART:
                    again.append([])
                again[-1].append((key, value))
                last = number
            else:
                first[key.text] = key
                yield Entry(key, value)
        self.findings += (self._doubled(next(iter(first)), first, stretch) for stretch in again)

    def _doubled(self, beginning: str, first: dict[str, Scalar], again: list[tuple[Scalar, Node]]) -> Finding:
        """Return the finding of keys that a mapping has twice: of one, or of all in an entry that has lost its dash."""
        key = again[0][0]
        line, _ = self.lines.place(first[key.text].start)
        message, help_ = f"the key '{key.text}' stands in line {line} already", "delete one of the two"
        if len(again) > 1:
            message += f", and so {'does' if len(again) == 2 else 'do'} {len(again) - 1} more below it"
            help_ = f"put '- {beginning}: …' above this line if a new entry starts here, or delete what is doubled"
        if self.open and key.text == beginning:
            help_ = "delete one of the two, or put a dash in front of this one if a new entry starts here"
        return Finding("duplicate-key", message, help_, key.start, again[-1][1].end, key.end)

    def _check_tag(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.tag:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            message = f"the tag '{tag}' has no meaning here"
            help_ = "delete it, or put quotes around text that starts with !"
            self.findings.append(self._at(event, "yaml-tag", message, help_))

    def _finish(self, node: Node, size: _Size, event: yaml.NodeEvent, *, counted: bool = False) -> None:
        """Hang a finished node into the tree; what it holds is `counted` already, unless it is an alias."""
        if not isinstance(event, yaml.AliasEvent) and event.anchor:
            self.anchors[event.anchor] = (node, size)
        self.total.values += 1 if counted else size.values
        self.total.characters += 0 if counted else size.characters
        if self.total.values > MOST_VALUES or self.total.characters > MOST_CHARACTERS:
            limits = f"{MOST_VALUES:,} values or {MOST_CHARACTERS:,} characters"
            message = f"this file holds more than {limits} once its aliases are expanded"
            raise _StopError(self._at(event, "too-many-values", message, "split the file, or use fewer aliases"))
        if not self.open:
            self.root = node
            return
        parent = self.open[-1]
        parent.nodes.append(node)
        parent.size.values += size.values
        parent.size.characters += size.characters
        parent.size.levels = max(parent.size.levels, size.levels)
