"""Pressure on a professional: what it can be, and who may read it. Goes past line manager, contact person and desk (S15)."""

from enum import StrEnum

from puzzelstuk.policy.decision import Decision, no, yes

LONGEST = 2000
OWN_WAY = "eigen weg bij druk"


class PressureKind(StrEnum):
    """A closed list; the words beside it are sealed."""

    FAVOUR = "een gunst of geld aangeboden"
    INSIDE = "druk van binnen de organisatie"
    SILENCE = "druk om te zwijgen"
    THREAT = "bedreiging"


NO_ADVISER = no(
    "Hier is nog geen vertrouwenspersoon met een account. Bel de vertrouwenspersoon. Je vindt het nummer bij ‘Wie is waarvan’.",
    rule=OWN_WAY,
)


def may_lay(kind: str, words: str, *, adviser: bool) -> Decision:
    """A kind from the list and some words, and somebody who will read it."""
    if not adviser:
        return NO_ADVISER
    if kind not in list(PressureKind):
        return no("Kies wat er speelt.", rule=OWN_WAY)
    if not words:
        return no("Schrijf kort wat er gebeurde. Een paar woorden is genoeg.", rule=OWN_WAY)
    if len(words) > LONGEST:
        return no(f"Maak je tekst korter. Er passen {LONGEST} tekens in.", rule=OWN_WAY)
    return yes(rule=OWN_WAY)
