"""Pages on checks as Markdown, for the site."""

from __future__ import annotations

from clawdemy_notes.guide.check_page import CheckPage, ids, page

INDEX_TITLE = "Checks"
INDEX_ABOUT = "All that a check of the sources can find, with a page for each: why it matters, and how to mend it."

_INDEX = f"""\
# {INDEX_TITLE}

`clawdemy check` reads all tracks, lessons and quizzes, and says what is wrong, where, and what to do. In brackets
after *error* or *warning* stands the id of the check. Each has its page here, which `clawdemy explain` prints too.

An error keeps the site from being built: readers would meet what is broken. A warning does not: you decide. The pages'
examples are from a track `basics` with a lesson `first`.

| Check | Severity | What it means |
| --- | --- | --- |
"""


def check_markdown(check: CheckPage) -> str:
    """Return the page on a check, its heading included."""
    return f"# {check.id}\n\n**{check.severity.capitalize()}.** {check.about}\n\n{check.body}\n[All checks](index.md)\n"


def index_markdown() -> str:
    """Return the page that lists all checks."""
    every = map(page, ids())
    return _INDEX + "".join(f"| [{one.id}]({one.id}.md) | {one.severity} | {one.about} |\n" for one in every)
