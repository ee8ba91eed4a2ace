"""Behind a proxy: safe cookies, HSTS, and no one-click sign-in; without one: nothing a visitor says about TLS counts."""

import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.test import RequestFactory

from puzzelstuk.configuration import Configuration
from puzzelstuk.web.attempts import client_address

SHOWN = """
from django.conf import settings as s
print(s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, getattr(s, "SECURE_HSTS_SECONDS", 0) > 0, hasattr(s, "SECURE_PROXY_SSL_HEADER") and bool(s.SECURE_PROXY_SSL_HEADER))
"""


@pytest.mark.parametrize(("behind", "safe"), [("true", "True True True True"), ("false", "False False False False")])
def test_a_proxy_makes_everything_safe_and_nothing_else_is_believed(behind: str, safe: str) -> None:
    settings = os.environ | {"PUZZELSTUK_BEHIND_PROXY": behind}
    assert (
        subprocess.run([sys.executable, "-c", SHOWN], env=settings, capture_output=True, text=True, check=True).stdout.strip()
        == safe
    )


@pytest.mark.parametrize(
    ("behind", "bind", "only_here"), [(False, "127.0.0.1", True), (True, "127.0.0.1", False), (False, "0.0.0.0", False)]
)
def test_a_site_behind_a_proxy_is_not_for_this_machine_only(behind: bool, bind: str, only_here: bool) -> None:
    shown = Configuration(keys="/x", database_host="/x", secret_key="x", behind_proxy=behind, bind=bind)  # type: ignore[arg-type]
    assert shown.loopback is only_here


@pytest.mark.parametrize(
    ("behind", "connected", "known"),
    [
        (True, "", "203.0.113.9"),  # over the socket: only the proxy comes that way
        (False, "", "onbekend"),
        (True, "198.51.100.1", "198.51.100.1"),
    ],
)
def test_who_comes_through_the_socket_is_known_by_the_address_the_proxy_saw(
    monkeypatch: pytest.MonkeyPatch, behind: bool, connected: str, known: str
) -> None:
    monkeypatch.setattr(settings, "CONFIGURATION", settings.CONFIGURATION.model_copy(update={"behind_proxy": behind}))
    request = RequestFactory().get("/inloggen", REMOTE_ADDR=connected, headers={"X-Forwarded-For": "203.0.113.9"})
    assert client_address(request) == known
