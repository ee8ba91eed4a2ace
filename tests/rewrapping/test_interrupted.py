"""Replacing bucket keys can be killed anywhere; nobody who reads or sends meanwhile notices. The long part does it with 100,000 keys."""

from pathlib import Path

import pytest
from numpy.random import default_rng

from puzzelstuk.bootstrap.postgres import Cluster
from puzzelstuk.vault import key_files
from puzzelstuk.vault.keystore import KeyStore
from tests.rewrapping.filled import fill, state
from tests.rewrapping.killing import kill_at_random, run_whole, somebody_reading


@pytest.mark.slow
def test_killed_at_random_moments_nothing_is_lost_and_nothing_stays_behind(cluster: Cluster, tmp_path: Path) -> None:
    filled = fill(cluster, "test_sleutels", tmp_path / "keys", rows=2000, organisations=3)
    choose = default_rng(7)
    with somebody_reading(filled, tmp_path / "stop") as reader:
        kills = sum(kill_at_random(filled, choose, within=0.4) for _ in range(2))
        run_whole(filled)
    assert kills >= 1
    assert reader["reads"] > 20
    assert reader["failed"] == 0
    assert state(filled) == {"rows": 2000 + reader["sent"], "unreadable": 0, "old": 0, "old keys": 0}


def test_the_look_finds_a_row_that_was_lost(cluster: Cluster, tmp_path: Path) -> None:
    filled = fill(cluster, "test_sleutels", tmp_path / "keys", rows=50, organisations=1)
    store = KeyStore(filled.keys)
    first, second = store.living()[0], store.living()[1]
    key_files.destroy(filled.keys / f"{first.label}.key")
    store.bucket(second.at(2), create=True)
    found = state(filled)
    assert found["unreadable"] > 0
    assert found["old"] > 0
    assert found["old keys"] == 1
