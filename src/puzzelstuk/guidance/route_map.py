"""Route maps (routekaarten): decision trees as data, with an owner and a version."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from puzzelstuk.guidance.catalogue import FOLDER, CatalogueError, read_yaml


@dataclass(frozen=True)
class Choice:
    """One answer and the step it leads to."""

    label: str
    to: str


@dataclass(frozen=True)
class Stop:
    """Where the map ends: what to do, whom to call, what not."""

    title: str
    do: tuple[str, ...]
    dont_wait: str
    route: str
    dont: tuple[str, ...]


@dataclass(frozen=True)
class Step:
    """One question with its answers, or an end."""

    id: str
    question: str
    explanation: str
    choices: tuple[Choice, ...]
    stop: Stop | None


@dataclass(frozen=True)
class RouteMap:
    """One decision tree."""

    id: str
    name: str
    version: int
    status: str
    owner: str
    meant_for: str
    explanation: str
    begin: str
    steps: dict[str, Step]


@lru_cache(maxsize=1)
def route_maps() -> dict[str, RouteMap]:
    """Every shipped map by id, read once."""
    return read_maps()


def read_maps(folder: Path = FOLDER) -> dict[str, RouteMap]:
    """Every map below `folder`; raises CatalogueError when its beginning or a choice leads nowhere."""
    maps = [_map(read_yaml(path)) for path in sorted((folder / "route_maps").glob("*.yaml"))]
    return {one.id: one for one in maps}


def _map(raw: dict[str, Any]) -> RouteMap:
    steps = {key: _step(key, value) for key, value in raw["stappen"].items()}
    if raw["begin"] not in steps:
        raise CatalogueError(f"routekaart {raw['id']}: het begin is er niet ({raw['begin']})")
    for step in steps.values():
        for choice in step.choices:
            if choice.to not in steps:
                raise CatalogueError(f"routekaart {raw['id']}: keuze '{choice.label}' leidt naar niets ({choice.to})")
    return RouteMap(
        id=raw["id"],
        name=raw["naam"],
        version=raw["versie"],
        status=raw["status"],
        owner=raw["eigenaar"],
        meant_for=raw["voor"],
        explanation=raw["uitleg"],
        begin=raw["begin"],
        steps=steps,
    )


def _step(key: str, raw: dict[str, Any]) -> Step:
    if not raw.get("einde"):
        choices = tuple(Choice(choice["label"], choice["naar"]) for choice in raw["keuzes"])
        return Step(key, raw["vraag"], raw.get("uitleg", ""), choices, None)
    stop = Stop(raw["titel"], tuple(raw["doe"]), raw.get("wacht_niet", ""), raw["route"], tuple(raw.get("niet", ())))
    return Step(key, raw["titel"], "", (), stop)
