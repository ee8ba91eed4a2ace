"""Equal values meet within one scope and kind, and nowhere else."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from puzzelstuk.vault.blind import INDEX_BYTES, blind_index
from puzzelstuk.vault.keystore import KeyStore

PLATE = "XT483R"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> KeyStore:
    return new_store(tmp_path_factory.mktemp("keys"))


def new_store(folder: Path) -> KeyStore:
    made = KeyStore(folder)
    made.ensure_root()
    return made


def test_the_same_value_meets_itself_in_one_scope(store: KeyStore) -> None:
    assert blind_index(store, "convenant-a", "kenteken", PLATE) == blind_index(store, "convenant-a", "kenteken", PLATE)


@pytest.mark.parametrize(("scope", "kind"), [("convenant-b", "kenteken"), ("convenant-a", "telefoon")])
def test_another_scope_or_kind_never_meets_it(store: KeyStore, scope: str, kind: str) -> None:
    assert blind_index(store, scope, kind, PLATE) != blind_index(store, "convenant-a", "kenteken", PLATE)


def test_another_installation_never_meets_it(store: KeyStore, tmp_path: Path) -> None:
    assert blind_index(new_store(tmp_path), "convenant-a", "kenteken", PLATE) != blind_index(
        store, "convenant-a", "kenteken", PLATE
    )


def test_an_index_survives_a_restart(store: KeyStore) -> None:
    before = blind_index(store, "convenant-a", "kenteken", PLATE)
    assert blind_index(KeyStore(store.folder), "convenant-a", "kenteken", PLATE) == before


@settings(deadline=None)
@given(one=st.text(), other=st.text())
def test_two_values_share_an_index_only_when_they_are_equal(store: KeyStore, one: str, other: str) -> None:
    found = [blind_index(store, "convenant-a", "kenteken", value) for value in (one, other)]
    assert (found[0] == found[1]) is (one == other)
    assert {len(index) for index in found} == {INDEX_BYTES}
