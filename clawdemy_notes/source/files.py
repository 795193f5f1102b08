"""The files of a project: what a folder holds, what a file says, and what is wrong with either."""

from __future__ import annotations

import os
import stat
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar, cast

from pydantic import BaseModel

from clawdemy_notes.diagnostics import Diagnostic
from clawdemy_notes.model.base import SLUG, SLUG_LENGTH
from clawdemy_notes.source.decode import LARGEST_FILE, decode
from clawdemy_notes.source.document import Document
from clawdemy_notes.source.guesses import slug_meant
from clawdemy_notes.source.nodes import Node
from clawdemy_notes.source.shortcut import bind_plainly, read_plainly

M = TypeVar("M", bound=BaseModel)

_Bound = tuple[Document, BaseModel | None, tuple[Diagnostic, ...]]

_MOST_KEPT = 16_384  # files: those of a few thousand lessons
_MARK = "\ufeff".encode()
_kept: dict[tuple[str, type[BaseModel] | None], _Bound] = {}
"""Of each path, what was read there last: a preview reads the same files again at each change."""


def forget_files() -> None:
    """Let go of all that was read."""
    _kept.clear()


class Files:
    """Reads files below a root, and keeps what it finds."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.documents: dict[str, Document] = {}
        self.diagnostics: list[Diagnostic] = []

    @cached_property
    def _start(self) -> str:
        return f"{self.root}/"

    @cached_property
    def _real_root(self) -> Path:
        return self.root.resolve()

    def listed(self, folder: Path, *, is_about_files: bool = True) -> list[Path]:
        """Return what a folder holds, in order; hidden files and what leads out of the project left out.

        Files may be left out too, but for links.
        """
        try:
            if not folder.exists() or not self.is_inside(folder):
                return []
            with os.scandir(folder) as entries:
                # What is no link stays in its folder, which is in the project.
                names = sorted(
                    (each.name, each.is_symlink())
                    for each in entries
                    if not each.name.startswith(".") and (is_about_files or not each.is_file(follow_symlinks=False))
                )
        except OSError as error:
            self._unreadable(folder, error)
            return []
        return [folder / name for name, is_link in names if not is_link or self.is_inside(folder / name)]

    @staticmethod
    def is_folder(path: Path) -> bool:
        """Say whether a path is a folder; one that may not be looked at is none."""
        try:
            return path.is_dir()
        except OSError:
            return False

    def check_links(self, docs: Path) -> None:
        """Report symbolic links that must not be published; MkDocs follows every one that it meets."""
        seen = {os.path.realpath(docs)}
        waiting = [docs]
        while waiting:
            for path in self.listed(waiting.pop(), is_about_files=False):
                if not self.is_folder(path):
                    continue
                real = os.path.realpath(path)
                if real not in seen:
                    seen.add(real)
                    waiting.append(path)
                elif path.is_symlink():
                    message = "this symbolic link leads to a folder that is published already"
                    self.found(path, "folder-twice", message, "delete the link")

    def is_inside(self, path: Path) -> bool:
        """Say whether a path stays in the project once its symbolic links are followed."""
        try:
            inside = path.resolve().is_relative_to(self._real_root)
        except (OSError, RuntimeError):  # a link that leads to itself
            inside = False
        if not inside:
            message = "this symbolic link leads out of the project, or nowhere; it is not followed"
            self.found(path, "outside-project", message, "put the file itself here")
        return inside

    def check_slug(self, path: Path, name: str) -> None:
        """Report a name of a file or a folder that cannot be an id."""
        if not SLUG.fullmatch(name) or len(name) > SLUG_LENGTH:
            what = "folder" if self.is_folder(path) else "file"
            message = (
                f"the name of this {what} is its id, and '{printable(name)}' is not lower-case words joined by hyphens"
            )
            meant = slug_meant(name)
            new_name = f"{meant}{path.suffix if what == 'file' else ''}" if meant is not None else None
            help_ = f"rename it to {new_name or 'lower-case words of a-z and 0-9 joined by single hyphens'}"
            self.found(path, "id-not-kebab-case", message, help_)

    def bound(self, path: Path, model: type[M]) -> tuple[Document, M | None]:
        """Read a YAML file into a model."""
        document, bound = self._read(path, model)
        return document, cast("M | None", bound)

    def unread(self, path: Path) -> Document:
        """Return the place of a file that nobody needs to look into."""
        name = self._name_of(path)
        self.documents[name] = Document(name, "", is_readable=False)
        return self.documents[name]

    def text(self, path: Path) -> Document:
        """Read a file as text."""
        return self._read(path, None)[0]

    def found(self, path: Path, check: str, message: str, help_: str) -> None:
        """Report something about a file that is not inside it."""
        self.diagnostics.append(Diagnostic(self._name_of(path), 1, 1, "error", check, message, help_))

    def _read(self, path: Path, model: type[BaseModel] | None) -> tuple[Document, BaseModel | None]:
        name = self._name_of(path)
        try:
            status = path.stat()
            if not stat.S_ISREG(status.st_mode):
                raise OSError("it is not a file")  # a pipe would never end
            with path.open("rb") as file:
                raw = file.read() if status.st_size <= LARGEST_FILE else file.read(LARGEST_FILE + 1)
        except OSError as error:
            self._unreadable(path, error)
            read: _Bound = Document(name, "", is_readable=False), None, ()
        else:
            read = _remembered(name, raw, model)
        document, bound, diagnostics = read
        self.diagnostics += diagnostics
        self.documents[name] = document
        return document, bound

    def _unreadable(self, path: Path, error: OSError) -> None:
        """Report what the file system said."""
        message = f"this cannot be read: {error.strerror or error}"
        self.found(path, "unreadable-file", message, "check that it is there and that you may read it")

    def _name_of(self, path: Path) -> str:
        """Return a path relative to the root, as text that can be printed."""
        whole = str(path)
        if whole.startswith(self._start):  # a tenth of the time that pathlib takes
            return printable(whole[len(self._start) :])
        return printable(path.relative_to(self.root).as_posix())


def printable(name: str) -> str:
    """Return a file's name with whatever is not UTF-8 in it replaced."""
    return name if name.isascii() else os.fsencode(name).decode("utf-8", "replace")


