"""The part of `audit verify` that reads the database."""

import sys

import django

django.setup()

from puzzelstuk.audit.chain import verify  # noqa: E402


def main() -> int:
    findings = verify()
    for one in findings:
        print(f"spoor {one.lane}, plaats {one.position}: {one.what}")
    print("Het logboek is heel." if not findings else f"{len(findings)} breuken gevonden.")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
