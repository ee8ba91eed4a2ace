"""A release holds what an installation needs, the same source gives the same bytes, and its list names every locked package."""

import hashlib
import re
import tarfile
from pathlib import Path

import pytest

from puzzelstuk.bootstrap.places import CHECKOUT
from puzzelstuk.cli.release import version, write
from puzzelstuk.cli.sbom import bill

LOCKED = re.findall(r"^([\w.\[\]-]+)==([^\s;\\]+)", (CHECKOUT / "requirements.lock").read_text(), re.MULTILINE)
ROOT = f"puzzelstuk-{version()}"


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("uitgave"))


def contents(path: Path) -> dict[str, bytes]:
    with tarfile.open(path) as packed:
        files = {one.name.removeprefix(f"{ROOT}/"): packed.extractfile(one) for one in packed.getmembers()}
        return {name: file.read() for name, file in files.items() if file}


def test_the_list_names_every_locked_package_with_its_hashes() -> None:
    listed = {(one["name"].lower(), one["version"]): one for one in bill()["components"]}
    assert len(LOCKED) > 40
    for name, number in LOCKED:
        found = listed[(name.split("[")[0].lower(), number)]
        assert [part for part in found.get("externalReferences", []) if part.get("hashes")], name


def test_the_same_source_gives_the_same_bytes(release: Path, tmp_path: Path) -> None:
    assert write(tmp_path).read_bytes() == release.read_bytes()


def test_it_holds_what_an_installation_needs_and_no_tests(release: Path) -> None:
    held = contents(release)
    needed = {
        "requirements.lock",
        "deploy/nginx/puzzelstuk.conf",
        "deploy/systemd/puzzelstuk-web.service",
        "sbom.json",
        "puzzelstuk",
    }
    assert needed <= set(held)
    assert not [name for name in held if name.startswith(("tests/", ".git", "bench/")) or name.endswith(".pyc")]


def test_every_file_has_its_fingerprint_in_the_list(release: Path) -> None:
    held = contents(release)
    listed = dict(reversed(line.split("  ")) for line in held["SHA256SUMS"].decode().splitlines())
    assert listed == {name: hashlib.sha256(body).hexdigest() for name, body in held.items() if name != "SHA256SUMS"}


def test_nothing_in_it_tells_on_which_machine_or_by_whom_it_was_made(release: Path) -> None:
    with tarfile.open(release) as packed:
        entries = packed.getmembers()
    assert {(one.uid, one.gid, one.uname, one.gname) for one in entries} == {(0, 0, "", "")}
    assert len({one.mtime for one in entries}) == 1
