"""Drawings consist of plain shapes and text, coloured through classes.

They are put into the page itself, so nothing in them may run, load or restyle; whatever else is there
would be removed without a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.markup import unsafe_svg_parts
from clawdemy_notes.source import CourseSources

CHECK = "unsafe-figure"

_ROOT = re.compile(r"<svg[\s>]")


def check(sources: CourseSources) -> Iterator[Diagnostic]:
    """Yield each element and attribute that a drawing may not have."""
    for source in sources.tracks:
        for document in source.figures:
            if not document.is_readable:
                continue
            if not _ROOT.search(document.text):
                yield document.diagnostic_at(
                    0,
                    check=CHECK,
                    message="this file holds no <svg> element",
                    help="save the drawing as plain SVG",
                )
            for part, offset in unsafe_svg_parts(document.text):
                yield document.diagnostic_at(
                    offset,
                    check=CHECK,
                    message=f"'{part}' is not allowed in drawings",
                    help="delete it; shapes, text and the classes of the style sheet are allowed",
                )
