"""What cannot be made, and why."""

from __future__ import annotations

from clawdemy_notes.model.base import SLUG, SLUG_LENGTH
from clawdemy_notes.text import kebab_case


class RefusedError(Exception):
    """Something new cannot be made; the text says why and what to do instead."""


def require_id(name: str, what: str) -> None:
    """Refuse a name that cannot be an id."""
    if SLUG.fullmatch(name) and len(name) <= SLUG_LENGTH:
        return
    meant = kebab_case(name)[:SLUG_LENGTH].strip("-")
    asked = f"; did you mean {meant}?" if meant else ""
    raise RefusedError(
        f"'{name}' cannot be the id of {what}: expected lower-case words of a-z and 0-9 joined by single hyphens, "
        f"at most {SLUG_LENGTH} characters{asked}"
    )
