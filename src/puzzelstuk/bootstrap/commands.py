"""What the three executables do before the installed part of Puzzelstuk takes over."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from puzzelstuk.bootstrap.environment import RUN_LOCK, TEST_LOCK, BootstrapError, ensure_environment, run_python
from puzzelstuk.bootstrap.places import Places, places

CHROMIUM = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")


def start(arguments: list[str]) -> int:
    """`./start`: prepare and serve the practice municipality on loopback."""
    return _guarded(lambda here: _become(here, RUN_LOCK, ["-m", "puzzelstuk.cli", "serve", *arguments]))


def command_line(arguments: list[str]) -> int:
    """`./puzzelstuk COMMAND`: the command line."""
    lock = TEST_LOCK if arguments[:1] in (["bench"], ["pictures"]) else RUN_LOCK
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
    browser = "" if tier == "quick" else str(_ensure_chromium())
    return run_python(here, TEST_LOCK, ["-m", "puzzelstuk.cli.checks", tier, *rest], PUZZELSTUK_CHROMIUM=browser)


def _ensure_chromium() -> Path:
    for candidate in CHROMIUM:
        if Path(candidate).exists():
            return Path(candidate)
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("Puzzelstuk: Chromium installeren voor de browsertests ...", file=sys.stderr, flush=True)
        quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False, stdout=subprocess.DEVNULL)
        subprocess.run(
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation"],
            env=quiet,
            check=False,
            stdout=subprocess.DEVNULL,
        )
        if Path(CHROMIUM[0]).exists():
            return Path(CHROMIUM[0])
    raise BootstrapError("De browsertests hebben Chromium nodig. Installeer het met: sudo apt-get install chromium")
