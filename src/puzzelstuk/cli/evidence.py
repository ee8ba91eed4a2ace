"""`evidence [--write]`: every promise with its tests, its figures and the day of each.

`--write` renews the page in docs and the chosen figures in the README files.
"""

import json
import sys

from puzzelstuk.bootstrap.places import CHECKOUT
from puzzelstuk.evidence.promises import FOLDER, Evidence, Promise, Proof, evidence

PAGE = CHECKOUT / "docs" / "reference" / "evidence.md"
HEAD = """# Bewijs: de beloften en hun laatste cijfers
Gemaakt met `./puzzelstuk evidence --write` uit `evidence/promises.yaml` en `evidence/results`. Wijzig deze bladzijde niet
met de hand. Elk cijfer komt uit een echte run van het genoemde commando, met de dag en de machine erbij. Een grens die niet is
gehaald staat er ook.
"""

MARK = "<!-- figures:evidence -->", "<!-- /figures:evidence -->"
NOT_MET = {"README.md": "not met", "README.nl.md": "niet gehaald"}
# Which figures stand in the README files, a missed one too: part and the start of its name, in English and in Dutch.
CHOSEN = (
    (
        "simulation",
        "antwoord op of vóór",
        "% answered by the promised day, in a played year of 2,000 pieces by invented people",
        "% kreeg antwoord op of vóór de beloofde dag, in een nagespeeld jaar met 2.000 stukken van verzonnen mensen",
    ),
    ("matrix", "vakjes geprobeerd", "address, role and relation tried", "combinaties van adres, rol en relatie geprobeerd"),
    ("matrix", "vakjes met een onverwachte", "of those told more than “does not exist”", "daarvan verrieden iets"),
    (
        "ids",
        "iets van een ander",
        "changed requests that reached something of others",
        "veranderde verzoeken die iets van een ander raakten",
    ),
    (
        "who_reported",
        "vragen die een melder",
        "ways to ask “who reported this?” that named anybody",
        "manieren om te vragen ‘wie meldde dit?’ die een naam gaven",
    ),
    (
        "tamper",
        "knoeien",
        "% of tampering with the log found and located",
        "% van het knoeien met het logboek gevonden en aangewezen",
    ),
    ("erasure", "platte tekst", "files with plaintext after erasing", "bestanden met leesbare tekst na wissen"),
    ("restore", "rijen die na", "% of rows equal after a restore", "% van de rijen gelijk na terugzetten"),
    (
        "login_attack",
        "buitengesloten, 1.000",
        "people locked out while 1,000 accounts are guessed at",
        "mensen buitengesloten terwijl op 1.000 accounts wordt geraden",
    ),
    (
        "login_attack",
        "p95 tegenover rust, 1.000",
        "x the waiting time of a quiet moment, meanwhile (p95)",
        "x de wachttijd van een rustig moment, intussen (p95)",
    ),
    (
        "bench_post",
        "post, 1 at once",
        "x a bare form, to send a signal (processor time)",
        "x een kaal formulier, om een signaal te sturen (rekentijd)",
    ),
)


def run(arguments: list[str]) -> int:
    """Exit code 1 when a promise has a figure that missed its floor; not measured is said, not failed."""
    if arguments not in ([], ["--write"]):
        print("Gebruik: ./puzzelstuk evidence [--write]", file=sys.stderr)
        return 2
    found = evidence()
    if arguments:
        PAGE.write_text(page(found))
        for name in NOT_MET:
            file = CHECKOUT / name
            file.write_text(with_chosen(file.read_text(), name))
        print(f"Geschreven: {PAGE.relative_to(CHECKOUT)} en {' en '.join(NOT_MET)}")
    else:
        print(page(found))
    missed = [proof for one in found.promises for proof in one.proofs if proof.value and not proof.met]
    return 1 if missed else 0


def page(found: Evidence) -> str:
    """The page in docs/reference, in Markdown."""
    parts = [HEAD, _suite(found), *(_section(one) for one in found.promises)]
    return "\n".join(parts).rstrip() + "\n"


def with_chosen(text: str, name: str) -> str:
    """A README with the chosen figures between its marks; what was not measured is left out."""
    (before, rest), dutch = text.split(MARK[0], 1), name == "README.nl.md"
    lines = [line for one in CHOSEN if (line := _chosen(one[0], one[1], one[3] if dutch else one[2], name))]
    return f"{before}{MARK[0]}\n" + "\n".join(lines) + f"\n{MARK[1]}{rest.split(MARK[1], 1)[1]}"


def _chosen(part: str, start: str, words: str, name: str) -> str:
    file = FOLDER / "results" / f"{part}.json"
    result = json.loads(file.read_text()) if file.exists() else {"figures": []}
    found = next((one for one in result["figures"] if one["what"].startswith(start)), None)
    if found is None:
        return ""
    value, floor = (_number(found[one], name) for one in ("value", "floor"))
    missed = "" if found["met"] else f" **({NOT_MET[name]}: {floor})**"
    return f"- **{value}** {words}{missed} · `{result['command']}`"


def _number(value: float, name: str) -> str:
    shown = f"{value:,g}"
    return shown if name == "README.md" else shown.translate(str.maketrans(",.", ".,"))


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
