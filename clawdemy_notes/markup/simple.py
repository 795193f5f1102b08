"""Prose as most of it is: paragraphs and flat lists of words, with key words, citations, links, code and emphasis.

What it says is what the converter says of it, found in a hundredth of the time; of all other prose it says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from clawdemy_notes.markup.links import Links, escape, quoted
from clawdemy_notes.markup.math import FormulaError, render_formula
from clawdemy_notes.markup.sanitise import sanitise_prose

# What neither Markdown nor one of our patterns can read as a mark, inside a line. Half surrogates are for nobody.
_LETTER = r"[^\\`*_\[\]<&!$\x00-\x09\x0b-\x1f\x7f\x85\u2028\u2029\ud800-\udfff]"
_HARMLESS = r"&(?![A-Za-z0-9#]+;)|!(?!\[)|(?<=[^\W_])_(?=[^\W_])"
_PLAIN = rf"{_LETTER}|{_HARMLESS}"
_WORDS = rf"(?:{_LETTER}++|{_HARMLESS})+"
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


_SPECIAL_START = re.compile(r"$|[\s+=>:~|#-]|\d+\.(?:\s|$)")
"""How a line begins that starts, or may be part of, something else than a paragraph."""
_PLAIN_LINE = re.compile(
    r"(?![\s+=>:~|#-]|\d+\.(?:\s|$))[^\\`*_\[\]<&!$\x00-\x1f\x7f\x85\u2028\u2029\ud800-\udfff]+(?<!\s)"
)
"""A paragraph of one line without any marks, which most phrases are."""
_BETWEEN_BLOCKS = re.compile(r"\n\n+")
_MARKS = {"ul": re.compile(r"- "), "ol": re.compile(r"\d+\. "), "blockquote": re.compile(r"> ")}


Kind = Literal["html", "citation", "link"]
"""What a piece of simple prose is, if not text in which abbreviations may stand."""


class Piece(NamedTuple):
    """A piece of simple prose; what it says depends on the page's links, unless it is finished HTML."""

    kind: Kind
    text: str
    """HTML, the key of a citation, or the words of a link."""
    address: str = ""


Pieces = list[str | Piece]
"""Text, in which abbreviations may stand, and what stands between."""


class Simple(NamedTuple):
    """Simple prose, taken apart."""

    pieces: tuple[str | Piece, ...]
    is_phrase: bool
    """Whether it is one paragraph."""
    fixed: str | None
    """What it says on a page without abbreviations; None when it has citations or links."""
    inline: str | None = None
    """The same inside a line, of the most frequent: a phrase without any marks."""

    def among(self, kind: Kind) -> Iterator[Piece]:
        """Yield the pieces of a kind."""
        return (piece for piece in self.pieces if not isinstance(piece, str) and piece.kind == kind)

    def html(self, links: Links) -> str | None:
        """Return the prose as HTML blocks; None when a citation is unknown."""
        if self.fixed is not None and not links.may_abbreviate(self.fixed):
            return self.fixed
        made = []
        for piece in self.pieces:
            if isinstance(piece, str):
                made.append(links.abbreviated(piece))
            elif piece.kind == "html":
                made.append(piece.text)
            elif piece.kind == "link":
                made.append(f"<a{_href(piece.address, links)}>{escape(piece.text)}</a>")
            elif piece.text in links.citations:
                made.append(_cited(piece.text, links))
            else:
                return None
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


def _element(start: str) -> tuple[Piece, Piece]:
    """Return how an element begins and ends."""
    return Piece("html", f"<{start}>"), Piece("html", f"</{start.partition(' ')[0]}>")


_PARAGRAPH, _ENTRY = _element("p"), _element("li")
_KEYWORD, _EMPHASIS, _STRONG = _element('b class="cn-keyword"'), _element("em"), _element("strong")
_BREAK = Piece("html", "\n")


