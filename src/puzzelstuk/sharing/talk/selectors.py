"""Reading cards and teams: always through the grants of the one who looks. Missing and forbidden are the same None."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import F, QuerySet

from puzzelstuk.access.grants import current, visible_ids
from puzzelstuk.access.viewer import Viewer
from puzzelstuk.organisations.models import Function
from puzzelstuk.policy.paging import window
from puzzelstuk.sharing.talk.content import CardText, open_advice, open_card, record_key
from puzzelstuk.sharing.talk.models import TalkCard, Team, TeamNote, TeamSeat

# Purposes of a grant: on a card for who asked and for who thinks along, and on what a team shared.
ASKING, ADVISING, TEAMING = "gesprek", "meedenken", "team"


@dataclass(frozen=True)
class GivenAdvice:
    """One advice, with the function that gave it."""

    given_on: date
    function: str
    text: str


@dataclass(frozen=True)
class OpenCard:
    """A card as who asked or who thinks along may read it."""

    card: TalkCard
    text: CardText
    advices: tuple[GivenAdvice, ...]


def cards(viewer: Viewer, today: date, purpose: str, page: int = 1) -> list[TalkCard]:
    """Cards that this viewer may see for a purpose, the newest first, through the window of a page; the words stay closed."""
    rows = TalkCard.objects.filter(id__in=visible_ids(viewer, today, purpose)).order_by("-asked_on", "id")
    return list(rows.defer("situation", "question", "asked_as")[window(page)])


def one_card(viewer: Viewer, card_id: uuid.UUID, today: date, purpose: str) -> OpenCard | None:
    """One card with its words and the advice on it; None when it does not exist for this viewer."""
    card = TalkCard.objects.filter(id=card_id, id__in=visible_ids(viewer, today, purpose)).first()
    if card is None:
        return None
    key, advices = record_key(card), list(card.advices.order_by("given_on", "id"))
    titles = function_names(advice.function for advice in advices)
    given = (GivenAdvice(one.given_on, titles.get(one.function, "Een collega"), open_advice(one, key)) for one in advices)
    return OpenCard(card, open_card(card), tuple(given))


def advised_as(viewer: Viewer, card_id: uuid.UUID, today: date) -> uuid.UUID | None:
    """The function in whose name this viewer may think along about a card."""
    held = current(viewer, today).filter(object_id=card_id, purpose=ADVISING)
    return held.order_by("receiver").values_list("receiver", flat=True).first()


def function_names(ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, str]:
    """Functions as people know them, never with the name of who holds them."""
    rows = Function.objects.filter(id__in=set(ids)).select_related("organisation")
    return {one.id: f"{one.title}, {one.organisation.name}" for one in rows}


def seats_of(functions: Iterable[uuid.UUID]) -> list[TeamSeat]:
    """The places in teams that these functions have, while their organisation is still in the agreement."""
    return list(_living().filter(function_id__in=list(functions)).select_related("team").order_by("team__name", "id"))


def teams_near(organisations: Iterable[uuid.UUID]) -> list[Team]:
    """Teams in which one of these organisations takes part."""
    seats = _living().filter(organisation_id__in=list(organisations))
    return list(Team.objects.filter(id__in=seats.values("team_id")).order_by("name", "id"))


def seats_in(team: uuid.UUID) -> list[TeamSeat]:
    """Everyone in a team, as functions."""
    rows = _living().filter(team_id=team).select_related("function", "organisation")
    return list(rows.order_by("organisation__name", "function__title"))


def notes(viewer: Viewer, team: uuid.UUID, today: date) -> list[TeamNote]:
    """What a team saw, as far as this viewer was given it; the newest first."""
    rows = TeamNote.objects.filter(team_id=team, id__in=visible_ids(viewer, today, TEAMING))
    return list(rows.order_by("-shared_on", "id")[window(1)])


def _living() -> QuerySet[TeamSeat]:
    """Seats of organisations that are parties of the team's agreement; who withdrew has none."""
    return TeamSeat.objects.filter(team__agreement__parties=F("organisation"))
