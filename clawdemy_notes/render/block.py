"""Blocks of HTML that every Markdown dialect leaves alone."""

from __future__ import annotations

import re


def one_block(page_part: str) -> str:
    """Return HTML that every Markdown dialect leaves alone: no blank line, no indentation, no fence."""

    def keep_lines(pre: re.Match[str]) -> str:
        return pre[0].replace("\n", "&#10;")

    unbroken = re.sub(r"<pre\b.*?</pre>", keep_lines, page_part, flags=re.DOTALL) if "<pre" in page_part else page_part
    lines = filter(None, map(str.strip, unbroken.splitlines()))
    return "\n".join(lines).replace("```", "&#96;&#96;&#96;").replace("~~~", "&#126;~~")
