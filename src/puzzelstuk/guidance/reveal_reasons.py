"""The closed list of reasons and grounds on which a reporter's name can be asked for."""

from functools import lru_cache

from puzzelstuk.guidance.catalogue import FOLDER, read_yaml


@lru_cache(maxsize=1)
def reveal_reasons() -> dict[str, str]:
    return _listed("redenen")


@lru_cache(maxsize=1)
def reveal_grounds() -> dict[str, str]:
    """Grounds are examples until the privacy officer confirms them."""
    return _listed("gronden")


def _listed(which: str) -> dict[str, str]:
    return {row["id"]: row["naam"] for row in read_yaml(FOLDER / "legal_rules" / "reveal.yaml")[which]}
