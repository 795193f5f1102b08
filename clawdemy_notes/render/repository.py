"""Where readers can mend what they find: the addresses of a source's line, and of a new report."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode, urljoin, urlsplit

from clawdemy_notes.model.course import Origin

FORM = "wrong-answer.yml"
"""The form for reports, in `.github/ISSUE_TEMPLATE` of the repository."""


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

    def report(self, title: str, question: str) -> str | None:
        """Return where a problem with a question is reported; None where no link can fill in the host's form.

        On GitHub it is the form `wrong-answer.yml`, with the field `question` filled in; a repository without it shows
        an empty report under the same title.
        """
        host = urlsplit(self.url).hostname or ""
        if "gitlab" in host:
            return f"{self.url}/-/issues/new?{urlencode({'issue[title]': title})}"
        if "bitbucket" in host or not host:
            return None
        form = {"template": FORM, "title": title, "question": question} if "github" in host else {"title": title}
        return f"{self.url}/issues/new?{urlencode(form, safe='/')}"
