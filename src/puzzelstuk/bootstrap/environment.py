"""A Python environment from the hashed lock file: pip fetches uv, uv does the rest."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from puzzelstuk.bootstrap.places import Places

RUN_LOCK = "requirements.lock"
TEST_LOCK = "requirements-test.lock"


class BootstrapError(Exception):
    """Something outside the project is missing; the message says in Dutch what to do."""


def ensure_environment(here: Places, lock: str) -> Path:
    """Install `lock` when it changed since the last time; returns the environment's python."""
    if sys.version_info < (3, 11):
        raise BootstrapError("Puzzelstuk heeft Python 3.11 of nieuwer nodig. Installeer python3.11 en probeer opnieuw.")
    venv = here.venv(lock)
    python = venv / "bin" / "python"
    stamp = venv / "installed-lock"
    wanted = hashlib.sha256((here.checkout / lock).read_bytes() + sys.version.encode()).hexdigest()
    if python.exists() and stamp.exists() and stamp.read_text() == wanted:
        return python
    print("Puzzelstuk: onderdelen installeren (eenmalig, ongeveer een halve minuut) ...", file=sys.stderr, flush=True)
    here.state.mkdir(parents=True, exist_ok=True, mode=0o755)
    uv = _ensure_uv(here)
    settings = os.environ | {"UV_PYTHON_DOWNLOADS": "never", "UV_SYSTEM_CERTS": "1", "UV_NO_PROGRESS": "1"}
    _run([uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(venv)], settings)
    _run(
        [uv, "pip", "install", "--quiet", "--link-mode", "copy", "--python", str(python), "--require-hashes", "-r", lock],
        settings,
        cwd=here.checkout,
    )
    _run([str(python), "-m", "puzzelstuk.masking.packaged_names"], settings | {"PYTHONPATH": str(here.checkout / "src")})
    stamp.write_text(wanted)
    return python


def run_python(here: Places, lock: str, arguments: list[str], **extra: str) -> int:
    """Run the environment's python with the source on its path and wait for it."""
    python = ensure_environment(here, lock)
    settings = os.environ | {"PYTHONPATH": str(here.checkout / "src"), "PYTHONUTF8": "1"} | extra
    return subprocess.run([str(python), *arguments], cwd=here.checkout, env=settings, check=False).returncode


def _ensure_uv(here: Places) -> str:
    uv = here.boot / "bin" / "uv"
    if not uv.exists():
        _run([sys.executable, "-m", "pip", "install", "--quiet", "--target", str(here.boot), "uv"], dict(os.environ))
    return str(uv)


def _run(command: list[str], settings: dict[str, str], cwd: Path | None = None) -> None:
    try:
        done = subprocess.run(command, env=settings, cwd=cwd, capture_output=True, text=True, check=False)
    except FileNotFoundError as missing:
        raise BootstrapError(f"Dit programma ontbreekt: {missing.filename}. Installeer python3 en pip.") from missing
    if done.returncode != 0:
        raise BootstrapError(f"Installeren lukte niet:\n{(done.stderr or done.stdout)[-2000:]}")
