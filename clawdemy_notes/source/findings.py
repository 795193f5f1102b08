"""What the reader of sources can find, before any check runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One mistake at a stretch of a document's text."""

    check: str
    message: str
    help: str
    start: int = 0
    end: int = 0
    """Offsets into the text; whatever else is found in between is a consequence of this."""
    shown_end: int | None = None
    """Where the characters end that are the mistake itself, if that is known."""
    shown_start: int | None = None
    """Where these start, if not at `start`."""


FINDINGS: Mapping[str, str] = {
    "unreadable-file": "The file system does not hand out the file.",
    "outside-project": "A symbolic link leads out of the project; it is not followed.",
    "folder-twice": "A symbolic link in `docs/` leads to a folder that stands there anyway, or around in a circle.",
    "unexpected-file": "A YAML file stands where nothing reads it, or its name ends in something other than `.yml`.",
    "file-too-large": "The file is larger than 1 MiB.",
    "not-utf-8": "The file is not UTF-8 text.",
    "control-character": "The text holds a character that cannot be shown, such as NUL.",
    "empty-file": "The file holds no YAML, or comments only.",
    "yaml-syntax": "The file is not YAML.",
    "multiple-documents": "A line of `---` starts a second document; a source is one document.",
    "nested-too-deep": "Lists and mappings are nested more than 50 levels deep.",
    "too-many-values": "The file holds more than 20,000 values, or its aliases expand to more than that.",
    "recursive-alias": "An alias (`*name`) stands inside the value that it repeats.",
    "unknown-anchor": "An alias (`*name`) repeats a value that nothing above it names (`&name`).",
    "yaml-tag": "A value has a YAML tag such as `!!str`; sources need none.",
    "duplicate-key": "A mapping has the same key twice.",
    "key-not-text": "The key of a mapping is a list or a mapping.",
    "number-too-long": "A whole number has more than 100 digits.",
    "missing-field": "A field that is always needed is missing.",
    "unknown-key": "A mapping has a key that is not a field.",
    "wrong-type": "A value is of another type than its field.",
    "not-one-of": "A value is not among those that its field allows.",
    "id-not-kebab-case": "An id, a folder name or a file name is not kebab-case.",
    "link-scheme": "A link starts with something other than `https://`, `http://` or `mailto:`.",
    "not-a-date": "A date is not written as YYYY-MM-DD, or no calendar has it.",
    "number-out-of-range": "A number is smaller or larger than its field allows.",
    "too-short": "A text or a list is shorter than its field needs.",
    "too-long": "A text or a list is longer than its field allows.",
    "wrong-form": "A text does not have the form that its field needs.",
    "invalid-value": "A value breaks a rule of its field that has no words of its own here.",
}
"""Ids of the reader's findings, each with its meaning; the ids of checks are their file names."""
