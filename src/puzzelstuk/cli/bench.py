"""`bench [NAME] [--json] [--keep]`: the rows of DESIGN section 9, each against its anchor in the same run.

The measurements themselves stand in bench/ and run in processes of their own: one that fails leaves the others whole.
"""

import argparse
import json
import os
import subprocess
import sys
from typing import Any

from puzzelstuk.bootstrap.places import places
from puzzelstuk.evidence.results import keep

ROWS = ("first", "post", "page", "throughput", "suggest", "quality", "mask")
EXPLAINS = "inside"  # no figure of its own: where the time of `post` goes


def run(arguments: list[str]) -> int:
    """Measure one row or all; 1 when a figure misses its floor."""
    options = _options(arguments)
    rows = [_measured(name) for name in ([options.name] if options.name else ROWS)]
    for row in rows:
        if options.keep and "error" not in row and row["name"] != EXPLAINS:
            keep(f"bench_{row['name']}", row)
    if options.json:
        print(json.dumps({"rows": rows}, ensure_ascii=False, indent=1))
    else:
        print("\n\n".join(readable(row) for row in rows))
    return 0 if all("error" not in row and all(figure["met"] for figure in row["figures"]) for row in rows) else 1


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./puzzelstuk bench", description="Meet de grenzen uit het ontwerp op deze computer.")
    names = (*ROWS, EXPLAINS)
    parser.add_argument("name", nargs="?", choices=names, metavar="NAAM", help="één rij: " + ", ".join(names))
    parser.add_argument("--json", action="store_true", help="één JSON-object in plaats van tekst")
    parser.add_argument("--keep", action="store_true", help="bewaar de cijfers in evidence/results")
    return parser.parse_args(arguments)


def _measured(name: str) -> dict[str, Any]:
    here = places()
    path = os.pathsep.join([str(here.checkout / "src"), str(here.checkout)])
    command = [sys.executable, "-m", "bench", name]
    done = subprocess.run(command, cwd=here.checkout, env=os.environ | {"PYTHONPATH": path}, stdout=subprocess.PIPE, check=False)
    if done.returncode != 0:
        return {"name": name, "error": "Deze rij kon niet worden gemeten; de reden staat hierboven."}
    row: dict[str, Any] = json.loads(done.stdout)
    return row


def readable(row: dict[str, Any]) -> str:
    """One row for a person to read."""
    if "error" in row:
        return f"{row['name']}  {row['error']}"
    machine = row["machine"]
    lines = [f"{row['name']}  ({row['command']})"]
    lines += [f"  {'goed' if one['met'] else 'NIET GOED':<10}{one['what']}: {_against(one)}" for one in row["figures"]]
    lines += [f"  anker     {row['anchor']}", f"  gegevens  {row['data']}"]
    lines += [f"  machine   {machine['cores']} kernen, {machine['memory_gb']} GB, {machine['cpu']}, belasting {machine['load']}"]
    lines += [f"  {name}: {json.dumps(value, ensure_ascii=False)}" for name, value in row["details"].items()]
    return "\n".join(lines)


def _against(figure: dict[str, Any]) -> str:
    sign = "<=" if figure["most"] else ">="
    return f"{figure['value']} {figure['unit']} (grens {sign} {figure['floor']}, doel {sign} {figure['aim']})"
