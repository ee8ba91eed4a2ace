"""`second-step-away`: for somebody who lost their device and their recovery codes."""

import sys

from puzzelstuk.cli.as_login import as_login


def run(arguments: list[str]) -> int:
    """Take away every passkey, app and recovery code of one account, and end its sessions; its password stays."""
    if len(arguments) != 1 or "@" not in arguments[0]:
        print("Gebruik: ./puzzelstuk second-step-away E-MAILADRES", file=sys.stderr)
        return 2
    return as_login("puzzelstuk_app", "puzzelstuk.cli.second_step_away", arguments)
