"""What HTML says, without its elements."""

from __future__ import annotations

from html.parser import HTMLParser


def text_of(html: str) -> str:
    """Return what HTML says, without its elements."""
    words = _Words()
    words.feed(html)
    words.close()
    return "".join(words.collected)


class _Words(HTMLParser):
    """Collects the text between elements."""

    def __init__(self) -> None:
        super().__init__()
        self.collected: list[str] = []

    def handle_data(self, data: str) -> None:
        self.collected.append(data)
