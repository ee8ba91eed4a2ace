"""Talking it over without a name: with whom, and when a text may go."""

from enum import StrEnum

from puzzelstuk.policy.decision import Decision, no, yes

LONGEST_CARD = 2000
# So many cards of one person can wait for advice at once: it is a talk, not a stream.
MOST_AT_ONCE = 10
MOST_ADVICES = 30


class Counterpart(StrEnum):
    """With whom somebody talks; the value is the word the sharing rules know."""

    COLLEAGUE = "collega"
    CONTACT = "sparren"
    DESK = "vik"
    TEAM = "dichtbijteam"


def may_go(*, looked: bool, open_places: int, promised: bool) -> Decision:
    """Nothing goes that a person did not look at in exactly these words, or in which something still stands open."""
    if open_places:
        return no("In de tekst staat nog iets wat naar een persoon kan wijzen. Haal het weg en kijk opnieuw.", rule="gemaskeerd")
    if not looked:
        return no("De tekst is anders dan wat je hebt bekeken. Lees hem nog één keer.", rule="bekeken")
    if not promised:
        return no("Zet een vinkje als niemand in de tekst te herkennen is.", rule="R02")
    return yes(rule="R02")


def may_ask(waiting: int) -> Decision:
    """Whether another card can be sent while so many still stand."""
    if waiting >= MOST_AT_ONCE:
        return no(f"Je hebt al {MOST_AT_ONCE} gesprekken open. Sluit er eerst één af.", rule="aantal gesprekken")
    return yes(rule="aantal gesprekken")