@lru_cache(maxsize=1_024)  # what a page says of a fact, its questions say again
def take_apart(text: str) -> Simple | None:
    """Return the pieces of simple prose; None when it is more than that."""
    stripped = text.strip("\n")
    if _PLAIN_LINE.fullmatch(stripped):
        html = escape(stripped)
        return Simple((_PARAGRAPH[0], stripped, _PARAGRAPH[1]), True, f"<p>{html}</p>", html)
    pieces: Pieces = []
    name = ""
    blocks = _BETWEEN_BLOCKS.split(stripped)
    for block in blocks:
        taken = _block(block, name)
        if taken is None:
            return None
        if pieces:
            pieces.append(_BREAK)
        name = taken[0]
        pieces += taken[1]
    return Simple(tuple(pieces), len(blocks) == 1 and name == "p", _fixed(pieces))


def _fixed(pieces: Pieces) -> str | None:
    """Return what pieces say that have neither citations nor links among them."""
    said = []
    for piece in pieces:
        if isinstance(piece, str):
            said.append(escape(piece))
        elif piece.kind == "html":
            said.append(piece.text)
        else:
            return None
    return "".join(said)


def _block(block: str, before: str) -> tuple[str, Pieces] | None:
    """Return the element and the pieces of a block that follows another one."""
    name = next((name for name, mark in _MARKS.items() if mark.match(block)), "p")
    if name == "p":
        taken = _around(_PARAGRAPH, block)
        # Python-Markdown takes the paragraph away from a formula that stands alone in it.
        is_formula = taken is not None and len(taken) == 3 and _is_formula(taken[1])
        return None if taken is None else (name, taken[1:2] if is_formula else taken)
    mark, lines = _MARKS[name], block.split("\n")
    # Two lists in a row are one, with paragraphs as its entries.
    if name == before or not all(map(mark.match, lines)) or (name == "ol" and not block.startswith("1. ")):
        return None
    entries, element = [mark.sub("", line, count=1) for line in lines], _ENTRY
    if name == "blockquote":
        if block.count("$"):
            return None
        entries, element = ["\n".join(entries)], _PARAGRAPH
    pieces: Pieces = [Piece("html", f"<{name}>\n")]
    for entry in entries:
        taken = _around(element, entry)
        if taken is None:
            return None
        pieces += taken
        pieces.append(_BREAK)
    pieces.append(Piece("html", f"</{name}>"))
    return name, pieces


def _around(element: tuple[Piece, Piece], text: str) -> Pieces | None:
    """Return the pieces of a paragraph or an entry with its element; None when it is none, or has other marks."""
    inside = _inline(text)
    return None if inside is None else [element[0], *inside, element[1]]


def _inline(text: str) -> Pieces | None:
    """Return the pieces of a text; None when it is no paragraph, or has other marks."""
    if not text or any(map(_is_special, text.removesuffix("\n").split("\n"))):
        return None
    pieces: Pieces = []
    place = 0
    for found in _piece().finditer(text):
        if found.start() != place:
            return None
        place = found.end()
        match found.lastgroup:
            case "words":
                pieces.append(found[0])
            case "keyword":
                pieces += (_KEYWORD[0], found["keyword"], _KEYWORD[1])
            case "citation":
                pieces.append(Piece("citation", found["citation"]))
            case "address":
                pieces.append(Piece("link", found["link"], found["address"]))
            case "code":
                if not found["code"].strip():
                    return None
                pieces.append(Piece("html", f"<code>{escape(found['code'].strip())}</code>"))
            case "formula":
                formula = _formula(found["formula"].strip())
                if formula is None:
                    return None
                pieces.append(Piece("html", formula))
            case "emphasis":
                pieces += (_EMPHASIS[0], found["emphasis"], _EMPHASIS[1])
            case _:
                pieces += (_STRONG[0], found["strong"], _STRONG[1])
    return pieces if place == len(text) else None


def _is_special(line: str) -> bool:
    """Say whether a line starts, or may be part of, something else than a paragraph."""
    return _SPECIAL_START.match(line) is not None or line[-1].isspace()


def _is_formula(piece: str | Piece) -> bool:
    return isinstance(piece, Piece) and piece.text.startswith("<math")


@lru_cache(maxsize=1_024)
def _formula(latex: str) -> str | None:
    try:
        return sanitise_prose(render_formula(latex, block=False))
    except FormulaError:
        return None
