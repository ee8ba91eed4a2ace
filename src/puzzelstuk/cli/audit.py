"""`audit verify`: is the log whole? Names every place where it is not."""

import sys

from puzzelstuk.cli.as_login import as_worker


def run(arguments: list[str]) -> int:
    """Verify both chains under the sealer's role."""
    if arguments != ["verify"]:
        print("Gebruik: ./puzzelstuk audit verify", file=sys.stderr)
        return 2
    return as_worker("puzzelstuk.cli.audit_report", [])
