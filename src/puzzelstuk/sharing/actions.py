"""Writing shares: called from a flow, which checked who asks, and adds the grant and the audit entry."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from puzzelstuk.policy.giving import Adviser, Informing, Secrecy, Way
from puzzelstuk.policy.retention import RetentionClass, erase_on
from puzzelstuk.sharing.content import ADVICE, OUTGOING, WHY, Asked, seal_question, sealed_texts
from puzzelstuk.sharing.models import Share, ShareText
from puzzelstuk.sharing.states import ShareState, may_follow
from puzzelstuk.signals.models import Signal


@dataclass(frozen=True)
class Answer:
    """What the rules said, and which rule text said it."""

    outcome: str
    rule: str = ""
    version: str = ""
    digest: str = ""


@dataclass(frozen=True)
class Side:
    """Who gives and who gets."""

    organisation: uuid.UUID
    function: uuid.UUID
    recipient: uuid.UUID | None
    recipient_organisation: uuid.UUID | None
    recipient_name: str
    way: Way

    @property
    def leaves(self) -> bool:
        return self.organisation != self.recipient_organisation


@dataclass(frozen=True)
class Telling:
    """Whether the person hears of it, and if later: why, and when somebody looks again."""

    informing: Informing
    reason: str = ""
    look_again_on: date | None = None


@dataclass(frozen=True)
class Proposal:
    """What somebody wants to share: fields with the reason of each, and the literal text that goes out."""

    whys: Mapping[str, str]
    outgoing: str
    secrecy: Secrecy
    telling: Telling = field(default_factory=lambda: Telling(Informing.NOBODY))


def propose(signal: Signal, side: Side, asked: Asked, answer: Answer, proposal: Proposal, *, by: uuid.UUID, today: date) -> Share:
    """Write a proposal down; its words are sealed under the signal's key."""
    share = _share(signal, side, asked, answer, by=by, today=today)
    share.state = ShareState.PROPOSED
    share.fields, share.secrecy = list(proposal.whys), proposal.secrecy
    share.informing, share.later_reason = proposal.telling.informing, proposal.telling.reason
    share.look_again_on = proposal.telling.look_again_on
    share.save(force_insert=True)
    texts = {OUTGOING: proposal.outgoing} | {f"{WHY}{name}": why for name, why in proposal.whys.items()}
    ShareText.objects.bulk_create(sealed_texts(share, signal, texts))
    return share


def refuse(signal: Signal, side: Side, asked: Asked, answer: Answer, *, by: uuid.UUID, today: date) -> Share:
    """The rules said no: the question and the answer stay for who checks; nothing of the signal does."""
    share = _share(signal, side, asked, answer, by=by, today=today)
    share.state = ShareState.REFUSED
    share.save(force_insert=True)
    return share


def advise(share: Share, signal: Signal, adviser: Adviser, text: str, *, by: uuid.UUID) -> bool:
    """Write down the advice, once; False when somebody was first or nobody waits for it."""
    waiting = Share.objects.filter(id=share.id, state=ShareState.PROPOSED, advised_by=None)
    if not waiting.update(adviser=adviser, advised_by=by):
        return False
    ShareText.objects.bulk_create(sealed_texts(share, signal, {ADVICE: text}))
    return True


def give(share: Share, *, by: uuid.UUID, today: date, ends: date) -> bool:
    """The second person agreed; False when somebody was first."""
    return _moved(share, ShareState.GIVEN, decided_by=by, decided_on=today, ends_on=ends)


def decline(share: Share, *, by: uuid.UUID, today: date) -> bool:
    """The second person said no; the words of the proposal go."""
    done = _moved(share, ShareState.REFUSED, decided_by=by, decided_on=today, fields=[])
    if done:
        ShareText.objects.filter(share=share).delete()
    return done


def withdraw(share: Share, *, by: uuid.UUID, today: date) -> bool:
    """End it today; what was handed over as a text stays known as that."""
    proposed = share.state == ShareState.PROPOSED
    done = _moved(share, ShareState.WITHDRAWN, ended_by=by, ends_on=today)
    if done and proposed:
        ShareText.objects.filter(share=share).delete()
    return done


def hand_over(share: Share, *, by: uuid.UUID, today: date) -> bool:
    """Somebody gave the text to who it is for; once."""
    given = Share.objects.filter(id=share.id, state=ShareState.GIVEN, way=Way.TEXT, handed_on=None)
    return bool(given.update(handed_by=by, handed_on=today))


def tell(share: Share, telling: Telling) -> bool:
    """The person was told after all, or somebody looked again and waits with a reason."""
    waiting = Share.objects.filter(id=share.id, informing=Informing.LATER)
    if telling.informing is Informing.DONE:
        return bool(waiting.update(informing=Informing.DONE, look_again_on=None))
    return bool(waiting.update(later_reason=telling.reason, look_again_on=telling.look_again_on))


def _moved(share: Share, state: ShareState, **columns: object) -> bool:
    if not may_follow(ShareState(share.state), state):
        return False
    changed = Share.objects.filter(id=share.id, state=share.state).update(state=state, **columns)
    share.state = state
    return changed == 1


def _share(signal: Signal, side: Side, asked: Asked, answer: Answer, *, by: uuid.UUID, today: date) -> Share:
    share = Share(
        signal=signal.id,
        organisation=side.organisation,
        function=side.function,
        recipient=side.recipient,
        recipient_organisation=side.recipient_organisation,
        recipient_name=side.recipient_name,
        leaves=side.leaves,
        way=side.way,
        outcome=answer.outcome,
        rule=answer.rule,
        rule_version=answer.version,
        rule_digest=answer.digest,
        proposed_by=by,
        proposed_on=today,
        erase_on=erase_on(RetentionClass.AUDIT, today),
        retention=RetentionClass.AUDIT,
    )
    seal_question(share, asked, f"{today:%Y-%m}")
    return share
