"""The colours keep WCAG's contrast in both schemes: 4.5 for text (1.4.3), 3 for what has to be seen (1.4.11)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from clawdemy_notes import __file__ as package

STYLE = (Path(package).parent / "client/clawdemy.css").read_text(encoding="utf-8")
SCHEMES = {"light": ':root,\n[data-md-color-scheme="default"]', "dark": '[data-md-color-scheme="slate"]'}
WITHOUT_SCRIPT = ".no-js body:not([data-md-color-media])"
TEXT = [
    *((ink, ground) for ink in ("ink", "ink-soft", "accent") for ground in ("paper", "surface")),
    *((f"{verdict}", ground) for verdict in ("right", "wrong", "partly") for ground in ("paper", "surface")),
    *((f"{verdict}", f"{verdict}-ground") for verdict in ("right", "wrong", "partly")),
    *((ink, f"{verdict}-ground") for verdict in ("right", "wrong", "partly") for ink in ("ink", "ink-soft", "accent")),
    *((ink, f"{tint}-tint") for tint in "abcd" for ink in ("ink", "ink-soft")),
    ("on-accent", "accent"),
    ("ink", "mark"),
    ("accent", "mark"),
    ("c", "surface"),
    ("d", "surface"),
]
SEEN = [
    ("edge", "paper"),
    ("edge", "surface"),
    *((letter, ground) for letter in "abcd" for ground in ("paper", f"{letter}-tint")),
]


def colours(selector: str) -> dict[str, str]:
    """Return the colours that the style sheet's first rule with a selector sets, by name."""
    body = STYLE.split(f"{selector} {{", 1)[1].split("}", 1)[0]
    return dict(re.findall(r"--cn-([\w-]+): (#[0-9a-f]{6});", body))


def luminance(colour: str) -> float:
    """Return the relative luminance of `#rrggbb` (WCAG 2.2, definition of relative luminance)."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    ("front", "ground", "least"), [*((*pair, 4.5) for pair in TEXT), *((*pair, 3.0) for pair in SEEN)]
)
def test_colours_stand_out(scheme: str, front: str, ground: str, least: float) -> None:
    known = colours(SCHEMES[scheme])
    ratio = contrast(known[front], known[ground])
    assert ratio >= least, f"--cn-{front} on --cn-{ground} has {ratio:.2f}, and needs {least}"


def test_both_schemes_have_the_same_names() -> None:
    assert set(colours(SCHEMES["light"])) == set(colours(SCHEMES["dark"]))


def test_pages_without_script_are_dark_in_the_same_colours() -> None:
    assert colours(WITHOUT_SCRIPT) == colours(SCHEMES["dark"])
