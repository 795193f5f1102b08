"""Prose as most of it is: paragraphs and flat lists of words, with key words, citations, links, code and emphasis.

What it says is what the converter says of it, found in a hundredth of the time; of all other prose it says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache

from clawdemy_notes.markup.links import Links, escape, quoted
from clawdemy_notes.markup.math import FormulaError, render_formula
from clawdemy_notes.markup.sanitise import sanitise_prose

# What neither Markdown nor one of our patterns can read as a mark, inside a line. Half surrogates are for nobody.
_PLAIN = (
    r"[^\\`*_\[\]<&!$\x00-\x09\x0b-\x1f\x7f\x85\u2028\u2029\ud800-\udfff]"
    r"|&(?![A-Za-z0-9#]+;)|!(?!\[)|(?<=[^\W_])_(?=[^\W_])"
)
_WORDS = rf"(?:{_PLAIN})+"
_ADDRESS = r"lesson:[a-z0-9-]+(?:\#[a-z0-9-]+)?|\#[a-z0-9-]+|https?://[A-Za-z0-9.-]+(?:/[A-Za-z0-9./_~%+,=;:@?-]*)?"


@cache  # that takes longer than to read a hundred texts with it, and whoever only checks seldom has to
def _piece() -> re.Pattern[str]:
    return re.compile(
        rf"""(?P<words>{_WORDS})
        |\[\[(?P<keyword>(?:{_PLAIN}){{1,120}})\]\]
        |\[@(?P<citation>(?:(?![@\s])(?:{_PLAIN})|_){{1,80}})\]
        |\[(?P<link>(?:{_PLAIN}){{1,400}})\]\((?P<address>{_ADDRESS})\)
        |`(?P<code>[^`\\\n\x00-\x1f\x7f\x85\u2028\u2029\ud800-\udfff]{{1,400}})`(?!`)
        |(?<![\\$\w])\$(?![\s$])(?P<formula>(?:\\[^\n\x00-\x1f`]|[^$\\`\x00-\x09\x0b-\x1f\x7f\x85\u2028\u2029\ud800-\udfff])+?)(?<![\s\\])\$(?![\w$])
        |(?<!\*)\*(?P<emphasis>(?!\s){_WORDS})(?<!\s)\*(?!\*)
        |(?<!\*)\*\*(?P<strong>(?!\s){_WORDS})(?<!\s)\*\*(?!\*)""",
        re.VERBOSE,
    )


_SPECIAL_LINE = re.compile(r"^(?:[\s+=>:~|#-]|\d+\.(?:\s|$)|[^\S\n])|[^\S\n]$", re.MULTILINE)
"""A line that starts, or may be part of, something else than a paragraph."""
_PLAIN_LINE = re.compile(
    r"(?![\s+=>:~|#-]|\d+\.(?:\s|$))[^\\`*_\[\]<&!$\x00-\x1f\x7f\x85\u2028\u2029\ud800-\udfff]+(?<!\s)"
)
"""A paragraph of one line without any marks, which most phrases are."""
_MARKS = {"ul": re.compile(r"- "), "ol": re.compile(r"\d+\. "), "blockquote": re.compile(r"> ")}


class Kind(Enum):
    """What a piece of simple prose is."""

    HTML = 0
    WORDS = 1
    """Text, in which abbreviations may stand."""
    CITATION = 2
    LINK = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of simple prose; what it says depends on the page's links, unless it is finished HTML."""

    kind: Kind
    text: str
    """HTML, words, the key of a citation, or the words of a link."""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Simple:
    """Simple prose, taken apart."""

    pieces: tuple[Piece, ...]
    is_phrase: bool
    """Whether it is one paragraph."""
    fixed: str | None
    """What it says on a page without abbreviations; None when it has citations or links."""

    def among(self, kind: Kind) -> Iterator[Piece]:
        """Yield the pieces of a kind."""
        return (piece for piece in self.pieces if piece.kind is kind)

    def html(self, links: Links) -> str | None:
        """Return the prose as HTML blocks; None when a citation is unknown."""
        pattern = links.abbreviation
        if self.fixed is not None and (pattern is None or not links.may_abbreviate(self.fixed)):
            return self.fixed
        made = []
        for piece in self.pieces:
            match piece.kind:
                case Kind.HTML:
                    made.append(piece.text)
                case Kind.WORDS:
                    made.append(links.abbreviated(piece.text) if pattern is not None else escape(piece.text))
                case Kind.CITATION:
                    if piece.text not in links.citations:
                        return None
                    made.append(_cited(piece.text, links))
                case Kind.LINK:
                    made.append(f"<a{_href(piece.address, links)}>{escape(piece.text)}</a>")
        return "".join(made)


def _cited(key: str, links: Links) -> str:
    citation = links.citations[key]
    label = links.words.text("pages.cited", label=citation.label, title=citation.title)
    return (
        f'<a aria-label="{quoted(label)}" class="cn-cite" href="{quoted(citation.href)}" '
        f'title="{quoted(citation.title)}">[{escape(citation.label)}]</a>'
    )


