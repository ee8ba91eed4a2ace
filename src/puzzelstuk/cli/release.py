"""`release [FOLDER]`: one file with all that an installation needs; the same source gives the same bytes."""

import gzip
import hashlib
import io
import json
import sys
import tarfile
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from puzzelstuk.bootstrap.places import CHECKOUT
from puzzelstuk.cli.sbom import bill
from puzzelstuk.guidance.catalogue import read_yaml

FOLDERS = ("catalogue", "deploy", "docs", "src")
FILES = (
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "README.nl.md",
    "SECURITY.md",
    "publiccode.yml",
    "puzzelstuk",
    "pyproject.toml",
    "requirements.lock",
    "start",
)
LEFT_OUT = {"__pycache__"}


def run(arguments: list[str]) -> int:
    """Write the release and print where it is and what its fingerprint is."""
    if len(arguments) > 1:
        print("Gebruik: ./puzzelstuk release [MAP]", file=sys.stderr)
        return 2
    path = write(Path(arguments[0]) if arguments else CHECKOUT / "dist")
    print(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path}")
    return 0


def version() -> str:
    return str(tomllib.loads((CHECKOUT / "pyproject.toml").read_text())["project"]["version"])


def write(folder: Path) -> Path:
    """The release as folder/puzzelstuk-VERSION.tar.gz, with a list of what is in it and a hash of every file."""
    contents = {name: (CHECKOUT / name).read_bytes() for name in sorted(_names())}
    contents["sbom.json"] = json.dumps(bill(), indent=1).encode()
    hashes = "".join(f"{hashlib.sha256(body).hexdigest()}  {name}\n" for name, body in sorted(contents.items()))
    contents["SHA256SUMS"] = hashes.encode()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"puzzelstuk-{version()}.tar.gz"
    plain = io.BytesIO()
    with tarfile.open(fileobj=plain, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name, body in sorted(contents.items()):
            archive.addfile(_described(name, len(body)), io.BytesIO(body))
    path.write_bytes(gzip.compress(plain.getvalue(), mtime=0))
    return path


def _names() -> Iterator[str]:
    yield from FILES
    for folder in FOLDERS:
        for file in (CHECKOUT / folder).rglob("*"):
            if file.is_file() and not LEFT_OUT & set(file.parts) and file.suffix != ".pyc":
                yield str(file.relative_to(CHECKOUT))


def _described(name: str, size: int) -> tarfile.TarInfo:
    """Name, size, rights and the day of the release: nothing of the machine on which it was made."""
    entry = tarfile.TarInfo(f"puzzelstuk-{version()}/{name}")
    entry.size, entry.mode = size, 0o644
    if name in {"puzzelstuk", "start"} or name.startswith("deploy/bin/"):
        entry.mode = 0o755
    released = datetime.fromisoformat(str(read_yaml(CHECKOUT / "publiccode.yml")["releaseDate"])).replace(tzinfo=UTC)
    entry.mtime = int(released.timestamp())
    return entry
