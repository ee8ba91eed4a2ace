"""Names of people as two installed packages list them: the person providers of Faker and the person data of mimesis.

Gathering takes half a second, so it is done once, after installing (`python -m puzzelstuk.masking.packaged_names`), and kept beside
the packages under their versions. The file may be thrown away: who needs it then gathers again.
"""

import json
import re
import sys
import tempfile
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from importlib import import_module, resources
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

# Languages of people who live in the Netherlands, as far as the packages write them in Latin or Cyrillic letters.
FAKER = (
    "nl_NL nl_BE tr_TR pl_PL ro_RO en_IN en_PK fr_DZ az_AZ bg_BG uk_UA ru_RU es_ES es_CO pt_PT pt_BR it_IT fr_FR fr_BE de_DE hr_HR "
    "cs_CZ hu_HU lt_LT lv_LV vi_VN id_ID tw_GH yo_NG ig_NG ha_NG en_NG en_KE sw zh_CN zh_TW "
    "mk_MK sl_SI sk_SK es_MX fr_CH en_US en_GB"
)
MIMESIS = "nl nl-be tr pl az hu hr sk cs"
LETTERS = str.maketrans(
    dict(zip("абвгґдеєзиіїйклмнопрстуфыэё", "abvggdeeziiiyklmnoprstufyeo", strict=True))
    | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "ъ": "", "ь": ""}
)
ONE_WORD = re.compile(r"[a-zß-ɏ\u1e00-\u1eff]{3,}(?:-[a-zß-ɏ\u1e00-\u1eff]{2,})?")
KEPT = Path(sys.prefix) / "puzzelstuk-namen.json"


class Names(NamedTuple):
    """In lower case; of surnames the last word."""

    given: frozenset[str]
    family: frozenset[str]


@lru_cache(maxsize=1)
def packaged_names() -> Names:
    """The names of the installed versions."""
    versions = {name: version(name) for name in ("faker", "mimesis")}
    kept = _read()
    if kept.get("versions") != versions:
        given, family = _gathered()
        kept = {"versions": versions, "given": sorted(given), "family": sorted(family)}
        _keep(kept)
    return Names(frozenset(kept["given"]), frozenset(kept["family"]))


def _gathered() -> tuple[set[str], set[str]]:
    given: set[str] = set()
    family: set[str] = set()
    for first, last in (*_of_faker(), *_of_mimesis()):
        given.update(_in_one_word(first))
        family.update(_in_one_word(name.split()[-1] for name in last if name.strip()))
    return given, family


def _of_faker() -> Iterator[tuple[list[str], list[str]]]:
    for language in FAKER.split():
        provider = vars(import_module(f"faker.providers.person.{language}").Provider)
        yield _listed(provider, "first_"), _listed(provider, "last_")


def _listed(provider: Any, part: str) -> list[str]:
    lists = [value for name, value in provider.items() if part in name and "name" in name and isinstance(value, Collection)]
    return [name for one in lists for name in one if isinstance(name, str)]


def _of_mimesis() -> Iterator[tuple[list[str], list[str]]]:
    for language in MIMESIS.split():
        data = json.loads((resources.files("mimesis") / "datasets" / language / "person.json").read_text(encoding="utf-8"))
        yield _flat(data.get("names", [])), _flat(data["surnames"])


def _flat(names: Any) -> list[str]:
    return [one for group in names.values() for one in group] if isinstance(names, dict) else list(names)


def _in_one_word(names: Iterable[str]) -> Iterator[str]:
    """In small Latin letters."""
    for name in names:
        word = name.lower().replace("\u0307", "").translate(LETTERS)
        if ONE_WORD.fullmatch(word):
            yield word


def _read() -> dict[str, Any]:
    try:
        return dict(json.loads(KEPT.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}


def _keep(kept: dict[str, Any]) -> None:
    """Whole or not at all; where the packages may not be written beside, each start gathers again."""
    try:
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=KEPT.parent, delete=False) as file:
            json.dump(kept, file, ensure_ascii=False)
        made = Path(file.name)
        made.chmod(0o644)
        made.replace(KEPT)
    except OSError:
        return


if __name__ == "__main__":
    packaged_names()
