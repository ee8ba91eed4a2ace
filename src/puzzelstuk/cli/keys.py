"""`keys status` and `keys rotate root|buckets|blind|offline`: replace keys while everything goes on, and see how far it is."""

import sys

from puzzelstuk.cli.as_login import as_login

LOGINS = {
    "root": "puzzelstuk_worker",
    "buckets": "puzzelstuk_worker",
    "blind": "puzzelstuk_migrator",
    "offline": "puzzelstuk_worker",
}
USAGE = f"Gebruik: ./puzzelstuk keys status, of ./puzzelstuk keys rotate {'|'.join(LOGINS)}"


def run(arguments: list[str]) -> int:
    """Interrupted anywhere, the same command goes on where it was."""
    match arguments:
        case ["status"]:
            return as_login("puzzelstuk_worker", "puzzelstuk.cli.keys_at_work", ["status"])
        case ["rotate", kind] if kind in LOGINS:
            return as_login(LOGINS[kind], "puzzelstuk.cli.keys_at_work", [kind])
    print(USAGE, file=sys.stderr)
    return 2
