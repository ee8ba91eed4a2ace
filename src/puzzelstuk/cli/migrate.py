"""`migrate`: brings the database of an installation up to date, sets the rights again, and makes the first keys. Safe to repeat."""

import os
import sys

import django
import psycopg
from django.core.management import call_command

from puzzelstuk.bootstrap.places import CHECKOUT
from puzzelstuk.configuration import Configuration, configuration
from puzzelstuk.vault.keystore import KeyStore
from puzzelstuk.vault.offline_box import load_box

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "puzzelstuk.settings")
django.setup()

HAS_CONTENT = "SELECT EXISTS (SELECT FROM signals_signal) OR EXISTS (SELECT FROM reporters_record)"


def run(arguments: list[str]) -> int:
    """Tables as the migrator, then the rights, then keys when there are none and nothing is sealed yet."""
    here = configuration()
    if arguments or here.database_login != "puzzelstuk_migrator":
        print("Gebruik: deploy/bin/puzzelstuk migrate (als puzzelstuk_migrator)", file=sys.stderr)
        return 2
    call_command("migrate", verbosity=0)
    with connect(here) as connection:
        connection.execute((CHECKOUT / "deploy" / "database" / "rights.sql").read_bytes())
        sealed = connection.execute(HAS_CONTENT).fetchone()
    if not (here.keys / "root.key").exists() and sealed == (True,):
        print(
            f"Er zijn verzegelde gegevens, maar in {here.keys} staat geen hoofdsleutel. Zet eerst de sleutels terug.",
            file=sys.stderr,
        )
        return 1
    store = KeyStore(here.keys)
    store.ensure_root()
    load_box(store.folder, store.named("offline"))
    print(f"De tabellen, rechten en sleutels zijn op orde. Bewaar een kopie van {here.keys}, apart van de database.")
    return 0


def connect(here: Configuration) -> "psycopg.Connection[tuple[object, ...]]":
    """A connection to the database of this installation, as the login of this command."""
    return psycopg.connect(
        host=here.database_host,
        port=here.database_port,
        dbname=here.database_name,
        user=here.database_login,
        password=here.database_password,
    )