def _remembered(path: str, raw: bytes, model: type[BaseModel] | None) -> _Bound:
    """Return what a file holds: the very same objects as the last time, if it says the same."""
    kept = _kept.get((path, model))
    if kept is not None and kept[0].text.encode() == raw.removeprefix(_MARK):
        return kept
    text, finding = decode(raw)
    if finding is not None:  # what is shown of it is not what it says
        document = Document(path, text, is_readable=False)
        return document, None, (document.report(finding),)
    read = _bound(path, text, model) if model is not None else (Document(path, text), None, ())
    while len(_kept) >= _MOST_KEPT:
        del _kept[next(iter(_kept))]
    _kept[path, model] = read
    return read


def _bound(path: str, text: str, model: type[BaseModel]) -> _Bound:
    """Return a YAML text as a document and as a model, None when it is broken, with all that is wrong with it."""
    plain = read_plainly(text)
    bound = bind_plainly(plain.data, model) if plain is not None else None
    if plain is not None and bound is not None:
        return Document(path, text, partial(_tree_of, text), starts=plain.starts), bound, ()
    from clawdemy_notes.source.bind import bind  # it knows many words for mistakes, and most files have none
    from clawdemy_notes.source.parse import parse_yaml

    root, findings = parse_yaml(text)
    document = Document(path, text, root)
    found = tuple(map(document.report, findings))
    if root is None:
        return document, None, found
    bound, diagnostics = bind(document, model, findings)
    return document, bound, (*found, *diagnostics)


def _tree_of(text: str) -> Node | None:
    from clawdemy_notes.source.parse import tree_of

    return tree_of(text)
