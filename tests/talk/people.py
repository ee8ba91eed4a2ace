"""Asking and thinking along, as people of Veenstad do it."""

import uuid
from datetime import datetime

from puzzelstuk.cli.practice import identity
from puzzelstuk.flows.talking.advise import advise
from puzzelstuk.flows.talking.talk import Asked, Wish, ask, sides, words_of
from puzzelstuk.policy.decision import Decision
from puzzelstuk.sharing.nameless import Words, mark_of
from puzzelstuk.sharing.talk.content import CardText
from puzzelstuk.web.requests import now
from tests.world import member, viewer

SITUATION = "Een jongen heeft elke week nieuwe spullen en zegt steeds af."
ADVICE = "Vraag hem eerst hoe het gaat. Zoek niets uit."
CONTACT, COLLEAGUE, TEAM = "Contactpersoon signalen", "Jongerenwerker Veenzijde", "Dichtbijteam Veenzijde"
DICHTBIJ = identity("team", "dichtbij_veenzijde")


def code_of(slug: str, title: str) -> str:
    """The choice on the screen by which this person asks somebody."""
    return next(one.code for one in sides(viewer(slug)) if one.title == title)


def asked_by(
    slug: str,
    title: str = CONTACT,
    text: str = SITUATION,
    *,
    asked_as: str = "",
    promised: bool = True,
    mark: str | None = None,
    client_id: uuid.UUID | None = None,
    at: datetime | None = None,
) -> Asked:
    """A card of this person, after a look at it."""
    card = CardText(text, "Wat zou jij doen?", asked_as)
    looked = mark_of(member(slug).id, words_of(card)) if mark is None else mark
    wish = Wish(card, code_of(slug, title), looked, promised)
    return ask(wish, by=viewer(slug), client_id=client_id or uuid.uuid4(), at=at or now())


def card_of(slug: str, title: str = CONTACT, text: str = SITUATION, *, asked_as: str = "", at: datetime | None = None) -> uuid.UUID:
    """The id of a card that was really shared."""
    asked = asked_by(slug, title, text, asked_as=asked_as, at=at)
    assert asked.card_id is not None, asked.decision.reason
    return asked.card_id


def advised_by(slug: str, card: uuid.UUID, text: str = ADVICE, *, at: datetime | None = None) -> Decision:
    words = Words((text,))
    return advise(card, words, mark_of(member(slug).id, words), by=viewer(slug), at=at or now())
