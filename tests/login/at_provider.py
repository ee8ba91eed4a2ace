"""Starting the provider, and what somebody does there."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urljoin

import requests

from bench.browser import free_port
from puzzelstuk.configuration import SingleSignOn
from tests.login.provider import CLIENT, SECRET


@contextmanager
def provider(redirect: str) -> Iterator[str]:
    """A provider that sends people back to this address; gives its issuer."""
    command = [sys.executable, str(Path(__file__).with_name("provider.py")), str(free_port()), redirect]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield str(json.loads(process.stdout.readline())["issuer"])
    finally:
        process.kill()
        process.wait()


def way_in(issuer: str, **changed: object) -> SingleSignOn:
    """The setting that goes with it: it speaks for Welzijn."""
    values = {"id": "gemeente", "name": "Gemeente Veenstad", "server": issuer, "client_id": CLIENT, "client_secret": SECRET}
    return SingleSignOn.model_validate(values | {"organisations": ["welzijn"]} | changed)


def say_who(address: str, name: str) -> str:
    """At the provider: go there, say who one is; gives the address one is sent back to."""
    browser = requests.Session()
    answer = browser.get(address, allow_redirects=False, timeout=10)
    while answer.status_code == 302:
        onward = urljoin(answer.url, answer.headers["Location"])
        if "/inloggen/organisatie/" in onward:
            return onward
        answer = browser.get(onward, allow_redirects=False, timeout=10)
        if answer.status_code == 200 and "naam" in answer.url:
            answer = browser.post(answer.url, {"naam": name}, allow_redirects=False, timeout=10)
    raise AssertionError(f"de aanbieder zei {answer.status_code}: {answer.text[:300]}")
