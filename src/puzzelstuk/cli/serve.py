"""`serve`: prepare, then run the web processes and the background worker until stopped."""

import argparse
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
import webbrowser
from types import FrameType

from puzzelstuk.bootstrap.places import places
from puzzelstuk.cli import prepare

WORKERS = 2
THREADS = 2


def run(arguments: list[str]) -> int:
    """`./start [--port N] [--no-browser]`, or `./start prepare`."""
    if arguments[:1] == ["prepare"]:
        return prepare.run([])
    options = _options(arguments)
    if _taken(options.port):
        print(f"Poort {options.port} is al bezet. Kies een andere: ./start --port {options.port + 1}", file=sys.stderr)
        return 1
    here = places()
    cluster = prepare.local_cluster(here)
    cluster.ensure_running()
    children: list[subprocess.Popen[bytes]] = []
    signal.signal(signal.SIGTERM, _stop)
    try:
        settings = prepare.prepare(here, cluster) | {"PUZZELSTUK_BIND": "127.0.0.1", "PUZZELSTUK_PORT": str(options.port)}
        children += [_web(settings), _worker(settings, cluster.secret("puzzelstuk_worker"))]
        _announce(options.port, open_browser=not options.no_browser)
        return _wait(children)
    except KeyboardInterrupt:
        return 0
    finally:
        _end(children)
        cluster.stop()


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./start", description="Start de oefenomgeving Veenstad op deze computer.")
    parser.add_argument("--port", type=int, default=8000, help="poort op 127.0.0.1")
    parser.add_argument("--no-browser", action="store_true", help="open geen browser")
    return parser.parse_args(arguments)


def web_command(port: int, application: str = "puzzelstuk.wsgi:application") -> list[str]:
    """How the web processes run; a measurement runs another application the very same way."""
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
    command += ["--workers", str(WORKERS), "--blocking-threads", str(THREADS), "--no-ws", "--log-level", "warning"]
    return [*command, application]


def _web(settings: dict[str, str]) -> "subprocess.Popen[bytes]":
    command = web_command(int(settings["PUZZELSTUK_PORT"]))
    return subprocess.Popen(command, env=os.environ | settings, start_new_session=True)


def _worker(settings: dict[str, str], password: str) -> "subprocess.Popen[bytes]":
    login = {"PUZZELSTUK_DATABASE_LOGIN": "puzzelstuk_worker", "PUZZELSTUK_DATABASE_PASSWORD": password}
    return subprocess.Popen([sys.executable, "-m", "puzzelstuk.jobs"], env=os.environ | settings | login, start_new_session=True)


def _announce(port: int, *, open_browser: bool) -> None:
    address = f"http://127.0.0.1:{port}/"
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"{address}acuut", timeout=2):  # noqa: S310  # nosec B310: our own loopback address
                break
        except OSError:
            time.sleep(0.1)
    print(f"Puzzelstuk draait op {address} (stoppen: Ctrl-C)", flush=True)
    if open_browser:
        webbrowser.open(address)


def _wait(children: "list[subprocess.Popen[bytes]]") -> int:
    while all(child.poll() is None for child in children):
        time.sleep(0.2)
    return 1


def _end(children: "list[subprocess.Popen[bytes]]") -> None:
    for child in children:
        child.terminate()
    for child in children:
        try:
            child.wait(timeout=1.5)
        except subprocess.TimeoutExpired:
            child.kill()


def _taken(port: int) -> bool:
    with socket.socket() as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind(("127.0.0.1", port))
        except OSError:
            return True
        return False


def _stop(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt
