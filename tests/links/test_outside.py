"""Links that leave the site, against a server that times out, redirects, refuses and lies."""

from __future__ import annotations

import datetime
import socket
from pathlib import Path

import pytest

from clawdemy_notes.links import ask_all
from clawdemy_notes.links.asking import Answer, Asker, Pace, State, seconds_of
from clawdemy_notes.links.exchange import Failure, Reply, is_public, names_private
from clawdemy_notes.links.exchange import Web as Client
from clawdemy_notes.links.memory import Remembered, fresh, read_memory, write_memory
from tests.links.conftest import Clock, Web

NOW = datetime.datetime(2026, 11, 22, 12, 0, tzinfo=datetime.UTC)
SHORT = 0.3  # seconds that a test waits for an answer that never comes


def asker(clock: Clock, *, timeout: float = 10, allow_local: bool = True) -> Asker:
    return Asker(
        Client("notes-test (+https://a.example)", timeout, allow_local), Pace(1, clock.sleep, clock.now), lambda: NOW
    )


@pytest.mark.parametrize(
    ("path", "state", "why", "methods"),
    [
        ("/fine", "fine", "", ["HEAD", "GET"]),
        ("/paper", "fine", "", ["HEAD"]),
        ("/no-head", "fine", "", ["HEAD", "GET"]),
        ("/head-is-missing", "fine", "", ["HEAD", "GET"]),
        ("/lies", "dead", "the server answers 404: there is no such page", ["HEAD", "GET"]),
        ("/status/404", "dead", "the server answers 404: there is no such page", ["HEAD", "GET"]),
        ("/status/410", "dead", "the server answers 410: there is no such page", ["HEAD", "GET"]),
        ("/status/401", "unsure", "the server answers 401", ["HEAD", "GET"]),
        ("/status/403", "unsure", "the server answers 403", ["HEAD", "GET"]),
        ("/status/304", "unsure", "the server answers 304", ["HEAD", "GET"]),
        ("/status/302", "unsure", "the server answers 302", ["HEAD"]),
        ("/status/999", "unsure", "the server answers 999", ["HEAD", "GET"]),
        ("/status/500", "unsure", "the server answers 500", ["HEAD", "GET", "GET", "GET"]),
        ("/second-time", "fine", "", ["HEAD", "GET", "GET"]),
        ("/noise", "unsure", "not an answer in HTTP: BadStatusLine", ["HEAD", "GET", "GET"]),
        ("/hang-up", "unsure", "not an answer in HTTP: RemoteDisconnected", ["HEAD", "GET", "GET"]),
    ],
)
def test_an_answer_is_read_as_a_reader_would_meet_it(
    web: Web, clock: Clock, path: str, state: State, why: str, methods: list[str]
) -> None:
    assert asker(clock).ask(web.url(path)) == Answer(state, why)
    assert web.asked_for(path) == methods
    assert web.agents == {"notes-test (+https://a.example)"}


@pytest.mark.parametrize("path", ["/silence", "/drip"])
def test_who_does_not_answer_in_time_is_left(web: Web, clock: Clock, path: str) -> None:
    answer = asker(clock, timeout=SHORT).ask(web.url(path))
    assert answer == Answer("unsure", f"no answer within {SHORT:g} s")
    assert web.asked_for(path) == ["HEAD", "GET", "GET"]


def test_who_refuses_is_asked_again_later(clock: Clock) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))  # without listening
        answer = asker(clock).ask(f"http://127.0.0.1:{unused.getsockname()[1]}/")
    assert answer.state == "unsure"
    assert "no connection: Connection refused" in answer.why
    assert clock.slept == [1.0, 2.0]


def test_a_connection_that_is_not_secure_is_no_answer(web: Web, clock: Clock) -> None:
    answer = asker(clock).ask(web.url("/fine").replace("http:", "https:"))
    assert answer.state == "unsure"
    assert answer.why.startswith("no secure connection: ")
    assert web.asked == []


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/moved/301/fine", "/fine"),
        ("/moved/308/paper", "/paper"),
        ("/moved/301/moved/308/fine", "/fine"),
        # What is temporary may be another place tomorrow: only the lasting part of the way is told.
        ("/moved/301/moved/302/fine", "/moved/302/fine"),
        ("/to-a-letter", "/fine/%C3%BC"),
    ],
)
def test_what_has_moved_for_good_is_told(web: Web, clock: Clock, path: str, target: str) -> None:
    new = web.url(target)
    assert asker(clock).ask(web.url(path)) == Answer("moved", f"it has moved to {new}", new)


