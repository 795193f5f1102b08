"""What a page on a check says, and reading it from its file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, cast

import yaml

from clawdemy_notes.diagnostics import Severity

FOLDER = Path(__file__).parent / "checks"

_IDS = tuple(sorted(path.stem for path in FOLDER.glob("*.md")))

_SHORTENED = re.compile(r"^```yaml\n(?!#)", re.MULTILINE)
"""The start of an example that does not name the file it is from: an item, without what goes without saying."""

_ONLY_WHAT_MATTERS = (
    "Of an item, only what matters is written out here; options are wrong unless they say `correct: true`."
)
_WHEN_IT_DOES_NOT_FIT = """\
## When it does not fit

You decide. Write the rule and your reason {place}; then it is silent there.

```yaml
allow:
  - rule: {id}
    because: Say here why it does not fit.
```
"""
_PLACES = {"item": "in the item", "quiz": "at the top level of the quiz file"}


@dataclass(frozen=True)
class CheckPage:
    """The page on one check."""

    id: str
    severity: Severity
    about: str
    """What the finding means, as one sentence."""
    allow: Literal["item", "quiz"] | None
    """Where an author may write `allow` for it: in the item, or for the quiz as a whole."""
    written: str
    """Markdown with second-level headings, as it stands in the file."""

    @property
    def body(self) -> str:
        """All of the page below its first sentence: what is written, and what all such pages say."""
        parts = [self.written]
        if _SHORTENED.search(self.written):
            parts = [self.written.replace("## What it finds\n", f"## What it finds\n\n{_ONLY_WHAT_MATTERS}\n", 1)]
        if self.allow is not None:
            parts.append(_WHEN_IT_DOES_NOT_FIT.format(place=_PLACES[self.allow], id=self.id))
        return "\n".join(parts)


def ids() -> tuple[str, ...]:
    """Return the ids of all checks that have a page, in order."""
    return _IDS


@cache
def page(check: str) -> CheckPage:
    """Return the page on a check.

    Raises KeyError when there is none.
    """
    if check not in _IDS:
        raise KeyError(check)
    _, front, written = (FOLDER / f"{check}.md").read_text("utf-8").split("---\n", 2)
    meta = cast("dict[str, str]", yaml.safe_load(front))
    return CheckPage(
        meta["title"],
        cast("Severity", meta["severity"]),
        meta["description"],
        cast('Literal["item", "quiz"] | None', meta.get("allow")),
        written.strip() + "\n",
    )
