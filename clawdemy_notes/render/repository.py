"""Where readers can mend what they find: the addresses of a source's line, and of a new report."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from urllib.parse import quote, quote_plus, urljoin, urlsplit

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
        return f"{_edited(self, origin.path)}#L{origin.line}" if self.edit_uri else None

    def report(self, title: str, question: str) -> str | None:
        """Return where a problem with a question is reported; None where no link can fill in the host's form.

        On GitHub it is the form `wrong-answer.yml`, with the field `question` filled in; a repository without it shows
        an empty report under the same title.
        """
        subject = quote_plus(title, safe="/")
        if "gitlab" in self._host:
            return f"{self.url}/-/issues/new?{quote_plus('issue[title]')}={subject}"
        if "bitbucket" in self._host or not self._host:
            return None
        if "github" in self._host:
            return f"{self.url}/issues/new?template={FORM}&title={subject}&question={quote_plus(question, safe='/')}"
        return f"{self.url}/issues/new?title={subject}"

    @cached_property
    def _host(self) -> str:
        return urlsplit(self.url).hostname or ""


@lru_cache(maxsize=4_096)  # all questions of a lesson come from two files
def _edited(repository: Repository, path: str) -> str:
    # The address is that of the docs folder, and sources are named from the project's root.
    docs = urljoin(f"{repository.url}/", repository.edit_uri.rstrip("/") + "/")
    return urljoin(docs, "../" + quote(path))
