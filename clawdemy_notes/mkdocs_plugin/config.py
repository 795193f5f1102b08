"""The plugin's settings in `mkdocs.yml`."""

from __future__ import annotations

from mkdocs.config.base import Config
from mkdocs.config.config_options import Type


class ClawdemyNotesConfig(Config):  # type: ignore[no-untyped-call] # MkDocs' own
    """What has no setting of MkDocs' or of Material's."""

    guide = Type(bool, default=False)
    """Whether the site has the pages for authors that are made from the package, such as one on each check."""
