"""From a fresh checkout to the first signal: one command, an empty state folder and no cache of any installer."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

from bench.browser import Browser, filled_in, free_port, in_veenstad
from bench.installation import wait_for
from bench.report import Figure, Row, progress
from puzzelstuk.bootstrap.places import places

# What shows in the command lines below ./start that a step has begun; each step ends where the next begins.
STEPS = (("install", "puzzelstuk.cli"), ("database", "django migrate"), ("migrate", "cli.practice"), ("practice", "granian"))
LONGEST = 600


def run() -> Row:
    """Everything is installed from the network again, so its speed counts as well."""
    folder = Path(tempfile.mkdtemp(prefix="puzzelstuk-eerste-", dir="/var/lib" if os.geteuid() == 0 else None))
    folder.chmod(0o755)
    try:
        how = _copy(folder / "checkout")
        seconds = _started(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    total = round(sum(seconds.values()), 1)
    figures = (Figure("fresh checkout to first signal", total, "s", 120, 120),)
    return Row(
        "first", figures, "GlobaLeaks 6.5 min + 2 hand fixes; Hush Line 3 min + hand-made environment", how, {"seconds": seconds}
    )


def _copy(target: Path) -> str:
    """The committed checkout with the changes of the working tree over it."""
    source = places().checkout
    if not (source / ".git").exists():
        shutil.copytree(source, target)
        return "a copy of this folder"
    subprocess.run(["git", "clone", "--quiet", "--no-local", str(source), str(target)], check=True)
    changed = _git(source, "ls-files", "--modified", "--others", "--exclude-standard", "-z")
    for name in changed:
        if (source / name).exists():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source / name, target / name)
        else:
            (target / name).unlink(missing_ok=True)
    commit = _git(source, "rev-parse", "--short", "HEAD")[0].strip()
    return f"git clone of {commit} plus {len(changed)} changed files of the working tree; no pip or uv cache"


def _git(source: Path, *arguments: str) -> list[str]:
    done = subprocess.run(["git", *arguments], cwd=source, check=True, capture_output=True, text=True)
    return [one for one in done.stdout.split("\0") if one]


def _started(folder: Path) -> dict[str, float]:
    port = free_port()
    outside = {name: value for name, value in os.environ.items() if not name.startswith(("PUZZELSTUK_", "DJANGO_", "PYTHON"))}
    empty = {"PUZZELSTUK_STATE": str(folder / "state"), "PIP_NO_CACHE_DIR": "1", "UV_NO_CACHE": "1"}
    command = [str(folder / "checkout" / "start"), "--no-browser", "--port", str(port)]
    progress("./start in een verse kopie")
    began = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder / "checkout", env=outside | empty, stdout=sys.stderr, start_new_session=True)
    try:
        seconds = {}
        for step, next_sign in STEPS:
            _until_seen(process, next_sign)
            began, seconds[step] = _lap(began, step)
        wait_for(f"http://127.0.0.1:{port}/inloggen", process)
        began, seconds["server"] = _lap(began, "server")
        _record(port)
        began, seconds["first signal"] = _lap(began, "first signal")
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)
    return seconds


def _lap(began: float, step: str) -> tuple[float, float]:
    now = time.perf_counter()
    progress(f"{step}: {now - began:.1f} s")
    return now, round(now - began, 1)


def _until_seen(process: "subprocess.Popen[bytes]", words: str) -> None:
    deadline = time.monotonic() + LONGEST
    while time.monotonic() < deadline and process.poll() is None:
        if any(words in line for line in _command_lines(process.pid)):
            return
        time.sleep(0.02)
    raise RuntimeError(f"./start kwam niet tot '{words}'")


def _command_lines(pid: int) -> list[str]:
    lines = []
    for one in [psutil.Process(pid), *psutil.Process(pid).children(recursive=True)]:
        try:
            lines.append(" ".join(one.cmdline()))
        except psutil.NoSuchProcess:  # it was a short one
            continue
    return lines


def _record(port: int) -> None:
    browser: Browser = in_veenstad(port, "samira")
    form = browser.expect(200, browser.get("/signaal/nieuw"))
    answer = browser.expect(302, browser.post("/signaal/nieuw", filled_in(form.fields, 0)))
    browser.expect(200, browser.get(str(answer.headers["Location"])))
    browser.close()
