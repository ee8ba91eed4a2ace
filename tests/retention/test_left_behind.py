"""The short form of the long part: what is left of what was erased, in the database and in every file."""

from pathlib import Path

from puzzelstuk.vault.keystore import KeyStore
from tests.committed import Committed
from tests.long.parts.erasure import figures
from tests.retention.erased import lived


def test_of_what_was_erased_nothing_is_left_that_anybody_can_read(committed: Committed, own_keys: KeyStore, tmp_path: Path) -> None:
    left = lived(committed, own_keys, tmp_path, signals=60, held=3, kills=2)
    assert [one.what for one in figures(left) if not one.met] == []
    assert left.in_old_log > 0
