"""What is said where PyYAML lacks its parser in C."""

from __future__ import annotations


class LibyamlMissingError(Exception):
    """PyYAML was installed without libyaml, its parser in C."""

    def __init__(self) -> None:
        super().__init__("PyYAML was built without libyaml; install a PyYAML wheel, or libyaml and PyYAML from source")
