"""The part of `erase-due` that works on the database."""

import argparse
import json
import sys
from datetime import date

import django

django.setup()

from django.utils import timezone  # noqa: E402

from puzzelstuk.flows.keeping.erase import Erased, erase_due  # noqa: E402
from puzzelstuk.policy.erasing import may_erase_until  # noqa: E402
from puzzelstuk.retention import eraser  # noqa: E402


def main(arguments: list[str]) -> int:
    """0 done, 1 refused (the clock cannot be trusted), 2 not understood."""
    asked = _asked(arguments)
    at = timezone.localtime()
    until = asked.until or at.date()
    decision = may_erase_until(until, today=at.date(), dry_run=asked.dry_run)
    if decision and asked.dry_run:
        for one in eraser.forecast(until):
            print(json.dumps(one))
        return 0
    done = erase_due(at, until=until, confirmed=asked.confirm_clock) if decision else Erased(decision)
    if not done.decision:
        print(json.dumps({"refused": done.decision.reason}, ensure_ascii=False))
        return 1
    print(json.dumps(_counted(done), ensure_ascii=False))
    return 0


def _asked(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./puzzelstuk erase-due", description="Wist wat zijn tijd heeft gehad.")
    parser.add_argument("--dry-run", action="store_true", help="laat alleen zien wat er weggaat, en waarom")
    parser.add_argument("--until", type=date.fromisoformat, help="wat tot en met deze dag weg moet (jjjj-mm-dd)")
    parser.add_argument("--confirm-clock", action="store_true", help="de datum klopt, ook al draaide dit lang niet")
    return parser.parse_args(arguments)


def _counted(done: Erased) -> dict[str, object]:
    return {
        "erased": dict(done.signals),
        "held": done.held,
        "lapsed_without_answer": done.lapsed,
        "reporter_records": done.reporters,
        "keys_destroyed": done.keys,
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
