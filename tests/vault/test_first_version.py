"""Keys, texts, indexes and waiting pieces of the first version are known answers: every later version reads them."""

import base64
import json
from datetime import date
from pathlib import Path

import pytest

from puzzelstuk.vault.blind import blind_index
from puzzelstuk.vault.envelope import Place, open_record_key
from puzzelstuk.vault.keystore import Bucket, KeyStore
from puzzelstuk.vault.offline_box import load_box, replace_box

KEPT = json.loads((Path(__file__).parent / "first_version.json").read_text())
BUCKET = Bucket.parse("welzijn.A.signaal.2026-11")
HERE = Place("welzijn", "signals_signal", "5e2d")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The key folder as the first version left it."""
    for name, content in KEPT["files"].items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(base64.b64decode(content))
    return tmp_path


def everything_opens(folder: Path) -> bool:
    store = KeyStore(folder)
    text = open_record_key(store, BUCKET, HERE, bytes.fromhex(KEPT["wrapped"])).open("saw", bytes.fromhex(KEPT["sealed"]))
    piece = load_box(folder, store.named("offline")).open(KEPT["piece"], "tag-of-samira|7b1f")
    index = blind_index(store, "convenant-a", "kenteken", "XT483R")
    return (text, piece, index.hex()) == ("Jas van 900 euro 🧥", {"zag": "veel fietsen"}, KEPT["index"])


def test_everything_of_the_first_version_opens(folder: Path) -> None:
    assert everything_opens(folder)


def test_it_still_opens_after_the_root_was_replaced(folder: Path) -> None:
    assert KeyStore(folder).rotate_root() == 3
    assert everything_opens(folder)


def test_it_still_opens_after_phones_got_a_new_key(folder: Path) -> None:
    replace_box(folder, KeyStore(folder).named("offline"), date(2026, 11, 22))
    assert everything_opens(folder)
