"""Files as the command line writes them."""

from __future__ import annotations

import codecs
from pathlib import Path


def write_text(file: Path, text: str) -> None:
    """Write a file as it is, in folders that are made for it; one that had a byte order mark keeps it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    has_mark = file.is_file() and file.read_bytes().startswith(codecs.BOM_UTF8)
    file.write_text(("\ufeff" if has_mark else "") + text, encoding="utf-8", newline="")
