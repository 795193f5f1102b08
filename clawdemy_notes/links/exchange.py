"""One question to one web server, and its answer: the only place that opens connections."""

from __future__ import annotations

import contextlib
import http.client
import ipaddress
import socket
import ssl
import threading
from dataclasses import dataclass
from typing import Literal
from urllib.parse import SplitResult, quote, urlsplit

Fault = Literal["malformed", "unknown-host", "unreachable", "private", "slow", "untrusted", "garbled"]

_NAT64 = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052: an IPv4 address in the last 32 bits


@dataclass(frozen=True)
class Reply:
    """What a server answered, without what it sent along."""

    status: int
    kind: str
    """Its media type, such as `text/html`."""
    location: str | None
    retry_after: str | None


@dataclass(frozen=True)
class Failure:
    """Why there was no answer."""

    fault: Fault
    why: str


@dataclass(frozen=True)
class Web:
    """How servers are asked."""

    agent: str
    """What we call ourselves, so that a server's keeper knows who asked and where to complain."""
    timeout: float = 15
    """Seconds for one answer, from the connection to the last header."""
    allow_local: bool = False
    """Whether hosts of a private network may be asked; a link could otherwise make this machine ask its neighbours."""

    def ask(self, method: str, url: str) -> Reply | Failure:
        """Ask for an address; what the server sends after the headers is not read."""
        try:
            parts = urlsplit(url)
            host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
            name = host.encode("idna").decode("ascii") if not host.isascii() else host
        except ValueError as error:  # UnicodeError is one
            return Failure("malformed", str(error))
        address = self._address_of(name, port)
        if isinstance(address, Failure):
            return address
        try:
            return self._exchange(method, parts, name, address, port)
        except ssl.SSLError as error:
            return Failure("untrusted", f"no secure connection: {error.reason or error}")
        except TimeoutError:
            return Failure("slow", f"no answer within {self.timeout:g} s")
        except (http.client.HTTPException, ValueError) as error:
            return Failure("garbled", f"not an answer in HTTP: {type(error).__name__}")
        except OSError as error:
            return Failure("unreachable", f"no connection: {error.strerror or error}")

    def _address_of(self, host: str, port: int) -> str | Failure:
        """Return the network address of a host. It is this one that is connected to: a second look-up could differ."""
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except socket.gaierror as error:
            fault: Fault = "unreachable" if error.errno == socket.EAI_AGAIN else "unknown-host"
            return Failure(fault, f"the host {host} is not known: {error.strerror}")
        except UnicodeError as error:
            return Failure("malformed", str(error))
        addresses = [str(each[4][0]) for each in found]
        private = next((each for each in addresses if not is_public(each)), None)
        if private is not None and not self.allow_local:
            return Failure("private", f"{host} is in a private network ({private})")
        return addresses[0]

    def _exchange(self, method: str, parts: SplitResult, host: str, address: str, port: int) -> Reply:
        is_secure = parts.scheme == "https"
        kind = http.client.HTTPSConnection if is_secure else http.client.HTTPConnection
        connection = kind(host, port, timeout=self.timeout)
        plain = socket.create_connection((address, port), self.timeout)
        late = threading.Event()

        def give_up() -> None:
            late.set()
            # Wakes whoever waits for it; a server that sends a byte now and then never times out by itself.
            with contextlib.suppress(OSError):  # when it has gone by itself
                (connection.sock or plain).shutdown(socket.SHUT_RDWR)

        watch = threading.Timer(self.timeout, give_up)
        watch.daemon = True
        watch.start()
        try:
            connection.sock = plain
            if is_secure:
                connection.sock = ssl.create_default_context().wrap_socket(plain, server_hostname=host)
            path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~")
            query = quote(parts.query, safe="/%:@!$&'()*+,;=~?[]")
            headers = {"User-Agent": self.agent, "Accept": "*/*", "Connection": "close"}
            connection.request(method, f"{path}?{query}" if query else path, headers=headers)
            answer = connection.getresponse()
            kind_of_content = answer.headers.get_content_type() if "Content-Type" in answer.headers else ""
            return Reply(
                answer.status, kind_of_content, answer.headers.get("Location"), answer.headers.get("Retry-After")
            )
        except (OSError, http.client.HTTPException) as error:
            if late.is_set():
                raise TimeoutError from error
            raise
        finally:
            watch.cancel()
            connection.close()
            plain.close()


def names_private(url: str) -> bool:
    """Say whether an address names a host of a private network outright, such as 127.0.0.1 or localhost."""
    host = (urlsplit(url).hostname or "").rstrip(".")
    try:
        return not is_public(host)
    except ValueError:
        return host == "localhost" or host.endswith((".localhost", ".local", ".internal"))


def is_public(address: str) -> bool:
    """Say whether an address belongs to the public Internet, an IPv4 address inside of an IPv6 one too."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is None and ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast
