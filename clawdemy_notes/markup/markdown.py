"""The notes' Markdown: one dialect for every prose field, without raw HTML."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.codehilite import CodeHiliteExtension
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension, TableProcessor
from markdown.inlinepatterns import LINK_RE, EscapeInlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE, AtomicString

from clawdemy_notes.markup.findings import CITATION, LESSON_LINK, Problem
from clawdemy_notes.markup.inline import (
    CODE,
    FORMULA_BLOCK,
    FORMULA_INLINE,
    IMAGE,
    KEYWORD,
    TAG,
    CitationPattern,
    CodePattern,
    FormulaPattern,
    ImagePattern,
    KeywordPattern,
    LinkPattern,
    TagPattern,
)
from clawdemy_notes.markup.links import NO_LINKS, Links, link_meant
from clawdemy_notes.model.base import LINK

TABLE_SETTINGS = {"use_align_attribute": False}


@dataclass
class Conversion:
    """One run of the converter: what it was given and what it met on its way."""

    links: Links
    problems: list[Problem] = field(default_factory=list)
    citations: list[str] = field(default_factory=list)
    lessons: list[str] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)
    lesson_sections: list[tuple[str, str]] = field(default_factory=list)
    is_phrase: bool = True

    def report(self, check: str, message: str, help_: str, needle: str) -> None:
        """Keep a problem for the author."""
        self.problems.append(Problem(check, message, help_, needle))


class NotesMarkdown(Markdown):
    """Python-Markdown with the dialect's extensions, and the conversion that is under way."""

    conversion: Conversion

    def convert_with(self, text: str, links: Links) -> tuple[str, Conversion]:
        """Return the HTML, not yet sanitised, and what was met."""
        self.reset()
        self.conversion = Conversion(links)
        return self.convert(text), self.conversion


class BlockWatch(Treeprocessor):
    """Reports headings, and notices whether the text is more than one paragraph."""

    md: NotesMarkdown

    def run(self, root: Element) -> None:
        """Look at the blocks before inline patterns run."""
        blocks = list(root)
        code_block = HTML_PLACEHOLDER_RE.fullmatch((blocks[0].text or "").strip()) if blocks else None
        self.md.conversion.is_phrase = len(blocks) == 1 and blocks[0].tag == "p" and not code_block
        for heading in root.iter():
            if re.fullmatch(r"h[1-6]", heading.tag):
                self.md.conversion.report(
                    "heading-in-prose",
                    "headings cannot stand in prose",
                    "start a section of its own, or use **bold** words",
                    (heading.text or "").strip(),
                )
                heading.tag = "p"


class LinkWatch(Treeprocessor):
    """Points links to where they lead on this page, and reports those that lead nowhere."""

    md: NotesMarkdown

    def run(self, root: Element) -> None:
        """Look at the links after inline patterns ran."""
        for link in root.iter("a"):
            href = link.get("href", "")
            if link.get("class") == "cn-cite":
                continue
            address = self.address(href)
            if address is None:
                del link.attrib["href"]
            else:
                link.set("href", address)

    def address(self, href: str) -> str | None:
        """Return where a link leads from this page, or None when it leads nowhere."""
        conversion = self.md.conversion
        if href.startswith(LESSON_LINK):
            lesson, hash_, section = href.removeprefix(LESSON_LINK).partition("#")
            conversion.lessons.append(lesson)
            if hash_:
                conversion.lesson_sections.append((lesson, section))
            page = conversion.links.lessons.get(lesson)
            return page and f"{page}{hash_}{section}"
        if href.startswith("#"):
            conversion.sections.append(href[1:])
            return conversion.links.notes + href
        # Python-Markdown hides the letters of an automatic mail link from harvesters.
        plain = href.replace("\x02amp\x03", "&")
        if LINK.fullmatch(plain) or plain.startswith("&#"):
            return href
        meant = link_meant(href)
        anywhere = "start it with https://, or use lesson:<id> for a lesson and #<id> for a section of this lesson"
        conversion.report(
            "link-scheme",
            f"the link '{href}' is not one a reader can follow",
            f"write {meant}" if meant is not None else anywhere,
            href,
        )
        return None


