"""Route maps: from any step there is a way to an end, and no step hangs loose."""

from pathlib import Path

import pytest

from puzzelstuk.guidance.catalogue import CatalogueError
from puzzelstuk.guidance.route_map import RouteMap, read_maps, route_maps

MAPS = pytest.mark.parametrize("route_map", route_maps().values(), ids=route_maps())
TREE = """
id: proef
naam: Proef
versie: 1
status: oefeninhoud
eigenaar: iemand
voor: iedereen
uitleg: ""
begin: {begin}
stappen:
  start: {{vraag: Wat?, keuzes: [{{label: Dit, naar: {to}}}]}}
  einde: {{einde: true, titel: Klaar, doe: [Bel.], route: vik}}
"""


def reached_from(route_map: RouteMap, step: str) -> set[str]:
    found, ahead = set(), {step}
    while ahead:
        found |= ahead
        ahead = {choice.to for one in ahead for choice in route_map.steps[one].choices} - found
    return found


def tree(tmp_path: Path, begin: str = "start", to: str = "einde") -> dict[str, RouteMap]:
    (tmp_path / "route_maps").mkdir()
    (tmp_path / "route_maps" / "proef.yaml").write_text(TREE.format(begin=begin, to=to))
    return read_maps(tmp_path)


@MAPS
def test_every_step_can_be_reached_from_the_first(route_map: RouteMap) -> None:
    assert reached_from(route_map, route_map.begin) == set(route_map.steps)


@MAPS
def test_from_every_step_there_is_a_way_to_an_end(route_map: RouteMap) -> None:
    stuck = [one for one in route_map.steps if not any(route_map.steps[further].stop for further in reached_from(route_map, one))]
    assert stuck == []


@MAPS
def test_every_map_leads_to_112_to_help_and_to_a_talk_without_a_name(route_map: RouteMap) -> None:
    assert {"nu_gevaar", "zelf_helpen", "sparren"} <= set(route_map.steps)


@MAPS
def test_every_map_has_an_owner_a_version_and_says_it_is_practice(route_map: RouteMap) -> None:
    assert route_map.owner
    assert route_map.version >= 1
    assert "niet vastgesteld" in route_map.status


def test_there_is_one_for_everyone_and_one_for_youth() -> None:
    assert set(route_maps()) == {"algemeen", "jeugd"}


def test_a_map_is_read_with_its_end(tmp_path: Path) -> None:
    end = tree(tmp_path)["proef"].steps["einde"].stop
    assert end is not None
    assert (end.title, end.route) == ("Klaar", "vik")


@pytest.mark.parametrize("wrong", [{"to": "nergens"}, {"begin": "nergens"}])
def test_a_way_to_nothing_is_refused(tmp_path: Path, wrong: dict[str, str]) -> None:
    with pytest.raises(CatalogueError, match="nergens"):
        tree(tmp_path, **wrong)
