"""Asking politely whether an address leads somewhere: with pauses, again where it is worth it, along redirects."""

from __future__ import annotations

import datetime
import email.utils
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import quote, urljoin, urlsplit

from clawdemy_notes.links.exchange import Failure, Reply, Web

State = Literal["fine", "moved", "dead", "unsure"]

TRIES = 3
LONGEST_WAIT = 60.0  # seconds; who asks for more is not asked again in this run
MOST_REDIRECTS = 10
MOST_FAULTS = 2
"""Addresses of a host, one after another, that may stay without an answer before the host is left alone."""
_PERMANENT = {301, 308}
_TEMPORARY = {302, 303, 307}
_GONE = {404, 410}
_TOO_MANY = 429
_LATER = {_TOO_MANY, 500, 502, 503, 504}
"""What a server may answer differently in a moment."""
_NO_SUCH_PLACE = {"malformed", "unknown-host", "private"}
"""Faults of the address; the others may be passing, or ours."""
_LASTING = {*_NO_SUCH_PLACE, "untrusted"}
"""Faults that are the same at the next try."""


@dataclass(frozen=True)
class Answer:
    """What is known of an address."""

    state: State
    why: str = ""
    """For people; empty when all is fine."""
    target: str | None = None
    """Where it has moved to for good."""


@dataclass
class Pace:
    """Keeps requests to the same host apart, whoever makes them."""

    pause: float
    """Seconds between two requests to a host."""
    sleep: Callable[[float], object] = time.sleep
    now: Callable[[], float] = time.monotonic
    _next: dict[str, float] = field(default_factory=dict)
    _left_alone: dict[str, str] = field(default_factory=dict)
    _faults: dict[str, int] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def wait(self, host: str) -> None:
        """Wait until a host may be asked, and take that turn."""
        with self._lock:
            now = self.now()
            turn = max(now, self._next.get(host, now))
            self._next[host] = turn + self.pause
        if turn > now:
            self.sleep(turn - now)

    def hold(self, host: str, seconds: float) -> None:
        """Ask a host nothing for some time."""
        with self._lock:
            self._next[host] = max(self._next.get(host, 0.0), self.now() + seconds)

    def left_alone(self, host: str) -> str | None:
        """Return why a host is not asked any more in this run; None when it is."""
        return self._left_alone.get(host)

    def learn(self, host: str, reply: Reply | Failure) -> None:
        """Leave a host alone that has asked for it, or that has not answered for several addresses in a row."""
        with self._lock:
            silent = isinstance(reply, Failure) and reply.fault not in _LASTING
            self._faults[host] = self._faults.get(host, 0) + 1 if silent else 0
            if isinstance(reply, Reply) and reply.status == _TOO_MANY:
                self._left_alone[host] = "not asked, as its server has asked to be left alone"
            elif isinstance(reply, Failure) and self._faults[host] >= MOST_FAULTS:
                self._left_alone[host] = f"not asked, as its server has not answered before: {reply.why}"


@dataclass(frozen=True)
class Asker:
    """Finds out about one address after another."""

    web: Web
    pace: Pace
    today: Callable[[], datetime.datetime] = lambda: datetime.datetime.now(datetime.UTC)

    def ask(self, url: str) -> Answer:
        """Follow an address to its end and say what became of it."""
        here, moved, is_permanent, seen = url, None, True, {url}
        while True:
            reply = self._reply(here)
            if not isinstance(reply, Reply) or reply.location is None or reply.status not in _PERMANENT | _TEMPORARY:
                return _judge(reply, moved, None if here == url else here)
            is_permanent = is_permanent and reply.status in _PERMANENT
            try:
                # Servers send letters of all alphabets here, read as Latin-1.
                there = urljoin(here, quote(reply.location.encode("latin-1"), safe="/%:@!$&'()*+,;=~?#[]"))
                scheme = urlsplit(there).scheme
            except ValueError:
                return Answer("dead", f"it redirects to what is no address: {reply.location!r}")
            there = there.partition("#")[0]
            if scheme not in {"http", "https"}:
                return Answer("dead", f"it redirects to {there}, which is not on the web")
            if there in seen:
                return Answer("dead", "it redirects in a circle")
            if len(seen) > MOST_REDIRECTS:
                return Answer("dead", f"it redirects more than {MOST_REDIRECTS} times")
            seen.add(there)
            here, moved = there, there if is_permanent else moved

    def _reply(self, url: str) -> Reply | Failure:
        """Ask until there is an answer that counts."""
        host = urlsplit(url).netloc.lower()
        reason = self.pace.left_alone(host)
        if reason is not None:
            return Failure("unreachable", reason)
        reply: Reply | Failure = Failure("slow", "not asked")
        for attempt in range(TRIES):
            # HEAD spares the server, but some do not know it: from the second try on it is GET, as browsers ask.
            reply = self._once(host, url, "GET" if attempt else "HEAD")
            wait = self._wait(reply, attempt)
            if wait is None or wait > LONGEST_WAIT:
                break
            self.pace.hold(host, wait)
        self.pace.learn(host, reply)
        return reply

    def _once(self, host: str, url: str, method: str) -> Reply | Failure:
        self.pace.wait(host)
        reply = self.web.ask(method, url)
        if method == "HEAD" and isinstance(reply, Reply) and not _counts(reply):
            return self._once(host, url, "GET")
        return reply

    def _wait(self, reply: Reply | Failure, attempt: int) -> float | None:
        """Return the seconds after which to ask again; None when the answer counts."""
        if isinstance(reply, Failure):
            return None if reply.fault in _LASTING else 2.0**attempt
        if reply.status not in _LATER:
            return None
        asked = seconds_of(reply.retry_after, self.today()) if reply.retry_after else None
        return asked if asked is not None else 2.0**attempt


def _counts(reply: Reply) -> bool:
    """Say whether an answer to HEAD is to be believed.

    Servers lie in both ways: some know no HEAD and answer it with an error, some say yes to it for every page. So only
    what is not a page, and what would cost much to fetch, is believed, beside redirects and the wish to be asked later.
    """
    if reply.status in _PERMANENT | _TEMPORARY | {429, 503}:
        return True
    return reply.status < 300 and reply.kind not in {"", "text/html", "application/xhtml+xml"}


def _judge(reply: Reply | Failure, moved: str | None, here: str | None) -> Answer:
    by_way = f", at {here}" if here is not None else ""
    if isinstance(reply, Failure):
        return Answer("dead" if reply.fault in _NO_SUCH_PLACE else "unsure", f"{reply.why}{by_way}")
    if reply.status < 300:
        return Answer("moved", f"it has moved to {moved}", moved) if moved is not None else Answer("fine")
    if reply.status in _GONE:
        return Answer("dead", f"the server answers {reply.status}: there is no such page{by_way}")
    return Answer("unsure", f"the server answers {reply.status}{by_way}")


def seconds_of(retry_after: str, now: datetime.datetime) -> float | None:
    """Return how long `Retry-After` asks to wait: seconds, or until a date (RFC 9110, 10.2.3); None if neither."""
    if retry_after.strip().isascii() and retry_after.strip().isdigit():
        return float(retry_after)
    try:
        then = email.utils.parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    return max(0.0, (then.replace(tzinfo=then.tzinfo or datetime.UTC) - now).total_seconds())
