"""Bytes to text: UTF-8 without characters that YAML does not allow."""

from __future__ import annotations

import re
from functools import cache

from clawdemy_notes.source.findings import Finding

LARGEST_FILE = 1_048_576  # bytes, 1 MiB: fifty times the longest lesson, and still read in a blink

_OTHER_ENCODINGS = {
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
# YAML 1.2, production 1 (c-printable); a byte order mark is only allowed in front.
_PRINTABLE = "\t\n\r\x20-\x7e"
_PRINTABLE_BYTES = b"\t\n\r" + bytes(range(0x20, 0x7F))
_NOT_PRINTABLE_ASCII = re.compile(f"[^{_PRINTABLE}]")


def decode(raw: bytes) -> tuple[str, Finding | None]:
    """Return the text without its byte order mark, and what is wrong with it, if anything.

    A faulty text is good for showing the place only.
    """
    if len(raw) > LARGEST_FILE:
        message = f"this file is larger than {LARGEST_FILE:,} bytes"
        return "", Finding("file-too-large", message, "split it, or move what does not belong into it elsewhere")
    encoding = _other_encoding(raw)
    if encoding:
        return "", Finding("not-utf-8", f"this file is {encoding} text; expected UTF-8", "save it as UTF-8")
    try:
        text = raw.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        text = raw.decode("utf-8", "replace").removeprefix("\ufeff")
        offset = len(raw[: error.start].decode("utf-8").removeprefix("\ufeff"))
        message = f"the byte 0x{raw[error.start]:02x} is not UTF-8 here"
        return text, Finding("not-utf-8", message, "save the file as UTF-8", offset, len(text), offset + 1)
    if not raw.translate(None, _PRINTABLE_BYTES):
        return text, None  # four times faster than to search, and true of most
    return text, find_control_character(text)


def find_control_character(text: str) -> Finding | None:
    """Return the first character that YAML does not allow in a text."""
    match = (_NOT_PRINTABLE_ASCII if text.isascii() else _not_printable()).search(text)
    if match is None:
        return None
    message = f"the character U+{ord(match[0]):04X} cannot be shown and is not allowed"
    return Finding("control-character", message, "delete it", match.start(), match.end(), match.end())


@cache  # it takes longer to compile than to search a hundred files with it
def _not_printable() -> re.Pattern[str]:
    return re.compile(f"[^{_PRINTABLE}\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


def _other_encoding(raw: bytes) -> str | None:
    """Name the encoding of a text that is plainly UTF-16 or UTF-32."""
    for mark, name in _OTHER_ENCODINGS.items():
        if raw.startswith(mark):
            return name
    # Without a byte order mark, ASCII in UTF-16 has a NUL for every other byte.
    halves = raw[:64:2], raw[1:64:2]
    return "UTF-16" if len(raw) > 3 and any(half and not half.strip(b"\0") for half in halves) else None
