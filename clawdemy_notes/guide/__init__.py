"""The guide's pages on checks: for each id of a diagnostic what it means, why it matters and how to mend it.

A page is a file in `checks/`, named by its id. The command line prints them, and the site shows them.
"""

from clawdemy_notes.guide.check_page import CheckPage, ids, page
from clawdemy_notes.guide.markdown import INDEX_ABOUT, INDEX_TITLE, check_markdown, index_markdown
from clawdemy_notes.guide.plain import check_text, index_text, plain_sentence

__all__ = [
    "INDEX_ABOUT",
    "INDEX_TITLE",
    "CheckPage",
    "check_markdown",
    "check_text",
    "ids",
    "index_markdown",
    "index_text",
    "page",
    "plain_sentence",
]
