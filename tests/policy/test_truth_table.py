"""A table of questions with answers, written from the law text alone by somebody who had not seen the rules.

Rows marked `doubt` are left to the sources named here. Where the table names no rule and the rules do, the ground is named as well.
"""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from puzzelstuk.cli.share_check import answer

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "truth_table.yaml").read_text())
FIRM = [case for case in CASES if not case.get("doubt")]
ASKED = ("source", "task", "purpose", "recipient", "data", "answers")
# Rows where the table itself says that the sources leave doubt, with what decided here.
DECIDED = {
    ("welzijn", "Acuut gevaar afwenden"): "UAVG 46 (R80): wie ingrijpt heeft een adres nodig, geen BSN",
    ("Wmo-consulent", "Toezicht op zorgaanbieder"): "R22 noemt het BSN niet, en wat een regel niet noemt gaat niet mee",
    ("VIK", "Bestuurlijke aanpak: is er meer bekend?"): "een hit bij de bijstand verraadt bijstand (Participatiewet 65)",
}


def told(case: dict[str, Any]) -> dict[str, Any]:
    return answer(json.dumps({name: case[name] for name in ASKED}).encode())


def named(case: dict[str, Any]) -> str:
    return f"{case['source']}-{case['recipient']}-{case['outcome']}-{case['rule']}"


def test_the_table_is_large_and_mostly_no() -> None:
    outcomes = Counter(case["outcome"] for case in FIRM)
    assert len(FIRM) >= 200
    assert min(outcomes[one] for one in ("ja", "mits", "advies", "nee")) >= 20
    assert sum(case["rule"] is None for case in FIRM) >= 60


@pytest.mark.parametrize("case", FIRM, ids=named)
def test_every_firm_row_gets_the_answer_of_the_table(case: dict[str, Any]) -> None:
    found = told(case)
    assert found["outcome"] == case["outcome"], case["because"]
    # A no from the bijstand names its ground (R21) also where the table, with the same no, names none.
    assert found["rule"] == case["rule"] or (case["rule"], found["rule"], case["task"]) == (None, "R21", "Participatiewet")


def test_a_row_in_doubt_that_differs_has_its_ground_here() -> None:
    differing = {(case["source"], case["purpose"]) for case in CASES if told(case)["outcome"] != case["outcome"]}
    assert differing == set(DECIDED)
