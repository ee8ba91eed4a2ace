"""`./puzzelstuk COMMAND`. Each command is a module with `run(arguments) -> exit code`."""

import importlib
import sys

COMMANDS = {
    "areas": "puzzelstuk.cli.areas",
    "audit": "puzzelstuk.cli.audit",
    "backup": "puzzelstuk.cli.backup",
    "bench": "puzzelstuk.cli.bench",
    "catalogue": "puzzelstuk.cli.catalogue",
    "certificates": "puzzelstuk.cli.certificates",
    "erase-due": "puzzelstuk.cli.erase_due",
    "evidence": "puzzelstuk.cli.evidence",
    "first-admin": "puzzelstuk.cli.first_admin",
    "install-check": "puzzelstuk.cli.install_check",
    "keys": "puzzelstuk.cli.keys",
    "mask": "puzzelstuk.cli.mask",
    "may-start": "puzzelstuk.cli.may_start",
    "migrate": "puzzelstuk.cli.migrate",
    "nightly": "puzzelstuk.cli.nightly",
    "pictures": "puzzelstuk.cli.pictures",
    "prepare": "puzzelstuk.cli.prepare",
    "reference": "puzzelstuk.cli.reference",
    "release": "puzzelstuk.cli.release",
    "restore": "puzzelstuk.cli.restore",
    "sbom": "puzzelstuk.cli.sbom",
    "second-step-away": "puzzelstuk.cli.second_step",
    "serve": "puzzelstuk.cli.serve",
    "share-check": "puzzelstuk.cli.share_check",
    "simulate": "puzzelstuk.cli.simulate",
    "suggest": "puzzelstuk.cli.suggest",
}


def main(arguments: list[str]) -> int:
    """Run one command; without a known name, say which there are."""
    if not arguments or arguments[0] not in COMMANDS:
        print("Gebruik: ./puzzelstuk OPDRACHT\nOpdrachten: " + ", ".join(sorted(COMMANDS)), file=sys.stderr)
        return 2
    # Loaded by name: suggest and mask must start without Django or a database.
    command = importlib.import_module(COMMANDS[arguments[0]])
    return int(command.run(arguments[1:]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
