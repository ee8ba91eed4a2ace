"""No connection may leave this machine: what our own code opens goes to a Unix socket or to loopback, or it fails."""

import ipaddress
import socket
from collections.abc import Callable
from typing import Any

import pytest


class Outgoing(AssertionError):
    """Something tried to reach another machine."""


def stays_here(family: int, address: Any) -> bool:
    """A Unix socket, or an address of this machine; any name but localhost would need a look-up elsewhere."""
    if family == socket.AF_UNIX:
        return True
    host = str(address[0])
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def guarded(connect: Callable[..., Any]) -> Callable[..., Any]:
    """The same `connect`, which refuses to leave."""

    def stays(self: socket.socket, address: Any) -> Any:
        if not stays_here(self.family, address):
            raise Outgoing(f"verbinding naar buiten: {address}")
        return connect(self, address)

    return stays


def looks_up(resolve: Callable[..., Any]) -> Callable[..., Any]:
    """The same name look-up, which asks nobody outside."""

    def resolves(host: Any, *arguments: Any, **named: Any) -> Any:
        if not stays_here(socket.AF_INET, (host,)):
            raise Outgoing(f"naam opgezocht: {host!r}")
        return resolve(host, *arguments, **named)

    return resolves


@pytest.fixture(autouse=True)
def nothing_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any connection to another machine fails the test."""
    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, guarded(getattr(socket.socket, name)))
    monkeypatch.setattr(socket, "getaddrinfo", looks_up(socket.getaddrinfo))
