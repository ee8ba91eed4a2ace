"""The closed list of sentences a reporter can get. Their words never depend on what was found."""

from dataclasses import dataclass

from puzzelstuk.signals.states import State


@dataclass(frozen=True)
class Status:
    """A short title and one sentence."""

    title: str
    sentence: str


STATUSES: dict[State, Status] = {
    State.RECORDED: Status("Vastgelegd", "Je signaal staat veilig. De contactpersoon gaat het lezen. Daarna hoor je van ons."),
    State.SEEN: Status("Gezien", "De contactpersoon heeft je signaal gelezen."),
    State.IN_HAND: Status("Opgepakt", "Een professional is ermee bezig. Meer mogen we niet vertellen."),
    State.MORE_WANTED: Status("Vraag aan jou", "We willen je iets vragen. Vul je signaal aan, of bel de contactpersoon."),
    State.CLOSED: Status(
        "Afgesloten",
        "We hebben goed naar je signaal gekeken. Het is nu klaar. Meer mogen we niet vertellen. Dank je wel dat je het deelde.",
    ),
    State.LAPSED: Status(
        "Verlopen",
        "De bewaartijd is voorbij. Je kreeg van ons geen laatste bericht, en dat had wel gemoeten. "
        "Maak je je nog zorgen? Bel de contactpersoon of leg een nieuw signaal vast.",
    ),
}
GIVEN_BY_HANDLER = (State.SEEN, State.IN_HAND, State.MORE_WANTED, State.CLOSED)
