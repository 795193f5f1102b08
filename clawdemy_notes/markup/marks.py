"""Places in rendered prose that a question makes something of: gaps to fill, and passages to pick."""

from __future__ import annotations

import re
from collections.abc import Callable

_TAG = re.compile(r"(<[^>\"]*(?:\"[^\"]*\"[^>\"]*)*>)")
_GAP = re.compile(r"\{\{([^{}]*)\}\}")
# What `[[name|words]]` becomes: a key word that begins with a name.
_PASSAGE = re.compile(r'<b class="cn-keyword">([^<>|]*)\|(.*?)</b>', re.DOTALL)


def gaps_in(rendered: str) -> tuple[str, ...]:
    """Return the names of all gaps `{{name}}` in the text of rendered prose, in order."""
    return tuple(name.strip() for text in _TAG.split(rendered)[::2] for name in _GAP.findall(text))


def fill_gaps(rendered: str, fill: Callable[[str], str]) -> str:
    """Return rendered prose with HTML in the place of each gap; attributes are left alone."""
    pieces = _TAG.split(rendered)
    # Every second piece is a tag.
    pieces[::2] = [_GAP.sub(lambda found: fill(found[1].strip()), text) for text in pieces[::2]]
    return "".join(pieces)


def passages_in(rendered: str) -> tuple[tuple[str, str], ...]:
    """Return the name and the words, as HTML, of all passages `[[name|words]]` of rendered prose, in order."""
    return tuple((found[1].strip(), found[2].strip()) for found in _PASSAGE.finditer(rendered))


def fill_passages(rendered: str, fill: Callable[[str, str], str]) -> str:
    """Return rendered prose with other HTML in the place of each passage, made from its name and its words."""
    return _PASSAGE.sub(lambda found: fill(found[1].strip(), found[2].strip()), rendered)
