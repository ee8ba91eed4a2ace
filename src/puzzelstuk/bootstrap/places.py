"""Where a checkout keeps its state: outside the checkout, one folder per checkout.

PostgreSQL refuses to run as root and must be able to reach its files as another user, so for root the
state lives below /var/lib and never below a private home folder.
"""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class Places:
    """Every path that belongs to one checkout."""

    checkout: Path
    state: Path

    @property
    def boot(self) -> Path:
        return self.state / "boot"

    @property
    def keys(self) -> Path:
        return self.state / "keys"

    @property
    def passwords(self) -> Path:
        return self.keys / "database.json"

    def venv(self, lock: str) -> Path:
        return self.state / ("venv-test" if "test" in lock else "venv")


def places() -> Places:
    """The places of this checkout; PUZZELSTUK_STATE overrides the state folder."""
    name = hashlib.sha256(str(CHECKOUT).encode()).hexdigest()[:12]
    return Places(checkout=CHECKOUT, state=_state_folder() / name)


def _state_folder() -> Path:
    chosen = os.environ.get("PUZZELSTUK_STATE")
    if chosen:
        return Path(chosen).resolve()
    if os.geteuid() == 0:
        return Path("/var/lib/puzzelstuk")
    home = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(home) / "puzzelstuk"
