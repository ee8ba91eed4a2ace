"""The part of `restore` that works in the restored database: replay what was erased, then open every sealed row."""

import json
import sys
from dataclasses import asdict

import django

django.setup()

from puzzelstuk.audit.chain import seal_new  # noqa: E402
from puzzelstuk.backups.opening import open_everything  # noqa: E402
from puzzelstuk.backups.replay import replay  # noqa: E402


def main(arguments: list[str]) -> int:
    """Prints one line of JSON; progress goes to stderr. Without keys only the rows are replayed."""
    replayed = replay()
    found = {"replayed": asdict(replayed)}
    if "--without-keys" not in arguments:
        opened = open_everything(lambda text: print(f"  {text}", file=sys.stderr, flush=True))
        found |= {"opened": dict(opened.opened), "closed": dict(opened.closed), "broken": dict(opened.broken)}
    _seal_the_tail()
    print(json.dumps(found))
    return 0


def _seal_the_tail() -> None:
    """Lines so new that the back-up caught them without a seal; left as they are they would look added by a stranger."""
    while seal_new():
        pass


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
