"""Links that leave the site: each address is asked once, many hosts at a time, each host at leisure."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from queue import SimpleQueue
from urllib.parse import urlsplit

from clawdemy_notes.links.asking import Answer
from clawdemy_notes.links.findings import Finding
from clawdemy_notes.links.page import Link
from clawdemy_notes.links.site import Outside, Site, target_of

HOSTS_AT_A_TIME = 8


def addresses_outside(site: Site) -> Mapping[str, tuple[tuple[str, Link], ...]]:
    """Return the addresses elsewhere, in order, each with the pages and links that lead there."""
    found: dict[str, list[tuple[str, Link]]] = defaultdict(list)
    for page, read in site.pages.items():
        for link in read.links:
            target = target_of(site, page, link.address)
            if isinstance(target, Outside):
                found[target.url].append((page, link))
    return {url: tuple(found[url]) for url in sorted(found)}


def ask_all(urls: Iterable[str], ask: Callable[[str], Answer]) -> Iterator[tuple[str, Answer]]:
    """Yield each address with its answer, as answers come; a host's addresses are asked one after another."""
    hosts: dict[str, list[str]] = defaultdict(list)
    for url in urls:
        hosts[urlsplit(url).netloc.lower()].append(url)
    # The longest lists first: the last host should not be the one with the most addresses.
    waiting = sorted(hosts.values(), key=len)
    answers: SimpleQueue[tuple[str, Answer] | BaseException] = SimpleQueue()
    lock, is_over = threading.Lock(), threading.Event()

    def work() -> None:
        while not is_over.is_set():
            with lock:
                if not waiting:
                    return
                urls = waiting.pop()
            for url in urls:
                if is_over.is_set():
                    return
                try:
                    answers.put((url, ask(url)))
                except BaseException as error:
                    answers.put(error)
                    return

    workers = [threading.Thread(target=work, daemon=True) for _ in range(min(HOSTS_AT_A_TIME, len(waiting)))]
    for worker in workers:
        worker.start()
    try:
        for _ in range(sum(map(len, hosts.values()))):
            answer = answers.get()
            if isinstance(answer, BaseException):
                raise answer
            yield answer
    finally:
        is_over.set()


def check_outside(
    addresses: Mapping[str, tuple[tuple[str, Link], ...]], answers: Mapping[str, Answer]
) -> Iterator[Finding]:
    """Yield the links whose addresses are dead, have moved, or gave no clear answer."""
    for url, links in addresses.items():
        answer = answers.get(url, Answer("fine"))
        for page, link in links:
            match answer.state:
                case "dead":
                    yield Finding(page, link, "error", "dead-link", f"is dead: {answer.why}", "mend it or take it out")
                case "moved":
                    what = "still works, by way of a lasting redirect"
                    fragment = urlsplit(link.address).fragment
                    new = f"{answer.target}#{fragment}" if fragment else answer.target
                    yield Finding(page, link, "warning", "moved-link", what, f"write {new}")
                case "unsure":
                    what = f"could not be checked: {answer.why}"
                    yield Finding(page, link, "warning", "unsure-link", what, "open it in a browser")
                case _:
                    pass