class Abbreviations(Treeprocessor):
    """Gives the lesson's abbreviations their meaning on hover, outside code and links."""

    md: NotesMarkdown

    def run(self, root: Element) -> None:
        """Wrap each abbreviation in the finished tree."""
        pattern = self.md.conversion.links.abbreviation
        if pattern is not None:
            self.wrap_in(root, pattern)

    def wrap_in(self, parent: Element, pattern: re.Pattern[str]) -> None:
        """Wrap the abbreviations in an element's own text and between its children."""
        if parent.tag in {"code", "pre", "abbr", "a"}:
            return
        rebuilt: list[Element] = []
        text, first = self.split(parent.text, pattern)
        parent.text = text
        rebuilt.extend(first)
        for child in list(parent):
            self.wrap_in(child, pattern)
            child.tail, after = self.split(child.tail, pattern)
            rebuilt.extend((child, *after))
        parent[:] = rebuilt

    def split(self, text: str | None, pattern: re.Pattern[str]) -> tuple[str | None, list[Element]]:
        """Return the text before the first abbreviation, and the abbreviations with what follows each."""
        if not text or isinstance(text, AtomicString):
            return text, []
        before, *rest = pattern.split(text)
        elements = []
        for short, after in zip(rest[::2], rest[1::2], strict=True):
            element = Element("abbr", {"title": self.md.conversion.links.abbreviations[short]})
            element.text = AtomicString(short)
            element.tail = after
            elements.append(element)
        return before, elements


class TableBlocks(TableProcessor):
    """Tables as in Python-Markdown, which looks at all lines of a block to see that it is none."""

    def test(self, parent: Element, block: str) -> bool:
        """Say whether a block is a table: two lines tell most that are not."""
        first, second, *_ = *block.split("\n", 2), ""
        return "|" in first and not second.strip(" |:-") and bool(super().test(parent, block))


class Tables(Treeprocessor):
    """Lets wide tables and code scroll by themselves, reachable by keyboard."""

    md: NotesMarkdown

    def run(self, root: Element) -> None:
        """Wrap each table in a focusable box, and say what its header cells head."""
        for parent in list(root.iter()):
            for index, child in enumerate(list(parent)):
                if child.tag == "table":
                    name = self.md.conversion.links.words.text("pages.table")
                    box = Element("div", {"class": "cn-table", "tabindex": "0", "role": "group", "aria-label": name})
                    box.append(child)
                    box.tail, child.tail = child.tail, None
                    parent[index] = box
        for cell in root.iter("th"):
            cell.set("scope", "col")


@cache
def converter() -> NotesMarkdown:
    """Return the converter, made once: setting it up takes longer than using it."""
    md = NotesMarkdown(
        extensions=[
            TableExtension(),
            FencedCodeExtension(),
            CodeHiliteExtension(guess_lang=False, css_class="highlight"),
            SaneListExtension(),
        ],
        output_format="html",
    )
    md.preprocessors.deregister("html_block")
    md.inlinePatterns.deregister("html")
    for name in ("image_link", "image_reference", "short_image_ref"):
        md.inlinePatterns.deregister(name)
    for name in ("reference", "short_reference"):
        # References are defined under `references:`, and `[word]` is to stay what it is.
        md.inlinePatterns.deregister(name)
    md.parser.blockprocessors.deregister("reference")
    md.ESCAPED_CHARS.append("$")
    md.inlinePatterns.register(EscapeInlineProcessor(r"\\(.)", md), "escape", 180)
    md.inlinePatterns.register(CodePattern(CODE, md), "backtick", 190)
    md.inlinePatterns.register(LinkPattern(LINK_RE, md), "link", 160)
    # Formulas come right after code spans (190) and before escapes (180): LaTeX is full of backslashes.
    md.inlinePatterns.register(FormulaPattern(FORMULA_BLOCK, md, block=True), "formula-block", 187)
    md.inlinePatterns.register(FormulaPattern(FORMULA_INLINE, md, block=False), "formula", 186)
    md.inlinePatterns.register(CitationPattern(CITATION, md), "citation", 175)
    md.inlinePatterns.register(KeywordPattern(KEYWORD, md), "keyword", 174)
    md.inlinePatterns.register(ImagePattern(IMAGE, md), "image", 173)
    md.parser.blockprocessors.register(TableBlocks(md.parser, TABLE_SETTINGS), "table", 75)
    md.inlinePatterns.register(TagPattern(TAG, md), "tag", 90)  # where Python-Markdown looks for HTML
    md.treeprocessors.register(BlockWatch(md), "block-watch", 25)  # before inline (20)
    md.treeprocessors.register(LinkWatch(md), "link-watch", 15)
    md.treeprocessors.register(Abbreviations(md), "abbreviations", 14)
    md.treeprocessors.register(Tables(md), "tables", 13)
    return md


def convert(text: str, links: Links = NO_LINKS) -> tuple[str, Conversion]:
    """Return prose as HTML, not yet sanitised, and what was met on the way.

    Text that is nested beyond what the converter can follow comes back empty, with a problem.
    """
    try:
        return converter().convert_with(text, links)
    except RecursionError:
        converter.cache_clear()  # it stopped half-way: what it holds would colour the next text
        conversion = Conversion(links)
        conversion.report(
            "nested-too-deep", "this text is nested too deep to be rendered", "use fewer levels", text[:1]
        )
        return "", conversion
