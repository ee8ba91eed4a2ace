"""Who receives a piece first. Within its own task that needs no rule; to anybody else a sharing rule must say ja or mits."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

Place = TypeVar("Place")


@dataclass(frozen=True)
class Candidate(Generic[Place]):
    """Somebody who could receive it: what the rules call them, and whether it stays within the task it is known from."""

    place: Place
    code: str
    within: bool


def first_allowed(candidates: Iterable[Candidate[Place]], allows: Callable[[Candidate[Place]], bool]) -> Place | None:
    """The first who may have it; None when nobody may, and then nothing is stored."""
    return next((one.place for one in candidates if one.within or allows(one)), None)
