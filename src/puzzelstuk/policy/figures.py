"""What may be shown of how well people are answered: the desk as a whole, never a worker or a team, never a small number (S74)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

# In a week with fewer signals nothing is shown. An example until an organisation adopts its own; in the database never below five.
LEAST_SHOWN = 10
WEEKS = 26
# Shares are rounded, so that one signal more or less does not show.
ROUNDED_TO = 5


@dataclass(frozen=True)
class Week:
    """One week of receipt, as far as it may be shown."""

    starts: date
    on_time: int  # share in percent, rounded
    median: int  # days until somebody read it


@dataclass(frozen=True)
class Curve:
    """Weeks as points of a line, for a picture of so many by so many."""

    points: tuple[tuple[float, float], ...]

    @property
    def line(self) -> str:
        return " ".join(f"{x:.1f},{y:.1f}" for x, y in self.points)


def curve(values: Sequence[int], *, width: float, height: float, top: int) -> Curve:
    """The values from left to right; `top` is the value at the upper edge."""
    step = width / max(len(values) - 1, 1)
    return Curve(tuple((place * step, height - height * min(value, top) / max(top, 1)) for place, value in enumerate(values)))
