"""A finding stands where its words are, however the text is written and whatever stands before it."""

from __future__ import annotations

import pytest

from clawdemy_notes.source import Document
from clawdemy_notes.source.decode import decode
from clawdemy_notes.source.nodes import Location
from clawdemy_notes.source.parse import parse_yaml

WORD = "[@here]"

WRITTEN = {
    "plain": f"a: one {WORD} two",
    "plain over two lines": f"a: one\n  {WORD} two",
    "single quotes": f"a: 'it''s {WORD}'",
    "double quotes": f'a: "say \\"it\\": \\u00e9 {WORD}"',
    "literal": f"a: |\n  one\n  {WORD}\n",
    "literal, stripped": f"a: |-\n  one\n\n  {WORD}\n",
    "literal, kept": f"a: |+\n  {WORD}\n\n\n",
    "literal, indented by four": f"a: |4\n      one\n     {WORD}\n",
    "literal, indented by two and stripped": f"a: |2-\n    one\n  {WORD}\n",
    "literal, deeper lines": f"a: |\n  one\n      {WORD}\n  two\n",
    "folded": f"a: >\n  one\n  {WORD}\n",
    "folded, stripped, beside a comment": f"a: >-  # not {WORD}\n  one\n\n  {WORD}\n",
    "folded, kept and indented by one": f"a: >1+\n one\n {WORD}\n\n",
    "flow list": f"a: [one, 'two {WORD}']",
    "flow mapping": f"a: {{b: one, c: '{WORD}'}}",
    "flow over lines": f"a: [\n  one,\n  'two {WORD}'\n  ]",
    "tab behind the key": f"a:\tone {WORD}",
    "tab in the text": f"a: |\n  one\ttwo\t{WORD}\n",
    "beyond the basic plane": f"a: \U0001f600 \U0001d49c {WORD}",
    "combining": f"a: e\u0301 n\u0303 {WORD}",
    "right to left": f"a: \u0645\u0631\u062d\u0628\u0627 {WORD}",
    "line separator": f"a: one\u2028two {WORD}",
    "next line": f"a: |\n  one\x85two {WORD}\n",
    "after a document marker": f"%YAML 1.2\n---\na: x {WORD}",
}
ENDINGS = {"unix": "\n", "windows": "\r\n", "old mac": "\r"}
LOCATIONS: list[Location] = [("a",), ("a", 1), ("a", "c")]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["without mark", "with mark"])
@pytest.mark.parametrize("ending", ENDINGS.values(), ids=ENDINGS)
@pytest.mark.parametrize("written", WRITTEN.values(), ids=WRITTEN)
def test_words_stand_where_an_editor_shows_them(written: str, ending: str, mark: bytes) -> None:
    text, fault = decode(mark + written.replace("\n", ending).encode("utf-8"))
    root, findings = parse_yaml(text)
    assert fault is None
    assert findings == ()
    document = Document("a.yml", text, root)
    lines = text.split(ending)
    # Of a word in a comment and one in the text, the text's is the later one.
    expected = max((number, line.index(WORD) + 1) for number, line in enumerate(lines, 1) if WORD in line)
    found = [document.diagnostic(location, check="c", message="m", help="h", needle=WORD) for location in LOCATIONS]
    places = {(each.line, each.column, each.end_line, each.end_column) for each in found}
    line, column = expected
    assert (line, column, line, column + len(WORD)) in places
    assert all(each.source_line == lines[each.line - 1] for each in found)


BROKEN = {
    "colon": ("a: one: two", 1, 7),
    "colon after wide characters": ("a: \U0001f600 e\u0301: two", 1, 8),
    "tab": ("a:\n\tb: c", 2, 1),
    "quote": ("b: c\na: 'one", 2, 4),
    "sign": ("b: c\na: @one", 2, 4),
}


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["without mark", "with mark"])
@pytest.mark.parametrize("ending", ENDINGS.values(), ids=ENDINGS)
@pytest.mark.parametrize(("written", "line", "column"), BROKEN.values(), ids=BROKEN)
def test_what_is_not_yaml_stands_where_an_editor_shows_it(
    written: str, line: int, column: int, ending: str, mark: bytes
) -> None:
    text, _ = decode(mark + written.replace("\n", ending).encode("utf-8"))
    _, findings = parse_yaml(text)
    (found,) = map(Document("a.yml", text).report, findings)
    assert (found.line, found.column) == (line, column)


def test_the_same_file_with_other_line_breaks_has_the_same_findings() -> None:
    written = "a: one: two\nb: |\n  text\nc: 'd\n"
    told = []
    for ending in ENDINGS.values():
        text, _ = decode(written.replace("\n", ending).encode("utf-8"))
        document = Document("a.yml", text)
        told.append(sorted(map(document.report, parse_yaml(text)[1])))
    assert told[0] == told[1] == told[2]
