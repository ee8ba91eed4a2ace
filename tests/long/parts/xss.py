"""How many hostile texts stood on how many pages in Chromium, and how many ran: from one run of the browser test."""

import subprocess
import sys

from bench.report import Figure
from puzzelstuk.bootstrap.places import CHECKOUT
from tests.attacks.scripts import hostile
from tests.long.work import Outcome, Work

TEST = "tests/browser/test_hostile_text.py"


def run(work: Work) -> Outcome:
    """The test stops at the first text that runs, so that what does not stop had none."""
    done = subprocess.run([sys.executable, "-m", "pytest", TEST], cwd=CHECKOUT, capture_output=True, text=True, check=False)
    print(done.stdout[-300:], flush=True)
    figures = (
        Figure("verschillende vijandige teksten", len(set(hostile("xss()"))), "teksten", 300, 300, most=False),
        Figure("proeven in Chromium die misgingen (met en zonder CSP)", done.returncode, "", 0, 0),
    )
    return Outcome(figures, "elk vrij tekstvak, gelezen op werklijst, kaarten, beheer en registers in Chromium")
