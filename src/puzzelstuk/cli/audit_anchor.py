"""The part of `audit anchor` and `audit key` that has the keys; runs as the login of the background work."""

import sys

import django
from django.utils import timezone

django.setup()

from puzzelstuk.flows.overseeing.oversee import anchor, public_key  # noqa: E402


def main(arguments: list[str]) -> int:
    """Print the signed line, or the public key for the privacy officer to keep."""
    print(public_key().decode() if arguments == ["key"] else anchor(timezone.localdate(), origin="opdracht"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
