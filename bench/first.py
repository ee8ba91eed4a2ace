"""From a fresh checkout to the first signal: one command in an empty folder with empty state, then one piece recorded over HTTP."""

import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from bench.browser import filled_in, free_port, in_veenstad
from bench.installation import end, wait_for
from bench.report import Figure, Row, progress
from puzzelstuk.bootstrap.places import CHECKOUT

LIMIT = 120.0
ANCHOR = "GlobaLeaks 6.5 min and 2 hand fixes; Hush Line 3 min and a hand-made environment"


def run() -> Row:
    # Below /var/tmp for root: PostgreSQL's ordinary user must be able to reach it.
    with tempfile.TemporaryDirectory(dir="/var/tmp") as folder:  # nosec B108
        root = Path(folder)
        root.chmod(0o755)
        progress("werkkopie zonder geschiedenis maken")
        checkout = root / "puzzelstuk"
        subprocess.run(["git", "clone", "--quiet", "--depth", "1", f"file://{CHECKOUT}", str(checkout)], check=True)
        shutil.rmtree(checkout / ".git")
        seconds, steps = _recorded(checkout, root / "state")
    figures = (Figure("fresh checkout to first signal", round(seconds, 1), "s", LIMIT, LIMIT),)
    return Row("first", figures, ANCHOR, "the last commit, empty state folder, package index through its usual client", steps)


def _recorded(checkout: Path, state: Path) -> tuple[float, dict[str, float]]:
    port = free_port()
    settings = {name: value for name, value in os.environ.items() if not name.startswith(("PUZZELSTUK_", "PYTHON", "DJANGO_"))}
    progress("./start")
    began = time.perf_counter()
    process = subprocess.Popen(
        ["./start", "--no-browser", "--port", str(port)],
        cwd=checkout,
        env=settings | {"PUZZELSTUK_STATE": str(state)},
        start_new_session=True,
        stdout=subprocess.DEVNULL,
    )
    try:
        wait_for(f"http://127.0.0.1:{port}/acuut", process, seconds=300)
        up = time.perf_counter() - began
        browser = in_veenstad(port, "samira")
        form = browser.expect(200, browser.get("/signaal/nieuw")).fields
        answer = browser.expect(302, browser.post("/signaal/nieuw", filled_in(form, 0)))
        browser.expect(200, browser.get(str(answer.headers["Location"])))
        total = time.perf_counter() - began
    finally:
        end(process)
    return total, {"server_up": round(up, 1), "first_signal": round(total - up, 1)}
