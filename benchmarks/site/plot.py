"""Cost against size as a drawing: lines told apart by dashes and words, in the colour of the text around it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from html import escape
from itertools import cycle

from benchmarks.site.contenders import OURS
from benchmarks.site.report import BUILD, Measurement

WIDTH, HEIGHT = 400, 320  # on a phone it is drawn at four fifths of that, and its text has to stay legible
_LEFT, _RIGHT, _TOP, _BOTTOM = 48, 148, 28, 44
# No colours: with "currentColor" the drawing is readable on light and dark ground, on paper, and to everybody.
_DASHES = ("", "9 4", "2 4", "9 4 2 4", "14 6", "1 7")
_LINE = 16  # pixels between two lines of text


def plot(measurement: Measurement) -> str:
    """Return an SVG of how long a build takes, for each number of lessons that was measured."""
    sizes = measurement.sizes
    names = [contender for contender, task in measurement.tasks if task == BUILD]
    lines = {name: [measurement.wall(size, name, BUILD).median for size in sizes] for name in names}
    top = ceiling(max(max(line) for line in lines.values()))
    return "\n".join(
        (
            f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" style="max-width: 100%; height: auto" role="img" '
            'aria-labelledby="cost-title" fill="currentColor" '
            'font-family="inherit" font-size="14" xmlns="http://www.w3.org/2000/svg">',
            f'<title id="cost-title">{escape(_title(sizes, lines))}</title>',
            *_axes(sizes, top),
            *_curves(sizes, lines, top),
            "</svg>",
        )
    )


def ceiling(value: float) -> float:
    """Return the least of 1, 2, 4, 6, 8 and 10, times a power of ten, that is not below a value."""
    power = 10.0 ** math.floor(math.log10(value))
    return next(step * power for step in (1, 2, 4, 6, 8, 10) if step * power >= value)


def apart(places: Sequence[float], distance: float) -> list[float]:
    """Return places from top to bottom, moved down just as far as they need to be a distance apart."""
    moved: dict[int, float] = {}
    lowest = -math.inf
    for index in sorted(range(len(places)), key=places.__getitem__):
        lowest = moved[index] = max(places[index], lowest + distance)
    return [moved[index] for index in range(len(places))]


def _title(sizes: Sequence[int], lines: dict[str, list[float]]) -> str:
    ends = "; ".join(f"{name}: {line[-1]:.1f} s" for name, line in lines.items())
    return f"Time to build the whole site, for up to {sizes[-1]:,} lessons. At {sizes[-1]:,} lessons: {ends}."


def _x(size: float, most: int) -> float:
    return _LEFT + (WIDTH - _LEFT - _RIGHT) * size / most


def _y(seconds: float, top: float) -> float:
    return HEIGHT - _BOTTOM - (HEIGHT - _TOP - _BOTTOM) * seconds / top


def _axes(sizes: Sequence[int], top: float) -> Iterator[str]:
    right = WIDTH - _RIGHT
    for step in range(5):
        seconds = top * step / 4
        y = _y(seconds, top)
        yield (
            f'<line x1="{_LEFT}" x2="{right}" y1="{y:.1f}" y2="{y:.1f}" stroke="currentColor" '
            f'stroke-opacity="{0.7 if step == 0 else 0.2}"/>'
        )
        yield f'<text x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{seconds:g}</text>'
    for size in sizes:
        yield f'<text x="{_x(size, sizes[-1]):.1f}" y="{HEIGHT - _BOTTOM + 18}" text-anchor="middle">{size:,}</text>'
    yield f'<text x="0" y="{_TOP - 12}">seconds</text>'
    yield f'<text x="{(_LEFT + right) / 2:.1f}" y="{HEIGHT - 8}" text-anchor="middle">lessons</text>'


def _curves(sizes: Sequence[int], lines: dict[str, list[float]], top: float) -> Iterator[str]:
    most = sizes[-1]
    labels = apart([_y(line[-1], top) for line in lines.values()], _LINE)
    for (name, line), dashes, label in zip(lines.items(), cycle(_DASHES), labels, strict=False):
        places = [(_x(size, most), _y(seconds, top)) for size, seconds in zip(sizes, line, strict=True)]
        points = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        is_ours = name == OURS
        dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
        width = 3 if is_ours else 1.5
        yield f'<polyline points="{points}" fill="none" stroke="currentColor" stroke-width="{width}"{dashed}/>'
        for x, y in places:
            yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{4 if is_ours else 2.5}"/>'
        weight = ' font-weight="bold"' if is_ours else ""
        yield f'<text x="{_x(most, most) + 10:.1f}" y="{label + 4:.1f}"{weight}>{escape(_short(name))}</text>'


def _short(name: str) -> str:
    """Return a name that fits beside the drawing."""
    return name.replace("MkDocs + Material, navigation left out", "… navigation left out")
