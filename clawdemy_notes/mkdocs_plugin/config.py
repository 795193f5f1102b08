"""The plugin's settings in `mkdocs.yml`."""

from __future__ import annotations

from mkdocs.config.base import Config


class ClawdemyNotesConfig(Config):
    """No options: everything that a site may choose has a setting of MkDocs' or of Material's."""
