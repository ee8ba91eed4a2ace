"""Signing in while somebody guesses 20 times a second: on one account, then over 1,000; in turns with windows of rest."""

import os
from dataclasses import asdict
from statistics import mean
from typing import Any

from bench.report import Figure
from tests.faults.crew import Crew, at_work
from tests.login.under_attack import ATTACKED, OTHER, Victim, attacked, percentile
from tests.long.work import Outcome, Work

PHASES = {"one": (1, 1), "many": (1000, 2)}  # accounts, addresses
# One account: hardly to be noticed. Spread over a thousand, the first guesses of each address are all computed: at most twice as long.
P95_FLOOR = {"one": 1.25, "many": 2.0}
WINDOWS, A_WINDOW, A_SECOND = 12, 26, 20.0
COUNTED = "tests.login.timed:application"


def run(work: Work) -> Outcome:
    """Twelve windows of each kind per phase, each remembered."""
    before = dict(os.environ)
    os.environ |= {"PUZZELSTUK_TRUSTED_PROXIES": '["127.0.0.1"]', "PUZZELSTUK_FAST_PASSWORDS": "false"}
    try:
        with at_work("long-login-attack", fresh=not work.done) as crew:
            _serve_counted(crew)
            victims = [Victim(crew.port, ATTACKED, "192.0.2.1"), Victim(crew.port, OTHER, "192.0.2.2")]
            for victim in victims:
                victim.sign_in()
            for phase, (accounts, addresses) in PHASES.items():
                while len(work.done.get(phase, [])) < WINDOWS:
                    pair = _pair(crew.port, victims, accounts, addresses)
                    work.keep(**{phase: [*work.done.get(phase, []), pair]})
                    print(f"  {phase}: venster {len(work.done[phase])} van {WINDOWS}", flush=True)
    finally:
        os.environ.clear()
        os.environ.update(before)
    return _outcome(work.done)


def _serve_counted(crew: Crew) -> None:
    """The same server with the same settings, around which costs are counted."""
    crew.kill("web")
    crew.application = COUNTED
    crew.start("web")
    crew.wait_until_it_serves()


def _pair(port: int, victims: list[Victim], accounts: int, addresses: int) -> dict[str, Any]:
    """One window of rest and one under attack, right after each other."""
    told: dict[str, int] = {}
    rest = _window(victims)
    with attacked(port, accounts, addresses, A_SECOND, told):
        busy = _window(victims)
    return {"rest": rest, "attack": busy, "attacker": told}


def _window(victims: list[Victim]) -> list[dict[str, Any]]:
    return [asdict(victims[turn % len(victims)].sign_in()) for turn in range(A_WINDOW)]


def _outcome(done: dict[str, Any]) -> Outcome:
    figures: list[Figure] = []
    details: dict[str, Any] = {}
    for phase, what in (("one", "één account"), ("many", "1.000 accounts")):
        pairs = done[phase]
        rest, attack = (_all(pairs, kind) for kind in ("rest", "attack"))
        halves = [_p95(_all(pairs[start::2], "rest")) for start in (0, 1)]
        spread = abs(halves[0] - halves[1]) / min(halves)
        cpu = (mean(one["cpu_ms"] for one in attack) / mean(one["cpu_ms"] for one in rest) - 1) * 100
        figures += [
            Figure(f"inloggen tijdens raden op {what}", len(attack), "keer", 300, 300, most=False),
            Figure(f"extra rekentijd per keer inloggen, {what}", round(cpu, 1), "%", 10, 5),
            Figure(f"p95 tegenover rust, {what}", round(_p95(attack) / _p95(rest), 2), "x", P95_FLOOR[phase], 1.25),
            Figure(f"buitengesloten, {what}", sum(one["status"] != 302 for one in attack), "keer", 0, 0),
        ]
        told = [pair["attacker"] for pair in pairs]
        computed = sum(one["computed"] for one in rest + attack) / len(rest + attack)
        figures.append(Figure(f"wachtwoordberekeningen per keer inloggen, {what}", round(computed, 2), "keer", 1, 1))
        answered = sum(one.get("401", 0) for one in told)
        guessed = sum(one.get("berekend", 0) for one in told)
        figures.append(Figure(f"berekeningen bij raden min antwoorden 401, {what}", abs(guessed - answered), "keer", 0, 0))
        details[phase] = {"p95_rest_s": _p95(rest), "p95_attack_s": _p95(attack), "spread": round(spread, 3)}
        details[phase] |= {name: sum(one.get(name, 0) for one in told) for name in ("401", "429", "berekend")}
    data = "2 webprocessen, Argon2, 20 keer raden per seconde vanaf 1 en daarna 2 adressen, 26 keer inloggen per venster, om en om met een venster rust"
    return Outcome(tuple(figures), data, details)


def _all(pairs: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [one for pair in pairs for one in pair[kind]]


def _p95(logins: list[dict[str, Any]]) -> float:
    return round(percentile([one["seconds"] for one in logins], 0.95), 4)
