"""No number or range of one option lies within that of another.

“1 to 10” and “5 to 20”: seven is in both, so two options are right or both can be struck out.
Rule: Haladyna, Downing & Rodriguez 2002, guideline 22 (options do not overlap); NBME item-writing guide, chapter 3,
numeric data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from clawdemy_notes.quality._rule import WITH_OPTIONS, Flaw, Rule
from clawdemy_notes.quality._setting import Choice, Examined

_DASHED = re.compile(r"(?P<low>\d[\d,.]*)\s*[-–—]\s*(?P<high>\d[\d,.]*)\s*(?P<unit>\D*)")
_EXACT = re.compile(r"(?P<low>\d[\d,.]*)\s*(?P<unit>\D*)")
_HIGHEST = Decimal("Infinity")


@dataclass(frozen=True)
class _Range:
    low: Decimal
    high: Decimal
    has_low: bool
    has_high: bool
    unit: str

    def meets(self, other: _Range) -> bool:
        """Say whether some number is in both, and at least one of them is a range."""
        if self.unit != other.unit or (self.low == self.high and other.low == other.high):
            return False
        below, above = sorted((self, other), key=lambda each: each.low)
        if below.low == above.low:
            return (below.has_low and above.has_low) or min(below.high, above.high) > above.low
        return below.high > above.low or (below.high == above.low and below.has_high and above.has_low)


def _in_item(examined: Examined) -> Iterator[Flaw]:
    language = examined.setting.language
    forms = [(_DASHED, ".."), *(language.ranges if language is not None else ()), (_EXACT, "=")]
    for choices in examined.choices:
        seen: list[tuple[Choice, _Range]] = []
        for option in choices.options:
            span = _range(option.text.lower.rstrip("."), forms) if option.text.has_digits else None
            if span is None:
                continue
            met = next((other for other, others in seen if span.meets(others)), None)
            if met is not None:
                yield RULE.flaw(
                    option.place,
                    f"this and '{met.text.plain}' have numbers in common",
                    "write ranges that begin after the last one ends",
                )
            seen.append((option, span))


def _range(text: str, forms: list[tuple[re.Pattern[str], str]]) -> _Range | None:
    """Return the numbers that an option speaks of, when it speaks of nothing else."""
    for pattern, bounds in forms:
        found = pattern.fullmatch(text)
        if found is None:
            continue
        low = _number(found["low"])
        high = _number(found["high"]) if bounds == ".." else low
        if low is None or high is None:
            return None
        match bounds:
            case ">" | ">=":
                return _Range(low, _HIGHEST, bounds == ">=", False, found["unit"].strip())
            case "<" | "<=":
                return _Range(-_HIGHEST, low, False, bounds == "<=", found["unit"].strip())
            case _:
                return _Range(low, high, True, True, found["unit"].strip())
    return None


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text.rstrip(".,").replace(",", ""))
    except InvalidOperation:
        return None  # "1.2.3" is a version


RULE = Rule("overlapping-numbers", "warning", in_item=_in_item, kinds=WITH_OPTIONS)
