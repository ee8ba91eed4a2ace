"""`evidence [--write]`: every promise with its tests, its figures and the day of each; `--write` renews the page in docs."""

import sys

from puzzelstuk.bootstrap.places import CHECKOUT
from puzzelstuk.evidence.promises import Evidence, Promise, Proof, evidence

PAGE = CHECKOUT / "docs" / "reference" / "evidence.md"
HEAD = """# Bewijs: de beloften en hun laatste cijfers
Gemaakt met `./puzzelstuk evidence --write` uit `evidence/promises.yaml` en `evidence/results`. Wijzig deze bladzijde niet
met de hand. Elk cijfer komt uit een echte run van het genoemde commando, met de dag en de machine erbij. Een grens die niet is
gehaald staat er ook.
"""


def run(arguments: list[str]) -> int:
    """Exit code 1 when a promise has a figure that missed its floor; not measured is said, not failed."""
    if arguments not in ([], ["--write"]):
        print("Gebruik: ./puzzelstuk evidence [--write]", file=sys.stderr)
        return 2
    found = evidence()
    if arguments:
        PAGE.write_text(page(found))
        print(f"Geschreven: {PAGE.relative_to(CHECKOUT)}")
    else:
        print(page(found))
    missed = [proof for one in found.promises for proof in one.proofs if proof.value and not proof.met]
    return 1 if missed else 0


def page(found: Evidence) -> str:
    """The page in docs/reference, in Markdown."""
    parts = [HEAD, _suite(found), *(_section(one) for one in found.promises)]
    return "\n".join(parts).rstrip() + "\n"


def _suite(found: Evidence) -> str:
    if found.suite_on is None:
        return "De hele testreeks is nog niet met `./test long suite` vastgelegd.\n"
    where = f"versie `{found.suite_version}`, `./test long suite`"
    return f"Hele testreeks: **{found.suite_passed} tests goed** op {found.suite_on} ({where}).\n"


def _section(one: Promise) -> str:
    lines = [
        f"## {one.number}. {one.title}",
        one.text,
        "",
        f"Tests ({one.passed} goed bij de laatste hele run): " + _paths(one.tests),
        "",
    ]
    if one.proofs:
        lines += ["| cijfer | gemeten | grens | wanneer, waarop | commando |", "|---|---|---|---|---|", *map(_row, one.proofs), ""]
        lines += [
            f"Waarop: {data}" for data in dict.fromkeys(f"`{proof.part}`: {proof.data}" for proof in one.proofs if proof.data)
        ]
        lines += [""]
    return "\n".join([*lines, f"**Niet aangetoond:** {one.limits}", ""])


def _row(proof: Proof) -> str:
    if not proof.value:
        return f"| {proof.what} | nog niet gemeten | | | `./test long {proof.part}` |"
    value = proof.value if proof.met else f"**{proof.value} (niet gehaald)**"
    return f"| {proof.what} | {value} | {proof.floor} | {proof.on}, {proof.machine}, versie `{proof.version}` | `{proof.command}` |"


def _paths(tests: tuple[str, ...]) -> str:
    return ", ".join(f"`{path}`" for path in tests)
