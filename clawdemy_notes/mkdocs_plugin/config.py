"""The plugin's settings in `mkdocs.yml`."""

from __future__ import annotations

from mkdocs.config.base import Config


class ClawdemyNotesConfig(Config):  # type: ignore[no-untyped-call] # MkDocs' own
    """No options: everything that a site may choose has a setting of MkDocs' or of Material's."""
