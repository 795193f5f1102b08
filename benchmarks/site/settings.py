"""`mkdocs.yml` of all projects: the same for each but for what is compared."""

from __future__ import annotations

from collections.abc import Sequence

import yaml

HOME = "# Home\n\nA workshop.\n"


def settings(*, plugins: Sequence[object] = ("search",), features: Sequence[str] = (), **more: object) -> str:
    """Return the settings of a project on Material."""
    return yaml.safe_dump(
        {
            "site_name": "Workshop",
            "site_url": "https://example.org/",
            "theme": {
                "name": "material",
                "language": "en",
                "font": False,
                "features": ["navigation.footer", *features],
            },
            "extra": {"generator": False},
            "plugins": list(plugins),
            "markdown_extensions": ["attr_list", "md_in_html", "tables", "abbr", {"toc": {"permalink": "#"}}],
            **more,
        },
        sort_keys=False,
        width=110,
    )
