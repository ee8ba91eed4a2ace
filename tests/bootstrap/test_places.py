"""State lives outside the checkout, one folder per checkout, and no secret is readable for others."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from puzzelstuk.bootstrap.places import CHECKOUT, Places, places

ASK = "from puzzelstuk.bootstrap.places import places; print(places().state)"


def state_with(**settings: str) -> Path:
    """The state folder as a process with these settings finds it."""
    kept = {name: value for name, value in os.environ.items() if name not in {"PUZZELSTUK_STATE", "XDG_DATA_HOME"}}
    answer = subprocess.run([sys.executable, "-c", ASK], env=kept | settings, capture_output=True, text=True, check=True)
    return Path(answer.stdout.strip())


def test_nothing_is_kept_inside_the_checkout() -> None:
    assert not places().state.is_relative_to(CHECKOUT)
    assert (places().checkout / "pyproject.toml").exists()


def test_the_state_folder_can_be_chosen_and_still_has_one_folder_a_checkout(tmp_path: Path) -> None:
    chosen = state_with(PUZZELSTUK_STATE=str(tmp_path))
    assert chosen.parent == tmp_path
    assert chosen.name == places().state.name


@pytest.mark.skipif(os.geteuid() != 0, reason="an ordinary user has a home folder of their own")
def test_root_keeps_it_where_the_database_user_can_reach_it(tmp_path: Path) -> None:
    assert state_with(HOME=str(tmp_path)).parent == Path("/var/lib/puzzelstuk")


@pytest.mark.skipif(os.geteuid() == 0, reason="root keeps it below /var/lib")
def test_an_ordinary_user_keeps_it_in_their_own_data_folder(tmp_path: Path) -> None:
    assert state_with(XDG_DATA_HOME=str(tmp_path)).parent == tmp_path / "puzzelstuk"


@pytest.mark.parametrize(("lock", "folder"), [("requirements.lock", "venv"), ("requirements-test.lock", "venv-test")])
def test_running_and_testing_have_an_environment_each(lock: str, folder: str) -> None:
    here = Places(checkout=Path("/checkout"), state=Path("/state"))
    assert here.venv(lock) == Path("/state") / folder


def test_passwords_stand_beside_the_keys_and_not_beside_the_data() -> None:
    here = Places(checkout=Path("/checkout"), state=Path("/state"))
    assert here.passwords.is_relative_to(here.keys)
