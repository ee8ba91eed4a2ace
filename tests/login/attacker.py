"""Somebody who guesses, in a process of their own: `python -m tests.login.attacker PORT ACCOUNTS ADDRESSES A_SECOND`.

Stops at the end of its input and says how often each answer came and how often a password was computed for it.
"""

import json
import sys
import threading
import time
from collections import Counter
from itertools import count

from bench.browser import Browser


def attack(port: int, accounts: int, addresses: int, a_second: float, ended: threading.Event) -> dict[str, int]:
    """Wrong passwords at an even pace: on one account that exists, or over many of which one in ten does."""
    visitor, seen = Browser(port), Counter[str]()
    visitor.form = visitor.get("/inloggen").fields
    began = time.monotonic()
    for number in count():
        if ended.wait(max(0.0, began + number / a_second - time.monotonic())):
            return dict(seen)
        email = "samira@veenstad.example" if accounts == 1 else f"mens{number % accounts}@veenstad.example"
        fields = visitor.form | {"email": email, "wachtwoord": f"fout-{number}"}
        answer = visitor.post("/inloggen", fields, **{"X-Forwarded-For": f"203.0.113.{number % addresses + 1}"})
        seen[str(answer.status)] += 1
        seen["berekend"] += int((answer.headers.get("X-Cost") or "0 0").split()[1])
    return dict(seen)


def _until_input_ends(ended: threading.Event) -> None:
    sys.stdin.read()
    ended.set()


if __name__ == "__main__":
    over = threading.Event()
    threading.Thread(target=_until_input_ends, args=(over,), daemon=True).start()
    print(json.dumps(attack(int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4]), over)))
