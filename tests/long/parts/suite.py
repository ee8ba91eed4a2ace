"""The whole test suite, counted per file: what the evidence page shows beside each promise."""

import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

from bench.report import Figure
from puzzelstuk.bootstrap.places import CHECKOUT, places
from puzzelstuk.cli.checks import TIERS
from tests.long.work import Outcome, Work


def run(work: Work) -> Outcome:
    """Both processes of `./test`, each with a report of what passed."""
    passed: Counter[str] = Counter()
    failed = 0
    for number, arguments in enumerate(TIERS["all"]):
        report = places().state / "long" / f"suite-{number}.xml"
        subprocess.run([sys.executable, "-m", "pytest", *arguments, f"--junitxml={report}"], cwd=CHECKOUT, check=False)
        failed += _read(report, passed)
    figures = (
        Figure("tests goed", sum(passed.values()), "tests", 4000, 4000, most=False),
        Figure("tests niet goed", failed, "tests", 0, 0),
    )
    return Outcome(figures, "alle tests van `./test`, ook die in Chromium", {"passed": dict(sorted(passed.items()))})


def _read(report: Path, passed: Counter[str]) -> int:
    """Count what passed per file; returns how many did not (skipped ones count as neither)."""
    failed = 0
    for case in ET.parse(report).iter("testcase"):
        wrong = case.find("failure") is not None or case.find("error") is not None
        failed += wrong
        if not wrong and case.find("skipped") is None:
            passed[_file(case.get("classname", ""))] += 1
    return failed


def _file(classname: str) -> str:
    parts = classname.split(".")
    while parts and not (CHECKOUT / ("/".join(parts) + ".py")).exists():
        parts.pop()
    return "/".join(parts) + ".py"
