"""Equal values meet within one scope and kind, and nowhere else."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from puzzelstuk.vault.blind import INDEX_BYTES, blind_index, blind_indexes, version_of
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


@pytest.fixture
def replaced(tmp_path: Path) -> KeyStore:
    """A store of which the index key of plates has a second version."""
    made = new_store(tmp_path)
    made.named("blind.convenant-a.kenteken.1")
    made.named("blind.convenant-a.kenteken.2")
    return made


def test_a_next_version_makes_another_index_that_tells_its_version(replaced: KeyStore, tmp_path: Path) -> None:
    new, old = blind_indexes(replaced, "convenant-a", "kenteken", PLATE)
    assert (version_of(new), version_of(old)) == (2, 1)
    assert new[:INDEX_BYTES] != old
    assert blind_index(replaced, "convenant-a", "kenteken", PLATE) == new


def test_only_the_key_that_was_replaced_has_two(replaced: KeyStore) -> None:
    assert len(blind_indexes(replaced, "convenant-a", "telefoon", "+31612345678")) == 1


def test_many_values_are_looked_up_as_each_by_itself(replaced: KeyStore) -> None:
    plates = [f"XT{number}R" for number in range(5)]
    alone = [index for plate in plates for index in blind_indexes(replaced, "convenant-a", "kenteken", plate)]
    assert sorted(blind_indexes(replaced, "convenant-a", "kenteken", *plates)) == sorted(alone)


def test_after_the_old_version_is_destroyed_only_the_new_one_is_left(replaced: KeyStore) -> None:
    new, _ = blind_indexes(replaced, "convenant-a", "kenteken", PLATE)
    replaced.drop_version("blind.convenant-a.kenteken", 1)
    assert blind_indexes(replaced, "convenant-a", "kenteken", PLATE) == [new]


def test_a_running_process_notices_a_next_version(tmp_path: Path) -> None:
    store, elsewhere = new_store(tmp_path), KeyStore(tmp_path)
    before = blind_index(elsewhere, "convenant-a", "kenteken", PLATE)
    store.named("blind.convenant-a.kenteken.2")
    assert blind_indexes(elsewhere, "convenant-a", "kenteken", PLATE)[1] == before
