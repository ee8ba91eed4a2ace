"""Writing signals: called from a flow, which adds the reporter, the grants and the audit entry."""

import uuid
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date

from puzzelstuk.organisations.arrangements import TERMS
from puzzelstuk.policy.promises import promised_on
from puzzelstuk.policy.retention import RetentionClass, erase_on, review_on
from puzzelstuk.signals.content import MentionText, Observation, Origin, record_key, seal_enrichment, seal_mention, seal_signal
from puzzelstuk.signals.identifiers import keys_of
from puzzelstuk.signals.models import Enrichment, Mention, MentionKey, ObservationKind, Signal, SignalKind
from puzzelstuk.signals.states import ENDED, State, may_follow
from puzzelstuk.vault.blind import blind_index
from puzzelstuk.vault.envelope import RecordKey
from puzzelstuk.vault.installation import store


@dataclass(frozen=True)
class Piece:
    """Everything that one submission says, already checked by its form and by policy."""

    source_task: str
    kind: SignalKind = SignalKind.SIGNAL
    observation: Observation = field(default_factory=Observation)
    phenomena: tuple[str, ...] = ()
    area: str = ""
    day_part: str = ""
    place_kind: str = ""
    earner_behind: str = ""
    other_field: bool = False
    gut_feeling: bool = False
    mentions: tuple[MentionText, ...] = ()
    naming_rule: str = ""
    names_kept: bool = False


def retention_of(piece: Piece) -> RetentionClass:
    """How long a piece is kept."""
    return RetentionClass.PLACE if piece.kind is SignalKind.PLACE else RetentionClass.SIGNAL


def create(piece: Piece, *, signal_id: uuid.UUID, organisation: uuid.UUID, agreement: uuid.UUID | None, today: date) -> Signal:
    """Store one piece, sealed; with blind indexes when names were allowed."""
    retention = retention_of(piece)
    signal = Signal(
        id=signal_id,
        organisation=organisation,
        kind=piece.kind,
        state=State.RECORDED,
        area=piece.area,
        day_part=piece.day_part,
        place_kind=piece.place_kind,
        earner_behind=piece.earner_behind,
        other_field=piece.other_field,
        gut_feeling=piece.gut_feeling,
        phenomena=list(piece.phenomena),
        received_on=today,
        promised_on=promised_on(today, TERMS.of(organisation)),
        review_on=review_on(retention, today),
        erase_on=erase_on(retention, today),
        retention=retention,
        bucket=f"{today:%Y-%m}",
    )
    key = seal_signal(signal, piece.observation, Origin(piece.source_task, piece.naming_rule))
    signal.save(force_insert=True)
    if piece.mentions:
        _add_mentions(signal, piece.mentions, key, agreement)
    return signal


def add(signal: Signal, answers: Iterable[tuple[ObservationKind, str]], *, today: date) -> None:
    """Append later answers; what stood there stays as it was."""
    key = record_key(signal)
    for kind, text in answers:
        addition = Enrichment(
            signal=signal, organisation=signal.organisation, added_on=today, kind=kind, retention=signal.retention
        )
        seal_enrichment(addition, text, key)
        addition.save(force_insert=True)


def move(signal: Signal, following: State) -> bool:
    """Bring a signal to its next state; False when that state may not follow."""
    if not may_follow(State(signal.state), following):
        return False
    changed = Signal.objects.filter(id=signal.id, state=signal.state).update(state=following)
    signal.state = following
    return changed == 1


def lapse(signal_id: uuid.UUID) -> bool:
    """The last day came without a final status; False when there was one."""
    return Signal.objects.filter(id=signal_id).exclude(state__in=ENDED).update(state=State.LAPSED) == 1


def close(signal_id: uuid.UUID) -> bool:
    """The promised day came of a signal that stopped before it; False when it ended already."""
    return (
        Signal.objects.filter(id=signal_id, state__in=[one for one in State if may_follow(one, State.CLOSED)]).update(
            state=State.CLOSED
        )
        == 1
    )


def drop_keys(signal: Signal) -> None:
    """Take a signal out of every index: what it names can no longer be met."""
    MentionKey.objects.filter(mention__signal=signal).delete()


def wipe(signal: Signal) -> None:
    """Remove a signal and everything that hangs on it, its data key included."""
    drop_keys(signal)
    Mention.objects.filter(signal=signal).delete()
    signal.delete()


def _add_mentions(signal: Signal, mentions: Collection[MentionText], key: RecordKey, agreement: uuid.UUID | None) -> None:
    for text in mentions:
        mention = Mention(signal=signal, organisation=signal.organisation, kind=text.kind, retention=signal.retention)
        seal_mention(mention, text, key)
        mention.save(force_insert=True)
        if agreement is None:
            continue
        MentionKey.objects.bulk_create(
            MentionKey(
                mention=mention,
                organisation=signal.organisation,
                agreement=agreement,
                kind=kind,
                value=blind_index(store(), str(agreement), kind, value),
                retention=signal.retention,
            )
            for kind, value in keys_of(text).items()
        )
