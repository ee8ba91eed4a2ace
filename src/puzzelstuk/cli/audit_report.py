"""The part of `audit verify` that reads the log. Needs a login that may read it and nothing else: no keys, no Django."""

import argparse
import json
import sys
from pathlib import Path

import psycopg

from puzzelstuk.audit.anchor import Anchor, AnchorBroken, load_public, read_anchors
from puzzelstuk.audit.verification import Break, Finding, Report, verify_log
from puzzelstuk.configuration import Reach

PATIENCE = 5


def main(arguments: list[str]) -> int:
    """0: whole. 1: not whole, or the anchors cannot be trusted. 2: could not be checked."""
    options = _options(arguments)
    report = Report()
    anchors = _anchors(options.anchor, options.public_key, report)
    reach = Reach()  # type: ignore[call-arg]  # every value comes from the environment
    try:
        with psycopg.connect(
            host=reach.database_host,
            port=reach.database_port,
            dbname=reach.database_name,
            user=reach.database_login,
            password=reach.database_password,
            autocommit=True,
        ) as log:
            verify_log(log, anchors, patience=PATIENCE, report=report)
            noted = _noted(log, report)
    except psycopg.Error as problem:
        print(f"Het logboek kan niet worden gelezen: {type(problem).__name__}", file=sys.stderr)
        return 2
    print(_as_json(report, anchors) if options.json else _in_words(report, anchors, noted))
    return 0 if report.whole else 1


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./puzzelstuk audit verify")
    parser.add_argument("--anchor", type=Path)
    parser.add_argument("--public-key", type=Path)
    parser.add_argument("--json", action="store_true")
    return parser.parse_args(arguments)


def _anchors(path: Path | None, public: Path | None, report: Report) -> list[Anchor]:
    if path is None:
        return []
    try:
        if public is None:
            raise AnchorBroken("zonder openbare sleutel (--public-key) is een anker niet te controleren")
        return list(read_anchors(path.read_text(), load_public(public.read_bytes())))
    except (AnchorBroken, OSError, UnicodeError) as broken:
        note = str(broken) if isinstance(broken, AnchorBroken) else "het bestand met ankers of de sleutel kan niet worden gelezen"
        report.add(Finding("anker", 0, Break.ANCHOR, note=note))
        return []


def _noted(log: "psycopg.Connection[tuple[object, ...]]", report: Report) -> bool:
    """That somebody checked stands in the log too; the auditor's one door adds exactly that line."""
    try:
        log.execute("SELECT oversight.note_checked(%s)", [report.whole])
    except psycopg.Error:
        return False
    return True


def _as_json(report: Report, anchors: list[Anchor]) -> str:
    findings = [
        {
            "lane": one.lane,
            "position": one.position,
            "until": one.until,
            "kind": one.kind.name,
            "entry": one.entry,
            "what": one.what,
        }
        for one in report.findings
    ]
    return json.dumps(
        {"whole": report.whole, "rows": report.rows, "anchors": len(anchors), "findings": findings}, ensure_ascii=False
    )


def _in_words(report: Report, anchors: list[Anchor], noted: bool) -> str:
    lines = [one.what for one in report.findings]
    if report.more:
        lines.append("En nog meer; dit zijn de eerste.")
    ends = [f"spoor {lane}: {head.position} regels" for lane, head in sorted(report.heads.items())]
    against = f"tegen {len(anchors)} ankers, het laatste van {anchors[-1].day}" if anchors else "zonder anker"
    lines.append(f"Gecontroleerd {against}. " + (", ".join(ends) or "Er staat nog niets in") + ".")
    if not anchors:
        lines.append("Zonder anker valt niet op dat het einde weg is, of dat alles opnieuw is geschreven.")
    if not noted:
        lines.append("Deze controle kon niet in het logboek worden gezet.")
    lines.append(
        "Het logboek is heel." if report.whole else f"{len(report.findings)} breuken gevonden. Behandel dit als een incident."
    )
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