@pytest.mark.parametrize("path", ["/moved/302/fine", "/moved/303/fine", "/moved/307/moved/301/fine"])
def test_what_redirects_for_now_is_fine(web: Web, clock: Clock, path: str) -> None:
    assert asker(clock).ask(web.url(path)) == Answer("fine")


@pytest.mark.parametrize(
    ("path", "state", "why"),
    [
        ("/circle/a", "dead", "it redirects in a circle"),
        ("/further/1", "dead", "it redirects more than 10 times"),
        ("/elsewhere", "dead", "it redirects to what is no address: 'http://[broken'"),
        ("/to-a-file", "dead", "it redirects to file:///etc/passwd, which is not on the web"),
        ("/moved/301/status/404", "dead", "the server answers 404: there is no such page, at {}/status/404"),
        ("/moved/302/status/403", "unsure", "the server answers 403, at {}/status/403"),
    ],
)
def test_ways_that_end_nowhere(web: Web, clock: Clock, path: str, state: State, why: str) -> None:
    answer = asker(clock).ask(web.url(path))
    assert (answer.state, answer.why) == (state, why.format(web.url("")))


def test_retry_after_is_kept_to(web: Web, clock: Clock) -> None:
    assert asker(clock).ask(web.url("/later/7/a")) == Answer("fine")
    assert clock.slept == [7.0]


def test_who_wants_to_be_left_alone_for_long_is(web: Web, clock: Clock) -> None:
    assert asker(clock).ask(web.url("/always-later/3600")) == Answer("unsure", "the server answers 429")
    assert web.asked_for("/always-later/3600") == ["HEAD"]
    assert clock.slept == []


def test_who_goes_on_asking_for_patience_is_asked_three_times(web: Web, clock: Clock) -> None:
    assert asker(clock).ask(web.url("/always-later/2")).state == "unsure"
    assert web.asked_for("/always-later/2") == ["HEAD", "GET", "GET"]
    assert clock.slept == [2.0, 2.0]


def test_who_has_asked_to_be_left_alone_gets_no_other_question(web: Web, clock: Clock) -> None:
    ask = asker(clock).ask
    ask(web.url("/always-later/3600"))
    assert ask(web.url("/fine")) == Answer("unsure", "not asked, as its server has asked to be left alone")
    assert web.asked_for("/fine") == []


def test_who_does_not_answer_for_two_addresses_is_not_asked_for_the_others(web: Web, clock: Clock) -> None:
    ask = asker(clock, timeout=SHORT).ask
    ask(web.url("/hang-up"))
    ask(web.url("/paper"))  # one that answers in between gives it another chance
    ask(web.url("/hang-up"))
    assert ask(web.url("/paper")) == Answer("fine")
    ask(web.url("/hang-up"))
    ask(web.url("/noise"))
    answer = ask(web.url("/paper"))
    assert answer.state == "unsure"
    assert answer.why.startswith("not asked, as its server has not answered before: not an answer in HTTP")
    assert web.asked_for("/paper") == ["HEAD", "HEAD"]


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120.0),
        (" 5 ", 5.0),
        ("Sun, 22 Nov 2026 12:00:30 GMT", 30.0),
        ("Sun, 22 Nov 2026 11:00:00 GMT", 0.0),
        ("soon", None),
        ("-1", None),
        ("", None),
    ],
)
def test_retry_after_is_seconds_or_a_date(value: str, seconds: float | None) -> None:
    assert seconds_of(value, NOW) == seconds


def test_requests_to_one_host_keep_apart(web: Web, clock: Clock) -> None:
    ask = asker(clock).ask
    for path in ("/paper", "/paper", "/moved/302/paper"):
        ask(web.url(path))
    assert clock.slept == [1.0, 1.0, 1.0]


