"""Inline patterns of the notes' Markdown: citations, key words, formulas."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import InlineProcessor, LinkInlineProcessor
from markdown.util import ETX, STX, AtomicString, code_escape

from clawdemy_notes.markup.math import FormulaError, render_formula

if TYPE_CHECKING:
    from clawdemy_notes.markup.markdown import Conversion, NotesMarkdown

LONGEST_SPAN = 1_000  # characters of a link's words, its address, or code; without a limit each [ reads to the end

CODE = (
    r"(?<!\\)(?P<slashes>(?:\\\\)+)(?=`)"
    rf"|(?<!\\)(?<!(?<!\\)`)(?P<ticks>`+)(?!`)(?P<code>.{{1,{LONGEST_SPAN}}}?)(?<!`)(?P=ticks)(?!`)"
)
KEYWORD = r"\[\[([^\[\]]{1,120})\]\]"
FORMULA_BLOCK = r"\$\$(.+?)\$\$"
FORMULA_INLINE = r"(?<![\\$\w])\$(?![\s$])((?:\\.|[^$\\])+?)(?<![\s\\])\$(?![\w$])"
IMAGE = r"!\[([^\[\]]*)\](?:\([^()\s]*(?:\s+\"[^\"]*\")?\)|\[[^\[\]]*\])"
TAG = r"<(?:!--|([A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*)?/?>)"

KEPT_BACKSLASH = STX + str(ord("\\")) + ETX
"""How Python-Markdown keeps an escaped backslash until the end."""

Handled = tuple[Element | str | None, int | None, int | None]


class NotesPattern(InlineProcessor):
    """An inline pattern that can tell the conversion what it met."""

    md: NotesMarkdown

    @property
    def conversion(self) -> Conversion:
        """Return the conversion that is under way."""
        return self.md.conversion


class CodePattern(InlineProcessor):
    """`` `code` ``: as in Python-Markdown, but no longer than `LONGEST_SPAN`."""

    def handleMatch(self, m: re.Match[str], data: str) -> Handled:  # type: ignore[override]  # noqa: N802, ARG002 - the library's shape
        """Return the code, in which nothing else is read, or the backslashes that stand before it."""
        if m["slashes"]:
            return m["slashes"].replace("\\\\", KEPT_BACKSLASH), m.start(0), m.end(0)
        code = Element("code")
        code.text = AtomicString(code_escape(m["code"].strip()))
        return code, m.start(0), m.end(0)


class LinkPattern(LinkInlineProcessor):
    """`[words](address)`: as in Python-Markdown, but with words and address no longer than `LONGEST_SPAN`.

    The library reads on to the end of the text for each bracket that is never closed.
    """

    def getText(self, data: str, index: int) -> tuple[str, int, bool]:  # noqa: N802 - the library's name
        """Return what stands between the brackets."""
        return super().getText(data[: index + LONGEST_SPAN], index)

    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:  # noqa: N802 - the library's name
        """Return what stands between the parentheses."""
        return super().getLink(data[: index + LONGEST_SPAN], index)


class CitationPattern(NotesPattern):
    """`[@key]`: a small link to the reference."""

    def handleMatch(self, m: re.Match[str], data: str) -> Handled:  # type: ignore[override]  # noqa: N802, ARG002 - the library's shape
        """Return the link, or the text as it was when the key is unknown."""
        key = m.group(1)
        self.conversion.citations.append(key)
        citation = self.conversion.links.citations.get(key)
        if citation is None:
            # Escaped as Python-Markdown does it: it looks at some texts twice, and would meet the key again.
            return f"[{STX}{ord('@')}{ETX}{key}]", m.start(0), m.end(0)
        link = Element("a", {"class": "cn-cite", "href": citation.href, "title": citation.title})
        words = self.conversion.links.words
        link.set("aria-label", words.text("pages.cited", label=citation.label, title=citation.title))
        link.text = f"[{citation.label}]"
        return link, m.start(0), m.end(0)


class KeywordPattern(NotesPattern):
    """`[[word]]`: a key word of its section."""

    def handleMatch(self, m: re.Match[str], data: str) -> Handled:  # type: ignore[override]  # noqa: N802, ARG002 - the library's shape
        """Return the word, set off."""
        word = Element("b", {"class": "cn-keyword"})
        word.text = m.group(1)
        return word, m.start(0), m.end(0)


class FormulaPattern(NotesPattern):
    """`$…$` and `$$…$$`: a formula as MathML."""

    def __init__(self, pattern: str, md: NotesMarkdown, *, block: bool) -> None:
        super().__init__(pattern, md)
        self.block = block
        # A formula may run over several lines, a dollar amount may not.
        self.compiled_re = re.compile(pattern, re.DOTALL if block else 0)

    def handleMatch(self, m: re.Match[str], data: str) -> Handled:  # type: ignore[override]  # noqa: N802 - the library's shape
        """Return a placeholder for the formula, or its source as code when it does not parse."""
        latex = self.unescape(m.group(1)).strip()
        try:
            mathml = render_formula(latex, block=self.block)
        except FormulaError as error:
            self.conversion.report(
                "formula-does-not-parse",
                f"this formula cannot be rendered: {error}",
                "mend the LaTeX between the dollar signs, or write \\$ for a plain dollar sign",
                m.group(1),
            )
            code = Element("code")
            code.text = latex
            return code, m.start(0), m.end(0)
        if self.block and m.group(0) == data.strip():
            # Alone in its paragraph: a wide formula scrolls by itself, reachable by keyboard.
            name = self.conversion.links.words.say("pages.formula")
            mathml = f'<div class="cn-formula" tabindex="0" role="group" aria-label="{name}">{mathml}</div>'
        return self.md.htmlStash.store(mathml), m.start(0), m.end(0)


class ImagePattern(NotesPattern):
    """`![alt](address)`: not for prose; drawings have a field of their own."""

    def handleMatch(self, m: re.Match[str], data: str) -> Handled:  # type: ignore[override]  # noqa: N802, ARG002 - the library's shape
        """Report the image and leave its text alternative."""
        self.conversion.report(
            "image-in-prose",
            "images cannot stand in prose",
            "draw it as SVG and name it under `figures:` of the section, with a text alternative",
            m.group(0),
        )
        return m.group(1), m.start(0), m.end(0)


_IN_MARKDOWN = {
    **dict.fromkeys(("b", "strong"), "write **words** for bold ones"),
    **dict.fromkeys(("i", "em"), "write *words* for italic ones"),
    **dict.fromkeys(("code", "kbd", "pre", "samp", "tt", "var"), "write `words` for code"),
    **dict.fromkeys(("br", "p"), "leave an empty line where a new paragraph starts"),
    **dict.fromkeys(("sub", "sup"), "write a formula: $x_2$ or $x^2$"),
    **dict.fromkeys(("ul", "ol", "li"), "start each entry on a line of its own with a dash and a space"),
    **dict.fromkeys(("img", "svg", "figure", "picture"), "name a drawing under `figures:` of the section"),
    "a": "write [words](https://example.org) for a link",
}
_OTHER_TAGS = frozenset(
    "abbr audio blockquote body button center cite dd del details div dl dt embed font form h1 h2 h3 h4 h5 h6 head hr "
    "html iframe input ins label link mark meta object q s script section small span strike style summary table tbody "
    "td textarea th thead title tr u video".split()
)


class TagPattern(NotesPattern):
    """`<b>`: no HTML here; `<` and what follows it are shown as they stand."""

    def handleMatch(self, m: re.Match[str], data: str) -> Handled:  # type: ignore[override]  # noqa: N802, ARG002 - the library's shape
        """Report what was meant as HTML; what else stands between `<` and `>` is text."""
        name = (m.group(1) or "").lower()
        if not name or name in _IN_MARKDOWN or name in _OTHER_TAGS:
            shown = f"<{m.group(1)}>" if name else "<!--"
            self.conversion.report(
                "html-in-prose",
                f"HTML has no meaning here: readers see '{shown}' as it stands",
                _IN_MARKDOWN.get(name, "delete it") + ", or put backticks around it if it is to be seen",
                m.group(0),
            )
        return None, None, None
