"""Writing a result down, on the day it was measured and for the version it was measured on."""

import json
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from puzzelstuk.evidence.promises import FOLDER

RESULTS = FOLDER / "results"


def keep(part: str, result: dict[str, Any], folder: Path = RESULTS) -> Path:
    """One file a part: what was measured, when, on which version; a later run replaces it."""
    path = folder / f"{part}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    stamped = {"part": part, "on": f"{datetime.now(UTC):%Y-%m-%d}", "version": _version(folder.parent)} | result
    path.write_text(json.dumps(stamped, ensure_ascii=False, indent=1) + "\n")
    return path


def _version(folder: Path) -> str:
    asked = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=folder, capture_output=True, text=True, check=False)
    return asked.stdout.strip() or "onbekend"
