"""What `./test` runs: the house rules, then the tests on a PostgreSQL of their own."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from puzzelstuk.bootstrap.places import Places, places
from puzzelstuk.bootstrap.postgres import Cluster
from puzzelstuk.cli.database import make_database, make_roles, migrate
from puzzelstuk.cli.prepare import as_migrator, local_settings
from puzzelstuk.vault.keystore import KeyStore
from puzzelstuk.vault.offline_box import load_box

TEMPLATE = "test_sjabloon"
# The browser's driver keeps an event loop, in which Django refuses its database: those tests get a process of their own.
TIERS = {
    "quick": [["--ignore=tests/browser", "-m", "not slow"]],
    "all": [["--ignore=tests/browser"], ["tests/browser"]],
}


def main(arguments: list[str]) -> int:
    """`quick`: rules and fast tests. `all`: everything for a landing. `long [PART ...]`: what takes hours, in parts."""
    tier, *chosen = arguments or ["all"]
    here = places()
    if tier == "long":
        return _long(here, chosen)
    failed = [] if chosen else [name for name, command in _rules(here).items() if not _passes(name, command)]
    if not _tests(here, tier, chosen):
        failed.append("tests")
    print("Alles is goed." if not failed else f"Niet goed: {', '.join(failed)}", flush=True)
    return 1 if failed else 0


def _rules(here: Places) -> dict[str, list[str]]:
    """The checks that need no database."""
    python = sys.executable
    folder = Path(python).parent
    return {
        "ruff": [f"{folder}/ruff", "check", "--quiet", "src", "tests", "bench"],
        "imports": [f"{folder}/lint-imports", "--no-cache"],
        "mypy": [f"{folder}/mypy", "src/puzzelstuk"],
        "templates": [f"{folder}/djlint", "--lint", "--quiet", "src/puzzelstuk/web/templates"],
        "bandit": [f"{folder}/bandit", "--quiet", "--recursive", "--severity-level", "medium", "src/puzzelstuk"],
        "catalogue": [python, "-m", "puzzelstuk.cli", "catalogue", "check"],
    }


def _passes(name: str, command: list[str]) -> bool:
    began = time.monotonic()
    settings = os.environ | static_settings()
    done = subprocess.run(command, env=settings, capture_output=True, text=True, check=False)
    verdict = "goed" if done.returncode == 0 else "NIET GOED"
    print(f"{name:<10} {verdict:<10} {time.monotonic() - began:5.1f} s", flush=True)
    if done.returncode:
        print(done.stdout + done.stderr, flush=True)
    return done.returncode == 0


def static_settings() -> dict[str, str]:
    """Enough settings to import the code; nothing is connected to."""
    return {
        "DJANGO_SETTINGS_MODULE": "puzzelstuk.settings",
        "PUZZELSTUK_KEYS": "/nonexistent",
        "PUZZELSTUK_DATABASE_HOST": "/nonexistent",
        "PUZZELSTUK_SECRET_KEY": "static",
    }


def _tests(here: Places, tier: str, chosen: list[str]) -> bool:
    runs = [chosen] if chosen else TIERS[tier]
    with _test_cluster(here):
        ended = [subprocess.run([sys.executable, "-m", "pytest", *run], check=False).returncode for run in runs]
    return not any(ended)


def _long(here: Places, parts: list[str]) -> int:
    path = os.pathsep.join([str(here.checkout / "src"), str(here.checkout)])
    with _test_cluster(here):
        command = [sys.executable, "-m", "tests.long", *parts]
        return subprocess.run(command, cwd=here.checkout, env=os.environ | {"PYTHONPATH": path}, check=False).returncode


@contextmanager
def _test_cluster(here: Places) -> Iterator[Cluster]:
    """The tests' own PostgreSQL with a filled template and an empty copy of it, and the settings to reach it."""
    cluster = Cluster(here.state / "pg-test", here.state / "keys-test" / "database.json", durable=False)
    cluster.ensure_running()
    try:
        settings = _test_settings(here, cluster)
        os.environ.update(settings)
        _template(here, cluster)
        make_database(cluster, "test_puzzelstuk", fresh=True, template=TEMPLATE)
        yield cluster
    finally:
        cluster.stop()


def _test_settings(here: Places, cluster: Cluster) -> dict[str, str]:
    keys = here.state / "keys-test"
    store = KeyStore(keys)
    store.ensure_root()
    load_box(keys, store.named("offline"))
    return local_settings(here, cluster) | {
        "PUZZELSTUK_KEYS": str(keys),
        "PUZZELSTUK_ANCHOR_FOLDER": str(here.state / "ankers-test"),
        "PUZZELSTUK_KEY_PAUSE": "0",
        "PUZZELSTUK_DATABASE_NAME": "test_puzzelstuk",
        "PUZZELSTUK_FAST_PASSWORDS": "true",
        # Many databases share these keys: what one erases at night would be gone for all.
        "PUZZELSTUK_NIGHT_WORK": "false",
    }


def _template(here: Places, cluster: Cluster) -> None:
    """A migrated database with Veenstad in it, from which every test database is copied."""
    make_roles(cluster, here)
    make_database(cluster, TEMPLATE, fresh=True)
    migrate(cluster, here, TEMPLATE)
    os.environ["PUZZELSTUK_DATABASE_NAME"] = TEMPLATE
    as_migrator(cluster, ["-m", "puzzelstuk.cli.practice"])
    os.environ["PUZZELSTUK_DATABASE_NAME"] = "test_puzzelstuk"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
