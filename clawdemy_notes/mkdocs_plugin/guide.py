"""The guide's pages that are made from the package itself, for sites with `guide: true`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from clawdemy_notes import guide
from clawdemy_notes.render import Page
from clawdemy_notes.schema import fields_markdown

FOLDER = "guide"
CHECKS = f"{FOLDER}/checks/index.md"
_IN_REPOSITORY = "clawdemy_notes/guide/checks"

Maker = Callable[[Path], Iterable[Page]]
"""Returns pages for the project at a root. An `index.md` is listed in the menus; the pages that it lists are not."""


def check_pages(root: Path) -> Iterator[Page]:
    """Yield the list of all checks, and a page for each of them."""
    title, about = guide.INDEX_TITLE, guide.INDEX_ABOUT
    yield Page(CHECKS, title, about, (guide.index_markdown(),))
    for one in map(guide.page, guide.ids()):
        written = f"{_IN_REPOSITORY}/{one.id}.md"
        yield Page(
            f"{FOLDER}/checks/{one.id}.md",
            one.id,
            f"{guide.plain_sentence(one.about)} Why it matters, and how to mend it.",
            (guide.check_markdown(one),),
            # Only in this project's own repository is there a file to edit.
            source=written if (root / written).is_file() else None,
            # Readers look for the words of lessons, which the examples are full of; the list has each id.
            searchable=False,
        )


def field_page(_: Path) -> Iterator[Page]:
    """Yield the reference of all fields; it comes from the models, so there is no file to edit."""
    title = "Fields"
    about = "Every field of the YAML files of tracks, lessons and quizzes: what it says, and what may stand in it."
    lead = (
        "An editor that knows [the schemas](../../schema/lesson.schema.json) shows all this while you type: the first "
        "line of each file names the one that it follows."
    )
    body = f"# {title}\n\n{about}\n\n{lead}\n\n{fields_markdown()}"
    yield Page(f"{FOLDER}/fields/index.md", title, about, (body,), searchable=False)


MAKERS: tuple[Maker, ...] = (check_pages, field_page)
"""What makes pages of the guide; each further one is added here."""


@lru_cache(maxsize=1)  # a preview asks at each change, and the package stays as it is
def guide_pages(root: Path) -> tuple[Page, ...]:
    """Return all generated pages of the guide."""
    return tuple(page for make in MAKERS for page in make(root))


def is_list(page: Page) -> bool:
    """Say whether a page of the guide lists others: it stands in the menus, and leads to those."""
    return page.path.endswith("/index.md")
