"""What a visitor says about TLS or about who they are, through a real nginx with the shipped configuration: it never arrives."""

import json
import os
import socket
import socketserver
import ssl
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler

import pytest
from django.conf import settings
from django.test import RequestFactory

from puzzelstuk.bootstrap.postgres import Cluster
from puzzelstuk.web.attempts import client_address
from tests.operate.installed import HOST, Installation, certificate

NGINX = os.environ.get("PUZZELSTUK_NGINX") or "/usr/sbin/nginx"
pytestmark = pytest.mark.skipif(not os.access(NGINX, os.X_OK), reason="nginx is er niet: sudo apt-get install nginx-light")
SPOOFS = [
    "X-Forwarded-Proto: http",
    "x-forwarded-proto: http",
    "X_Forwarded_Proto: http",
    "X-Forwarded-Proto: http\r\nX-Forwarded-Proto: http",
    "X-Forwarded-Proto : http",
    "X-Forwarded-For: 203.0.113.9",
    "X_Forwarded_For: 203.0.113.9",
    "Forwarded: for=203.0.113.9;proto=http;host=elders.example",
    "X-Forwarded-Host: elders.example",
    "Connection: X-Forwarded-Proto, close",
]


class Told(BaseHTTPRequestHandler):
    """Stands where the site stands, and answers with what nginx told it."""

    def do_GET(self) -> None:
        body = json.dumps(self.headers.items()).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing."""


class AtSocket(socketserver.ThreadingUnixStreamServer):
    """A site at the place where nginx looks for it."""

    daemon_threads = True

    def get_request(self) -> tuple[socket.socket, tuple[str, int]]:
        return super().get_request()[0], ("", 0)


@pytest.fixture(scope="module")
def proxied(cluster: Cluster) -> Iterator[Installation]:
    here = Installation(cluster)
    for name in ("etc/secrets", "etc/tls", "run", "log", "tmp"):
        (here.home / name).mkdir(parents=True)
    here._settings()
    certificate(here.home / "etc" / "tls")
    site = AtSocket(str(here.home / "run" / "web.sock"), Told)
    here.own()
    threading.Thread(target=site.serve_forever, daemon=True).start()
    nginx = here._start(
        [NGINX, "-e", f"{here.home}/log/e", "-c", f"{here.home}/etc/nginx.conf", "-g", "daemon off;"], {}, log="nginx"
    )
    yield here
    nginx.terminate()
    nginx.wait(10)
    site.shutdown()
    site.server_close()
    here.remove()


def sent(here: Installation, header: str) -> tuple[int, str]:
    """Status and body of a request over TLS with this header added."""
    trusting = ssl.create_default_context(cafile=str(here.home / "etc" / "tls" / "fullchain.pem"))
    for _ in range(200):
        try:
            bare = socket.create_connection(("127.0.0.1", here.port), timeout=20)
            break
        except ConnectionRefusedError:
            threading.Event().wait(0.05)
    with bare, trusting.wrap_socket(bare, server_hostname=HOST) as line:
        line.sendall(f"GET /inloggen HTTP/1.0\r\nHost: {HOST}\r\n{header}\r\n\r\n".encode())
        head, _, body = b"".join(iter(lambda: line.recv(65536), b"")).partition(b"\r\n\r\n")
    return int(head.split()[1]), body.decode()


def as_the_site_reads_it(told: str) -> RequestFactory:
    """The headers as a WSGI server hands them over: minus and underscore are one, doubles are joined."""
    found: dict[str, str] = {}
    for name, value in json.loads(told):
        key = "HTTP_" + name.upper().replace("-", "_")
        found[key] = f"{found[key]},{value}" if key in found else value
    return RequestFactory(REMOTE_ADDR="", **{key: value for key, value in found.items() if key != "HTTP_HOST"})


@pytest.mark.parametrize("header", SPOOFS)
def test_nothing_a_visitor_says_about_the_proxy_reaches_the_site(
    proxied: Installation, monkeypatch: pytest.MonkeyPatch, header: str
) -> None:
    status, told = sent(proxied, header)
    if status == 400:
        return  # refused by nginx itself
    monkeypatch.setattr(settings, "SECURE_PROXY_SSL_HEADER", ("HTTP_X_FORWARDED_PROTO", "https"))
    monkeypatch.setattr(settings, "CONFIGURATION", settings.CONFIGURATION.model_copy(update={"behind_proxy": True}))
    request = as_the_site_reads_it(told).get("/inloggen")
    assert request.is_secure()
    assert client_address(request) == "127.0.0.1"
    assert "203.0.113.9" not in told
    assert "elders.example" not in told


def test_a_visitor_without_tls_never_reaches_the_site(proxied: Installation) -> None:
    sent(proxied, "X-Ping: 1")  # nginx stands
    with socket.create_connection(("127.0.0.1", proxied.plain_port), timeout=20) as line:
        line.sendall(f"GET / HTTP/1.0\r\nHost: {HOST}\r\nX-Forwarded-Proto: https\r\n\r\n".encode())
        answer = b"".join(iter(lambda: line.recv(65536), b"")).decode()
    assert answer.startswith("HTTP/1.1 301")
    assert f"Location: https://{HOST}/" in answer
