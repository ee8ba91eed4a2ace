"""`sbom`: the list of everything in a release (CycloneDX), made from the lock."""

import json
import subprocess
import sys
from typing import Any

from puzzelstuk.bootstrap.environment import RUN_LOCK
from puzzelstuk.bootstrap.places import CHECKOUT


def run(arguments: list[str]) -> int:
    """Print the list as JSON."""
    if arguments:
        print("Gebruik: ./puzzelstuk sbom", file=sys.stderr)
        return 2
    print(json.dumps(bill(), indent=1, ensure_ascii=False))
    return 0


def bill() -> dict[str, Any]:
    """Every locked package with its version and the hashes under which it may be installed."""
    command = [sys.executable, "-m", "cyclonedx_py", "requirements", "--output-reproducible", "--of", "JSON"]
    command += ["--pyproject", str(CHECKOUT / "pyproject.toml"), str(CHECKOUT / RUN_LOCK)]
    made = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return dict(json.loads(made))
