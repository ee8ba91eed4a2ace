"""`nightly`: do the night work now."""

import sys

from puzzelstuk.cli.as_login import as_worker


def run(arguments: list[str]) -> int:
    """What the worker does every night after two o'clock; with `opnieuw` also what was done already today."""
    if arguments not in ([], ["opnieuw"]):
        print("Gebruik: ./puzzelstuk nightly [opnieuw]", file=sys.stderr)
        return 2
    return as_worker("puzzelstuk.jobs.nightly", arguments)
