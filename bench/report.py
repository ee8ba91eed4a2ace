"""What every row says: the figure with its floor, aim, anchor and data, and on which machine, how busy, it was measured."""

import os
import platform
import sys
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Figure:
    """One number against its floor; `most` says whether less or more is better."""

    what: str
    value: float
    unit: str
    floor: float
    aim: float
    most: bool = True

    @property
    def met(self) -> bool:
        return self.value <= self.floor if self.most else self.value >= self.floor


@dataclass(frozen=True)
class Row:
    """One row of DESIGN section 9."""

    name: str
    figures: tuple[Figure, ...]
    anchor: str
    data: str
    details: dict[str, Any] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        figures = [asdict(one) | {"met": one.met} for one in self.figures]
        command = f"./puzzelstuk bench {self.name}"
        return asdict(self) | {"figures": figures, "command": command, "machine": machine()}


def machine() -> dict[str, Any]:
    """The machine and how busy it is at this moment."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "cores": os.cpu_count(),
        "memory_gb": round(memory / 2**30, 1),
        "cpu": _cpu(),
        "python": platform.python_version(),
        "load": [round(one, 2) for one in os.getloadavg()],
    }


def progress(text: str) -> None:
    print(f"bench: {text}", file=sys.stderr, flush=True)


def _cpu() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines() if Path("/proc/cpuinfo").exists() else []
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.processor())
