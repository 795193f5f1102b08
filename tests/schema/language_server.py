"""A client of the YAML language server, the engine of VS Code's YAML extension: as an editor talks to it."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT

SERVER = ROOT / "build" / "node" / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"

_SETTINGS = {
    "yaml": {
        "validate": True,
        "hover": True,
        "completion": True,
        # Without it the server asks the network which schema a file has.
        "schemaStore": {"enable": False},
    }
}


@dataclass
class LanguageServer:
    """A running server, and what it said of the files that were opened."""

    process: subprocess.Popen[bytes]
    ids: count[int] = field(default_factory=lambda: count(1))
    diagnostics: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    @classmethod
    def start(cls) -> LanguageServer:
        """Start the server as an editor does, or fail with how to get it."""
        node = shutil.which("node")
        if node is None:
            pytest.fail("Node is missing: install it from https://nodejs.org, then run `make test-node`")
        if not SERVER.is_file():
            pytest.fail(f"{SERVER.relative_to(ROOT)} is missing: run `make test-node`, which installs it into build/")
        server = cls(subprocess.Popen([node, SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE))
        markdown = {"contentFormat": ["markdown"], "completionItem": {"documentationFormat": ["markdown"]}}
        server.ask(
            "initialize",
            processId=None,
            rootUri=ROOT.as_uri(),
            capabilities={
                "workspace": {"configuration": True},
                "textDocument": {"hover": markdown, "completion": markdown},
            },
        )
        server.tell("initialized")
        server.tell("workspace/didChangeConfiguration", settings=_SETTINGS)
        return server

    def stop(self) -> None:
        """Stop the server as the protocol wants it."""
        self.ask("shutdown")
        self.tell("exit")
        self.process.wait()

    def open(self, path: Path, text: str) -> None:
        """Open a text as if it were the file at `path`."""
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", textDocument=document)

    def reported(self, path: Path) -> list[dict[str, Any]]:
        """Return what the server reports of an open file; it waits a little after each opening, so open all before."""
        while path.as_uri() not in self.diagnostics:
            self._take(self._read())
        return self.diagnostics[path.as_uri()]

    def complete(self, path: Path, line: int, character: int) -> list[dict[str, Any]]:
        """Return what is offered at a place of an open file; lines and characters count from 0."""
        found = self.ask("textDocument/completion", **_at(path, line, character))
        items: list[dict[str, Any]] = found["items"] if isinstance(found, dict) else found or []
        return items

    def hover(self, path: Path, line: int, character: int) -> str:
        """Return the Markdown that is shown for a place of an open file."""
        found = self.ask("textDocument/hover", **_at(path, line, character))
        return str(found["contents"]["value"]) if found else ""

    def ask(self, method: str, **parameters: Any) -> Any:
        """Send a request and return its answer."""
        number = next(self.ids)
        self._send({"id": number, "method": method, "params": parameters})
        while True:
            message = self._read()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message
                return message["result"]
            self._take(message)

    def tell(self, method: str, **parameters: Any) -> None:
        """Send a notification."""
        self._send({"method": method, "params": parameters})

    def _take(self, message: dict[str, Any]) -> None:
        """Answer what the server asks, and keep what it reports."""
        if message.get("method") == "textDocument/publishDiagnostics":
            self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif message.get("method") == "workspace/configuration":
            sections = [item.get("section", "") for item in message["params"]["items"]]
            self._send({"id": message["id"], "result": [_SETTINGS.get(section) for section in sections]})
        elif "method" in message and "id" in message:
            self._send({"id": message["id"], "result": None})

    def _send(self, message: dict[str, Any]) -> None:
        assert self.process.stdin is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        length = 0
        while header := self.process.stdout.readline().strip():
            name, _, value = header.partition(b": ")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the language server has ended"
        message: dict[str, Any] = json.loads(self.process.stdout.read(length))
        return message


def _at(path: Path, line: int, character: int) -> dict[str, Any]:
    return {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": character}}
