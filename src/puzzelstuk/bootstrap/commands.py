"""What the three executables do before the installed part of Puzzelstuk takes over."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from puzzelstuk.bootstrap.environment import RUN_LOCK, TEST_LOCK, BootstrapError, ensure_environment, run_python
from puzzelstuk.bootstrap.places import Places, places

NGINX = ("/usr/sbin/nginx", "/usr/bin/nginx")
CHROMIUM = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")


def start(arguments: list[str]) -> int:
    """`./start`: prepare and serve the practice municipality on loopback."""
    return _guarded(lambda here: _become(here, RUN_LOCK, ["-m", "puzzelstuk.cli", "serve", *arguments]))


def command_line(arguments: list[str]) -> int:
    """`./puzzelstuk COMMAND`: the command line."""
    lock = TEST_LOCK if arguments[:1] in (["bench"], ["pictures"], ["release"], ["sbom"]) else RUN_LOCK
    return _guarded(lambda here: _become(here, lock, ["-m", "puzzelstuk.cli", *arguments]))


def test(arguments: list[str]) -> int:
    """`./test [quick|long]`: checks and tests, in tiers."""
    return _guarded(lambda here: _run_tests(here, arguments))


def _guarded(task: Callable[[Places], int]) -> int:
    try:
        return task(places())
    except BootstrapError as problem:
        print(f"Puzzelstuk: {problem}", file=sys.stderr)
        return 1


def _become(here: Places, lock: str, arguments: list[str]) -> int:
    """Replace this process, so that signals and exit codes reach the real program."""
    python = ensure_environment(here, lock)
    settings = os.environ | {"PYTHONPATH": str(here.checkout / "src"), "PYTHONUTF8": "1"}
    os.execve(python, [str(python), *arguments], settings)


def _run_tests(here: Places, arguments: list[str]) -> int:
    tier = arguments[0] if arguments and arguments[0] in {"quick", "long"} else "all"
    rest = arguments[1:] if tier != "all" else arguments
    if tier == "quick":
        return run_python(here, TEST_LOCK, ["-m", "puzzelstuk.cli.checks", tier, *rest], PUZZELSTUK_CHROMIUM="")
    browser, proxy = str(_ensure_chromium()), str(_ensure_nginx())
    command = ["-m", "puzzelstuk.cli.checks", tier, *rest]
    return run_python(here, TEST_LOCK, command, PUZZELSTUK_CHROMIUM=browser, PUZZELSTUK_NGINX=proxy)


def _ensure_chromium() -> Path:
    found = _ensure(CHROMIUM, "chromium", "fonts-liberation")
    if found is None:
        raise BootstrapError("De browsertests hebben Chromium nodig. Installeer het met: sudo apt-get install chromium")
    return found


def _ensure_nginx() -> Path:
    """Installed by itself only where no service manager would start it as a web server."""
    found = _ensure(NGINX, "nginx-light", unless=Path("/run/systemd/system"))
    if found is None:
        raise BootstrapError("De proef met een installatie heeft nginx nodig. Installeer het met: sudo apt-get install nginx-light")
    return found


def _ensure(candidates: Sequence[str], *packages: str, unless: Path | None = None) -> Path | None:
    """The program, installed with Debian's own packages when this is root."""
    present = next((Path(one) for one in candidates if Path(one).exists()), None)
    may_install = os.geteuid() == 0 and shutil.which("apt-get") and not (unless and unless.exists())
    if present or not may_install:
        return present
    print(f"Puzzelstuk: {packages[0]} installeren voor de tests ...", file=sys.stderr, flush=True)
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    for command in (["apt-get", "update", "-qq"], install):
        subprocess.run(command, env=quiet, check=False, stdout=subprocess.DEVNULL)
    return next((Path(one) for one in candidates if Path(one).exists()), None)