def test_many_hosts_are_asked_at_a_time_and_each_in_order() -> None:
    asked: list[str] = []

    def ask(url: str) -> Answer:
        asked.append(url)
        return Answer("fine")

    urls = [f"https://{host}.example/{page}" for host in range(20) for page in range(3)]
    assert dict(ask_all(urls, ask)) == dict.fromkeys(urls, Answer("fine"))
    for host in range(20):
        assert [url for url in asked if f"//{host}." in url] == urls[host * 3 : host * 3 + 3]


def test_a_fault_of_ours_is_not_lost_in_a_thread() -> None:
    def fail(_url: str) -> Answer:
        raise RuntimeError("something we did not think of")

    with pytest.raises(RuntimeError, match="did not think of"):
        dict(ask_all(["https://a.example", "https://b.example"], fail))


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.1.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1%eth0",
        "fc00::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:db8::1",
    ],
)
def test_private_networks_are_told_from_the_public_one(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "64:ff9b::5db8:d70e"])
def test_public_addresses_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("url", ["http://127.0.0.1:8000", "http://localhost/a", "http://[::1]/", "http://nas.local/"])
def test_links_to_ones_own_machine_are_known_by_their_names(url: str) -> None:
    assert names_private(url)
    assert not names_private("https://example.org/127.0.0.1")


def test_private_hosts_are_never_asked(web: Web, clock: Clock) -> None:
    careful = asker(clock, allow_local=False)
    assert careful.ask(web.url("/fine")) == Answer("dead", "127.0.0.1 is in a private network (127.0.0.1)")
    # Spelled in ways that a list of names would miss.
    for spelling in ("2130706433", "127.1", "localhost"):
        assert careful.ask(f"http://{spelling}:{web.port}/fine").state != "fine"
    assert web.asked == []


def test_a_redirect_into_a_private_network_is_not_followed(clock: Clock) -> None:
    class Public(Client):
        """A server of the public network that sends everybody on to this machine."""

        def ask(self, method: str, url: str) -> Reply | Failure:
            return Reply(302, "", "http://127.0.0.1/", None) if "//a.example" in url else super().ask(method, url)

    answer = Asker(Public("test"), Pace(0, clock.sleep, clock.now)).ask("https://a.example/")
    assert answer == Answer("dead", "127.0.0.1 is in a private network (127.0.0.1), at http://127.0.0.1/")


def test_hosts_that_do_not_exist_are_dead(clock: Clock) -> None:
    # No name server is asked for it: the label is longer than any host's may be.
    answer = asker(clock).ask(f"http://{'a' * 64}.invalid/")
    assert answer.state == "dead"


def remembered(state: State, days: float) -> Remembered:
    return Remembered(Answer(state), NOW - datetime.timedelta(days=days))


def test_good_answers_are_remembered_for_a_while(tmp_path: Path) -> None:
    path = tmp_path / "cache" / "links.json"
    states: dict[str, tuple[State, float]] = {"a": ("fine", 1), "b": ("dead", 1), "c": ("unsure", 1), "d": ("moved", 9)}
    write_memory(path, {url: remembered(*each) for url, each in states.items()})
    memory = read_memory(path)
    assert set(memory) == {"a", "d"}
    assert set(fresh(memory, NOW, 7)) == {"a"}
    assert set(fresh(memory, NOW, 30)) == {"a", "d"}
    assert set(fresh(memory, NOW, 0)) == set()
    assert set(fresh(memory, NOW - datetime.timedelta(days=5), 30)) == {"d"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"version": 0, "addresses": {}}',
        '{"version": 1, "addresses": {"a": {}}}',
        '{"version": 1, "addresses": {"a": {"asked": "2026-01-01", "state": "fine", "why": "", "target": null}}}',
        '{"version": 1, "addresses": {"a": {"asked": "2026-01-01T00:00Z", "state": "x", "why": "", "target": null}}}',
    ],
)
def test_a_damaged_memory_is_forgotten(tmp_path: Path, text: str) -> None:
    path = tmp_path / "links.json"
    path.write_text(text, "utf-8")
    assert read_memory(path) == {}
    assert read_memory(tmp_path / "nowhere.json") == {}
