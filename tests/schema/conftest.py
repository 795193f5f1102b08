"""The language server, started once for all tests that ask it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.schema.language_server import LanguageServer


@pytest.fixture(scope="session")
def server() -> Iterator[LanguageServer]:
    started = LanguageServer.start()
    yield started
    started.stop()
