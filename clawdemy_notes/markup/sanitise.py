"""The last gate before a page: only known elements and attributes pass."""

from __future__ import annotations

import re
from functools import lru_cache

import nh3

_MATH_TAGS = frozenset(
    "math mi mo mn mrow mfrac msqrt mroot msub msup msubsup munder mover munderover mtable mtr mtd mtext mspace "
    "mpadded mphantom mstyle menclose mmultiscripts mprescripts mnone".split()
)
_PROSE_TAGS = frozenset(
    "p br hr em strong code pre a ul ol li blockquote table thead tbody tr th td abbr span div b sub sup del".split()
)
_MATH_ATTRIBUTES = frozenset(
    "display displaystyle scriptlevel mathvariant stretchy symmetric form fence separator lspace rspace minsize "
    "maxsize largeop movablelimits accent accentunder linethickness width height depth voffset columnspan rowspan "
    "columnalign style".split()
)
_PROSE_CLEANER = nh3.Cleaner(
    tags=set(_PROSE_TAGS | _MATH_TAGS),
    clean_content_tags={"script", "style"},
    attributes={
        "a": {"href", "title", "aria-label"},
        "abbr": {"title"},
        "div": {"aria-label"},
        "ol": {"start"},
        "th": {"style", "scope"},
        "td": {"style"},
        **{tag: set(_MATH_ATTRIBUTES) for tag in _MATH_TAGS},
    },
    allowed_classes={
        "a": {"cn-cite"},
        "b": {"cn-keyword"},
        "div": {"highlight", "cn-formula", "cn-table"},
        # Pygments' token classes are one to three letters or digits.
        "span": {a + b for a in "bcegklmnopsvhiwxudf" for b in ("", *"abcdefghijklmnopqrstuvwxyz1")}
        | {"cp1", "cpf", "cs", "mb", "mf", "mh", "mi", "mo", "nn", "sa", "s1", "s2", "se", "fm", "vc", "vg", "vi"},
    },
    tag_attribute_values={"div": {"tabindex": {"0"}, "role": {"group"}}},
    filter_style_properties={"text-align", "justify-items", "padding-left", "padding-right"},
    url_schemes={"http", "https", "mailto"},
    link_rel=None,
)

_SVG_TAGS = frozenset("svg g path rect circle ellipse line polyline polygon text tspan".split())
_SVG_ATTRIBUTES = frozenset(
    "viewBox d x y dx dy width height rx ry cx cy r x1 y1 x2 y2 points transform class text-anchor font-size "
    "stroke-width stroke-dasharray".split()
)
_SVG_CLEANER = nh3.Cleaner(
    tags=set(_SVG_TAGS),
    clean_content_tags={"script", "style"},
    attributes={"*": set(_SVG_ATTRIBUTES)},
    link_rel=None,
)


def sanitise_prose(html: str) -> str:
    """Return the HTML of rendered prose with everything unknown removed."""
    return _PROSE_CLEANER.clean(html)


_PROLOGUE = re.compile(r"\A\s*(?:<\?xml[^>]*\?>|<!--.*?-->|\s)*", re.DOTALL)


@lru_cache(maxsize=64)  # a lesson's notes, its quiz and the track's review show the same drawings
def sanitise_svg(svg: str) -> str:
    """Return a drawing as inline SVG with everything unknown removed.

    Colours come from classes that the site's style sheet defines for both colour schemes.
    """
    return _SVG_CLEANER.clean(_PROLOGUE.sub("", svg)).strip()


def unsafe_svg_parts(svg: str) -> tuple[tuple[str, int], ...]:
    """Return what the gate removes from a drawing: elements (`<name>`) and attributes, each with its first offset."""
    names: dict[str, int] = {}
    for tag in re.finditer(r"<([A-Za-z][\w:-]*)((?:\s+[\w:-]+\s*=\s*(?:\"[^\"]*\"|'[^']*'))*)", svg):
        if tag[1] not in _SVG_TAGS:
            names.setdefault(f"<{tag[1]}>", tag.start())
        for attribute in re.finditer(r"([\w:-]+)\s*=\s*(?:\"[^\"]*\"|'[^']*')", tag[2]):
            if attribute[1] not in _SVG_ATTRIBUTES and attribute[1] != "xmlns":
                names.setdefault(attribute[1], tag.start(2) + attribute.start())
    return tuple(names.items())
