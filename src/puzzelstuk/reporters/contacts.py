""" "Het VIK mag mij bellen": what a reporter left to be called about one signal.

Found by a keyed index of the signal only. A dump does not say which signal it belongs to, nor what stands in it.
"""

import json
import uuid
from dataclasses import asdict, dataclass
from datetime import date

from django.db import connection

from puzzelstuk.policy.retention import RetentionClass
from puzzelstuk.reporters.records import REPORTERS
from puzzelstuk.reporters.sealing import Row, Sealed, seal, unseal
from puzzelstuk.vault.blind import blind_index
from puzzelstuk.vault.installation import store

CARD_BYTES = 1000


@dataclass(frozen=True)
class Card:
    """How somebody wants to be reached, in their own words."""

    name: str
    phone: str
    email: str


@dataclass(frozen=True)
class About:
    """The signal that a card is for: its organisation, and the month and day with which it goes."""

    signal: uuid.UUID
    organisation: uuid.UUID
    month: str
    erase_on: date


def leave(about: About, card: Card) -> None:
    """Keep a card for one signal, in the place of an earlier one."""
    body = json.dumps(asdict(card), ensure_ascii=False)
    sealed = seal(_row(about.signal, about.organisation), body, month=about.month, length=CARD_BYTES)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT reporters.leave_contact(%s, %s, %s, %s, %s, %s, %s, %s)",
            [
                uuid.uuid4(),
                _index(about.signal),
                about.organisation,
                sealed.bucket,
                sealed.wrapped_key,
                sealed.body,
                about.erase_on,
                RetentionClass.CONTACT.value,
            ],
        )


def take_away(signal: uuid.UUID) -> None:
    """Remove the card of one signal, if there is one."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT reporters.take_contact_away(%s)", [_index(signal)])


def card_of(signal: uuid.UUID) -> Card | None:
    """The card that was left for one signal; whether the asker may know is decided before this."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM reporters.contact_of(%s)", [_index(signal)])
        found = cursor.fetchone()
    if found is None:
        return None
    organisation, bucket, wrapped, sealed = found
    return Card(**json.loads(unseal(_row(signal, organisation), Sealed(bucket, bytes(wrapped), bytes(sealed)))))


def _index(signal: uuid.UUID) -> bytes:
    return blind_index(store(), REPORTERS, "bereikbaar", str(signal))


def _row(signal: uuid.UUID, organisation: uuid.UUID) -> Row:
    return Row(organisation, "reporters_contact", str(signal), RetentionClass.CONTACT)
