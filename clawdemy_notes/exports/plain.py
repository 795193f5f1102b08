"""The course as a plain Markdown project that builds without this package.

Material for MkDocs is no longer developed further, and the notes must outlive it: the project written here
builds with stock MkDocs and Material, and with Zensical.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import yaml

from clawdemy_notes.examples import with_examples
from clawdemy_notes.model.course import Course
from clawdemy_notes.render import Complete, Page
from clawdemy_notes.render.assets import STYLE, client_files
from clawdemy_notes.render.home import with_tracks
from clawdemy_notes.render.navigation import course_entries, mkdocs_nav, pages_in, site_nav
from clawdemy_notes.words import ENGLISH, Words, words_of

MARK = "# Written by `clawdemy pages`: change the lessons' sources, not this folder.\n"


@dataclass(frozen=True)
class Settings:
    """What the site calls itself."""

    site_name: str
    site_url: str | None = None
    site_description: str | None = None
    language: str = ENGLISH
    nav: list[object] | None = None
    """The pages' order as `mkdocs.yml` has it, if it says one."""
    guide: tuple[Page, ...] = ()
    """Pages of the guide that the site has besides; those that list others are in the menus."""


def hand_written(docs: Path) -> Iterator[tuple[str, Path]]:
    """Yield each file of the docs folder that is published as it is, with its place below the folder."""
    for path in sorted(docs.rglob("*")):
        place = PurePosixPath(path.relative_to(docs).as_posix())
        if path.is_file() and place.parts[0] != "lessons" and not any(part.startswith(".") for part in place.parts):
            yield str(place), path


def write_plain_project(
    out: Path, *, course: Course, pages: Iterable[Page], docs: Path, settings: Settings
) -> tuple[str, ...]:
    """Write the project into an empty folder and return its files, relative to the folder.

    Raises OSError when a file cannot be read or written, and ExampleError when an example of a page is not sound.
    """
    written: list[str] = []
    words = words_of(settings.language)

    def write(place: str, content: bytes) -> None:
        target = out / place
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        written.append(place)

    own_pages = []
    for place, path in hand_written(docs):
        content = path.read_bytes()
        if path.suffix == ".md":
            markdown = with_examples(content.decode("utf-8"), place, words)
            content = with_tracks(markdown, Complete(course, words).cards, words).encode("utf-8")
            own_pages.append(place)
        write(f"docs/{place}", content)
    for page in (*pages, *settings.guide):
        if page.path not in own_pages:
            write(f"docs/{page.path}", page.markdown().encode("utf-8"))
    own_pages += [page.path for page in settings.guide if page.path.endswith("/index.md")]
    for place, content in client_files(words):
        write(f"docs/{place}", content)
    write("mkdocs.yml", configuration(course, own_pages, settings, words).encode("utf-8"))
    return tuple(written)


def configuration(course: Course, own_pages: Iterable[str], settings: Settings, words: Words) -> str:
    """Return the project's `mkdocs.yml`: stock Material, no other host, our style sheet."""
    entries = course_entries(course, words)
    values: dict[str, object] = {
        "site_name": settings.site_name,
        **({"site_url": settings.site_url} if settings.site_url else {}),
        **({"site_description": settings.site_description} if settings.site_description else {}),
        "theme": {
            "name": "material",
            "language": settings.language,
            "font": False,
            "features": ["navigation.instant", "navigation.footer", "navigation.tabs"],
            "palette": [
                {"scheme": scheme, "toggle": {"icon": f"material/weather-{icon}", "name": words.text(key)}}
                for scheme, icon, key in (
                    ("default", "night", "pages.switch-to-dark"),
                    ("slate", "sunny", "pages.switch-to-light"),
                )
            ],
        },
        "plugins": ["search"],
        "markdown_extensions": ["attr_list", "tables", {"toc": {"permalink": True}}],
        "extra_css": [STYLE],
        "nav": site_nav(entries, set(pages_in(mkdocs_nav(entries))), settings.nav, own_pages, words),
    }
    return MARK + yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=2**16)
