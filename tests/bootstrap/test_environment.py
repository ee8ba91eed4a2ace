"""Before anything is installed: every problem outside the project is said in Dutch, with what to do."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from puzzelstuk.bootstrap.commands import _guarded
from puzzelstuk.bootstrap.environment import BootstrapError, _run, ensure_environment, run_python
from puzzelstuk.bootstrap.places import CHECKOUT, Places

LOCK = "requirements.lock"
REFUSING_UV = """#!/bin/sh
echo "$@" >> "$(dirname "$0")/asked"
echo "geen netwerk" >&2
exit 1
"""


@pytest.fixture
def here(tmp_path: Path) -> Places:
    """A checkout with a lock file, and an installer that always fails."""
    (tmp_path / LOCK).write_text("django==5.2")
    uv = tmp_path / "state" / "boot" / "bin" / "uv"
    uv.parent.mkdir(parents=True)
    uv.write_text(REFUSING_UV)
    uv.chmod(0o755)
    return Places(checkout=tmp_path, state=tmp_path / "state")


def installed(here: Places) -> Path:
    """An environment that was made from the lock as it stands."""
    python = here.venv(LOCK) / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    stamp = hashlib.sha256((here.checkout / LOCK).read_bytes() + sys.version.encode()).hexdigest()
    (here.venv(LOCK) / "installed-lock").write_text(stamp)
    return python


def test_an_environment_that_fits_the_lock_is_used_as_it_is(here: Places) -> None:
    python = installed(here)
    assert ensure_environment(here, LOCK) == python
    assert not (here.boot / "bin" / "asked").exists()


def test_a_lock_that_changed_is_installed_again(here: Places) -> None:
    installed(here)
    (here.checkout / LOCK).write_text("django==5.2.1")
    with pytest.raises(BootstrapError):
        ensure_environment(here, LOCK)
    assert "venv" in (here.boot / "bin" / "asked").read_text()


def test_an_installation_that_fails_says_so_with_the_reason(here: Places) -> None:
    with pytest.raises(BootstrapError, match="Installeren lukte niet:\ngeen netwerk"):
        ensure_environment(here, LOCK)


def test_an_installation_that_failed_is_tried_again_the_next_time(here: Places) -> None:
    for _ in range(2):
        with pytest.raises(BootstrapError):
            ensure_environment(here, LOCK)
    assert len((here.boot / "bin" / "asked").read_text().splitlines()) == 2


def test_a_program_that_is_missing_is_named() -> None:
    with pytest.raises(BootstrapError, match="ontbreekt: /bestaat/niet"):
        _run(["/bestaat/niet"], {})


def test_a_problem_ends_with_one_dutch_line_and_no_stack_trace(here: Places, capsys: pytest.CaptureFixture[str]) -> None:
    def fails(_: Places) -> int:
        raise BootstrapError("De browsertests hebben Chromium nodig.")

    assert _guarded(fails) == 1
    assert capsys.readouterr().err == "Puzzelstuk: De browsertests hebben Chromium nodig.\n"


def test_what_runs_gets_the_source_on_its_path_and_gives_its_own_exit_code(here: Places) -> None:
    installed(here)
    says = "import os, sys; sys.exit(7 if os.environ['PYTHONPATH'].endswith('/src') and os.environ['EXTRA'] == 'ja' else 1)"
    assert run_python(here, LOCK, ["-c", says], EXTRA="ja") == 7


@pytest.mark.parametrize("executable", ["start", "test", "puzzelstuk"])
def test_the_three_executables_need_nothing_but_python(executable: str) -> None:
    source = (CHECKOUT / executable).read_text()
    without_packages = [
        sys.executable,
        "-I",
        "-S",
        "-c",
        f"import ast; ast.parse({source!r}); import puzzelstuk.bootstrap.commands",
    ]
    path = f"import sys; sys.path.insert(0, {str(CHECKOUT / 'src')!r}); "
    without_packages[-1] = path + without_packages[-1]
    assert subprocess.run(without_packages, capture_output=True, check=False).returncode == 0
    assert (CHECKOUT / executable).stat().st_mode & 0o111
