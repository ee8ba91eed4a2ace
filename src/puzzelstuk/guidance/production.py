"""Outside practice nobody may work with content that no real person adopted."""

from puzzelstuk.guidance.catalogue import Catalogue
from puzzelstuk.guidance.check import unsigned


class NotAdopted(Exception):
    """The message says which cards wait for a second reader."""


def require_adopted(cards: Catalogue, *, practice: bool) -> None:
    """Raise NotAdopted when unsigned cards would be used for real."""
    waiting = unsigned(cards)
    if waiting and not practice:
        raise NotAdopted(
            f"Starten kan nog niet: {len(waiting)} kaarten zijn oefeninhoud en niet vastgesteld ({', '.join(waiting)}). "
            "Laat een tweede lezer elke kaart tekenen, of start de oefenomgeving."
        )
