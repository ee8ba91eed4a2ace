"""A release installed in an empty folder, refused until a board decided, then a phone that records over HTTPS."""

import re
import subprocess
import sys
import time

from bench.report import Figure
from puzzelstuk.bootstrap.places import CHECKOUT
from tests.long.work import Outcome, Work

TEST = "tests/browser/test_installed_release.py"


def run(work: Work) -> Outcome:
    """Every step of the how-to as an ordinary user; what fails is counted, not explained away."""
    began = time.monotonic()
    done = subprocess.run([sys.executable, "-m", "pytest", TEST], cwd=CHECKOUT, capture_output=True, text=True, check=False)
    print(done.stdout[-300:], flush=True)
    passed = re.search(r"(\d+) passed", done.stdout)
    figures = (
        Figure(
            "proeven op een geïnstalleerde uitgave die slaagden", int(passed.group(1)) if passed else 0, "proeven", 6, 6, most=False
        ),
        Figure("proeven op een geïnstalleerde uitgave die misgingen", done.returncode, "", 0, 0),
    )
    data = "uitgave in een lege map, als gewone gebruiker, met nginx en TLS; Chromium van 390 breed legt twee stukken vast, één zonder bereik"
    return Outcome(figures, data, {"seconds": round(time.monotonic() - began)})
