"""The last gate: drawings keep their shapes and lose everything else."""

from __future__ import annotations

from clawdemy_notes.markup import sanitise_svg, unsafe_svg_parts
from clawdemy_notes.markup.sanitise import sanitise_prose

DRAWING = '<svg viewBox="0 0 10 10"><g class="ink"><path d="M0 0h5"></path><text x="1">a &lt; b</text></g></svg>'


def test_a_drawing_passes_unchanged() -> None:
    assert sanitise_svg(DRAWING) == DRAWING
    assert unsafe_svg_parts(DRAWING) == ()


def test_a_prologue_is_dropped() -> None:
    assert sanitise_svg(f'<?xml version="1.0"?>\n<!-- drawn by hand -->\n{DRAWING}\n') == DRAWING


def test_scripts_links_and_handlers_are_removed_and_named() -> None:
    bad = (
        '<svg viewBox="0 0 1 1" onload="x()"><script>alert(1)</script><a href="javascript:x()"><text>t</text></a>'
        '<foreignObject><p>p</p></foreignObject><rect style="fill:red" fill="url(https://e.org)"/>'
        '<image href="https://e.org/x.png"/><use href="#x"/></svg>'
    )
    clean = sanitise_svg(bad)
    for forbidden in ("script", "alert", "onload", "javascript", "foreign", "style", "e.org", "<use", "<image"):
        assert forbidden not in clean
    assert tuple(name for name, _ in unsafe_svg_parts(bad)) == (
        "onload", "<script>", "<a>", "href", "<foreignObject>", "<p>", "style", "fill", "<image>", "<use>"
    )  # fmt: skip
    for name, offset in unsafe_svg_parts(bad):
        assert bad.startswith(name.rstrip(">"), offset)


def test_prose_keeps_no_ids_classes_or_styles_of_strangers() -> None:
    assert sanitise_prose('<p id="x" class="md-header" style="position:fixed">t</p>') == "<p>t</p>"
    assert sanitise_prose('<span class="md-header k">t</span>') == '<span class="k">t</span>'
    assert sanitise_prose('<td style="text-align:right;position:fixed">t</td>') == "t"
