"""Sealing and opening what stands on a card. The only place that knows which columns are sealed."""

from dataclasses import dataclass

from puzzelstuk.sharing.talk.models import Advice, TalkCard
from puzzelstuk.vault.envelope import Place, RecordKey, new_record_key, open_record_key
from puzzelstuk.vault.installation import store
from puzzelstuk.vault.keystore import Bucket, Compartment

TABLE = "talk_talkcard"


@dataclass(frozen=True)
class CardText:
    """The words of a card; `asked_as` is empty unless who asks wants to be known by function."""

    situation: str
    question: str = ""
    asked_as: str = ""


def seal_card(card: TalkCard, text: CardText) -> None:
    """Give the card a data key of its own and seal its words."""
    card.bucket = store().current(_bucket(card)).month
    key, card.wrapped_key = new_record_key(store(), _bucket(card), _place(card))
    card.situation = key.seal("situation", text.situation)
    card.question = key.seal("question", text.question) if text.question else None
    card.asked_as = key.seal("asked_as", text.asked_as) if text.asked_as else None


def open_card(card: TalkCard) -> CardText:
    key = record_key(card)
    return CardText(
        key.open("situation", bytes(card.situation)),
        key.open("question", bytes(card.question)) if card.question else "",
        key.open("asked_as", bytes(card.asked_as)) if card.asked_as else "",
    )


def seal_advice(advice: Advice, text: str, key: RecordKey) -> None:
    advice.body = key.seal(f"advice:{advice.id}", text)


def open_advice(advice: Advice, key: RecordKey) -> str:
    return key.open(f"advice:{advice.id}", bytes(advice.body))


def check_card(card: TalkCard) -> None:
    """Open everything on a card and keep nothing; raises KeyMissing or Unreadable."""
    open_card(card)
    key = record_key(card)
    for advice in card.advices.all():
        open_advice(advice, key)


def record_key(card: TalkCard) -> RecordKey:
    return open_record_key(store(), _bucket(card), _place(card), bytes(card.wrapped_key))


def key_label(card: TalkCard) -> str:
    """Under which bucket key a card stands, as the erasure ledger names it."""
    return _bucket(card).label


def _bucket(card: TalkCard) -> Bucket:
    return Bucket(str(card.organisation), Compartment.NARRATIVE, card.retention, card.bucket)


def _place(card: TalkCard) -> Place:
    return Place(str(card.organisation), TABLE, str(card.id))
