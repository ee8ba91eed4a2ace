"""`bench [NAME] [--json]`: the rows of DESIGN section 9, each against its anchor in the same run.

The measurements themselves stand in bench/ and run in processes of their own.
"""

import argparse
import json
import os
import subprocess
import sys
from typing import Any

from puzzelstuk.bootstrap.places import places

ROWS = ("first", "post", "page", "throughput", "suggest", "quality")


def run(arguments: list[str]) -> int:
    """Measure one row or all; 1 when a figure misses its floor."""
    options = _options(arguments)
    rows = [_measured(name) for name in ([options.name] if options.name else ROWS)]
    if options.json:
        print(json.dumps({"rows": rows}, ensure_ascii=False, indent=1))
    else:
        print("\n\n".join(_readable(row) for row in rows))
    return 0 if all(figure["met"] for row in rows for figure in row["figures"]) else 1


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./puzzelstuk bench", description="Meet de grenzen uit het ontwerp op deze computer.")
    parser.add_argument("name", nargs="?", choices=ROWS, metavar="NAAM", help="één rij: " + ", ".join(ROWS))
    parser.add_argument("--json", action="store_true", help="één JSON-object in plaats van tekst")
    return parser.parse_args(arguments)


def _measured(name: str) -> dict[str, Any]:
    here = places()
    path = os.pathsep.join([str(here.checkout / "src"), str(here.checkout)])
    command = [sys.executable, "-m", "bench", name]
    done = subprocess.run(command, cwd=here.checkout, env=os.environ | {"PYTHONPATH": path}, stdout=subprocess.PIPE, check=True)
    row: dict[str, Any] = json.loads(done.stdout)
    return row


def _readable(row: dict[str, Any]) -> str:
    machine = row["machine"]
    lines = [f"{row['name']}  ({row['command']})"]
    lines += [f"  {'goed' if one['met'] else 'NIET GOED':<10}{one['what']}: {_against(one)}" for one in row["figures"]]
    lines += [f"  anker     {row['anchor']}", f"  gegevens  {row['data']}"]
    lines += [f"  machine   {machine['cores']} kernen, {machine['memory_gb']} GB, {machine['cpu']}, belasting {machine['load']}"]
    return "\n".join(lines)


def _against(figure: dict[str, Any]) -> str:
    sign = "<=" if figure["most"] else ">="
    return f"{figure['value']} {figure['unit']} (grens {sign} {figure['floor']}, doel {sign} {figure['aim']})"
