"""Names of two installed packages: gathered once, in small Latin letters, and kept under the versions they came from."""

import json
from pathlib import Path

import pytest

from puzzelstuk.masking import packaged_names as gathering
from puzzelstuk.masking.packaged_names import packaged_names


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(gathering, "KEPT", tmp_path / "namen.json")
    return tmp_path / "namen.json"


@pytest.mark.parametrize("name", ["yusuf", "agnieszka", "sjoerd", "mihai", "oleksandr"])
def test_first_names_of_many_languages_are_known(name: str) -> None:
    assert name in packaged_names().given or name in packaged_names().family


@pytest.mark.parametrize("name", ["kowalski", "yılmaz", "nguyễn", "berg", "ivanov"])
def test_surnames_are_known_by_their_last_word(name: str) -> None:
    assert name in packaged_names().family


def test_every_name_is_one_word_in_small_latin_letters() -> None:
    names = packaged_names().given | packaged_names().family
    assert len(names) > 20_000
    assert not [name for name in names if name != name.lower() or " " in name or any("а" <= sign <= "я" for sign in name)]


def test_what_was_kept_is_read_back_as_it_was(kept: Path) -> None:
    gathered = packaged_names.__wrapped__()
    assert packaged_names.__wrapped__() == gathered
    assert set(json.loads(kept.read_text())["versions"]) == {"faker", "mimesis"}


def test_another_account_than_the_one_that_installed_can_read_them(kept: Path) -> None:
    packaged_names.__wrapped__()
    assert kept.stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize("text", ["", "{", '{"versions": {"faker": "1"}, "given": ["x"], "family": []}'])
def test_a_broken_or_older_file_is_gathered_anew(kept: Path, text: str) -> None:
    kept.write_text(text)
    assert "kowalski" in packaged_names.__wrapped__().family
    assert "kowalski" in json.loads(kept.read_text())["family"]


def test_where_nothing_may_be_written_the_names_are_known_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "KEPT", tmp_path / "bestaat niet" / "namen.json")
    assert "kowalski" in packaged_names.__wrapped__().family
