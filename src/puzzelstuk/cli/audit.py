"""`audit verify`, `audit anchor` and `audit key`: is the log whole, and what can show it from outside the database?"""

import argparse

from puzzelstuk.cli.as_login import as_login, as_worker

AUDITOR = "puzzelstuk_auditor"
USAGE = "./puzzelstuk audit verify [--anchor BESTAND --public-key BESTAND] [--json], audit anchor of audit key"


def run(arguments: list[str]) -> int:
    """`verify` works as a login that reads the log and nothing else; `anchor` and `key` need the keys of the installation."""
    try:
        options = _parser().parse_args(arguments)
    except SystemExit as stopped:
        return int(stopped.code or 0)
    if options.task != "verify":
        return as_worker("puzzelstuk.cli.audit_anchor", [options.task])
    passed = [f"--{name}={value}" for name in ("anchor", "public-key") if (value := getattr(options, name.replace("-", "_")))]
    return as_login(AUDITOR, "puzzelstuk.cli.audit_report", passed + (["--json"] if options.json else []))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./puzzelstuk audit", usage=USAGE)
    tasks = parser.add_subparsers(dest="task", required=True, metavar="verify|anchor|key")
    verify = tasks.add_parser(
        "verify", help="is het logboek heel? Leest alleen; zonder sleutels en zonder rechten van een beheerder"
    )
    verify.add_argument("--anchor", metavar="BESTAND", help="je eigen ankers: de regels uit de post, onder elkaar")
    verify.add_argument("--public-key", metavar="BESTAND", help="de openbare sleutel, zoals je die bij het begin kreeg")
    verify.add_argument("--json", action="store_true", help="uitkomst als JSON")
    tasks.add_parser("anchor", help="onderteken nu waar het logboek eindigt, bewaar het en stuur het naar de FG")
    tasks.add_parser("key", help="toon de openbare sleutel")
    return parser