def _href(address: str, links: Links) -> str:
    if address.startswith("#"):
        address = links.notes + address
    elif address.startswith("lesson:"):
        lesson, hash_, section = address.removeprefix("lesson:").partition("#")
        page = links.lessons.get(lesson)
        if not page:
            return ""
        address = f"{page}{hash_}{section}"
    return f' href="{quoted(address)}"'


_P, _END_OF_P = Piece(Kind.HTML, "<p>"), Piece(Kind.HTML, "</p>")


@lru_cache(maxsize=4_096)  # what a page says of a fact, its questions say again
def take_apart(text: str) -> Simple | None:
    """Return the pieces of simple prose; None when it is more than that."""
    stripped = text.strip("\n")
    if _PLAIN_LINE.fullmatch(stripped):
        return Simple((_P, Piece(Kind.WORDS, stripped), _END_OF_P), True, f"<p>{escape(stripped)}</p>")
    blocks: list[tuple[str, list[Piece]]] = []
    for block in re.split(r"\n\n+", stripped):
        taken = _block(block, blocks[-1][0] if blocks else "")
        if taken is None:
            return None
        blocks.append(taken)
    pieces = [piece for place, (_, block) in enumerate(blocks) for piece in ([_html("\n")] if place else []) + block]
    is_fixed = all(piece.kind in (Kind.HTML, Kind.WORDS) for piece in pieces)
    said = (piece.text if piece.kind is Kind.HTML else escape(piece.text) for piece in pieces)
    is_phrase = len(blocks) == 1 and blocks[0][0] == "p"
    return Simple(tuple(pieces), is_phrase, "".join(said) if is_fixed else None)


def _block(block: str, before: str) -> tuple[str, list[Piece]] | None:
    """Return the element and the pieces of a block that follows another one."""
    lines = block.split("\n")
    name = next((name for name, mark in _MARKS.items() if mark.match(block)), "p")
    if name == "p":
        taken = _around(name, _inline(block))
        # Python-Markdown takes the paragraph away from a formula that stands alone in it.
        is_formula = taken is not None and len(taken[1]) == 3 and taken[1][1].text.startswith("<math")
        return (name, taken[1][1:2]) if taken is not None and is_formula else taken
    mark = _MARKS[name]
    # Two lists in a row are one, with paragraphs as its entries.
    if name == before or not all(map(mark.match, lines)) or (name == "ol" and not block.startswith("1. ")):
        return None
    entries = [mark.sub("", line, count=1) for line in lines]
    tag = "li"
    if name == "blockquote":
        if block.count("$"):
            return None
        entries, tag = ["\n".join(entries)], "p"
    pieces = [_html(f"<{name}>\n")]
    for entry in entries:
        taken = _around(tag, _inline(entry))
        if taken is None:
            return None
        pieces += (*taken[1], _html("\n"))
    return name, [*pieces, _html(f"</{name}>")]


def _around(name: str, pieces: list[Piece] | None) -> tuple[str, list[Piece]] | None:
    return None if pieces is None else (name, [_html(f"<{name}>"), *pieces, _html(f"</{name}>")])


def _html(text: str) -> Piece:
    return Piece(Kind.HTML, text)


def _inline(text: str) -> list[Piece] | None:
    """Return the pieces of a paragraph; None when it is none, or has other marks."""
    if not text or _SPECIAL_LINE.search(text):
        return None
    pieces: list[Piece] = []
    place, piece = 0, _piece()
    while place < len(text):
        found = piece.match(text, place)
        if found is None:
            return None
        place = found.end()
        match found.lastgroup:
            case "words":
                pieces.append(Piece(Kind.WORDS, found[0]))
            case "keyword":
                pieces += _inside('b class="cn-keyword"', found["keyword"])
            case "citation":
                pieces.append(Piece(Kind.CITATION, found["citation"]))
            case "address":
                pieces.append(Piece(Kind.LINK, found["link"], found["address"]))
            case "code":
                if not found["code"].strip():
                    return None
                pieces.append(_html(f"<code>{escape(found['code'].strip())}</code>"))
            case "formula":
                formula = _formula(found["formula"].strip())
                if formula is None:
                    return None
                pieces.append(_html(formula))
            case "emphasis":
                pieces += _inside("em", found["emphasis"])
            case _:
                pieces += _inside("strong", found["strong"])
    return pieces


@lru_cache(maxsize=1_024)
def _formula(latex: str) -> str | None:
    try:
        return sanitise_prose(render_formula(latex, block=False))
    except FormulaError:
        return None


def _inside(element: str, text: str) -> tuple[Piece, ...]:
    return _html(f"<{element}>"), Piece(Kind.WORDS, text), _html(f"</{element.partition(' ')[0]}>")
