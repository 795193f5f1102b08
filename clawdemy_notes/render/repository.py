"""Where readers can mend what they find: the addresses of a source's line, and of a new report."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode, urljoin, urlsplit

from clawdemy_notes.model.course import Origin


@dataclass(frozen=True)
class Repository:
    """The project on a host such as GitHub."""

    url: str
    """Its page, without a slash at the end."""
    edit_uri: str = ""
    """Where files of the docs folder are edited, relative to the page or as a whole address; empty when nowhere."""

    def edit(self, origin: Origin) -> str | None:
        """Return where a line of a source is edited."""
        if not self.edit_uri:
            return None
        # The address is that of the docs folder, and sources are named from the project's root.
        docs = urljoin(f"{self.url}/", self.edit_uri.rstrip("/") + "/")
        return f"{urljoin(docs, '../' + quote(origin.path))}#L{origin.line}"

    def report(self, title: str) -> str | None:
        """Return where a problem is reported under a title; None where no link can fill in the host's form."""
        host = urlsplit(self.url).hostname or ""
        if "gitlab" in host:
            return f"{self.url}/-/issues/new?{urlencode({'issue[title]': title})}"
        if "bitbucket" in host or not host:
            return None
        return f"{self.url}/issues/new?{urlencode({'title': title})}"
