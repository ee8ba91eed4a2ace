"""Writing cards, advice and what a team shares: called from a flow, which adds who asked, the grants and the audit entry."""

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from puzzelstuk.access.grants import Permission
from puzzelstuk.access.models import Grant
from puzzelstuk.policy.decision import Decision, no, yes
from puzzelstuk.policy.retention import RetentionClass, erase_on
from puzzelstuk.policy.sharing import Finding
from puzzelstuk.policy.talking import MOST_ADVICES, Counterpart
from puzzelstuk.sharing.talk.content import CardText, record_key, seal_advice, seal_card
from puzzelstuk.sharing.talk.models import Advice, TalkCard, Team, TeamNote, TeamSeat
from puzzelstuk.sharing.talk.selectors import ADVISING, ASKING, TEAMING

CARD_FIELDS = ("situation", "question", "asked_as", "advice")


@dataclass(frozen=True)
class Counter:
    """The other side of a talk: one function, or a team with every function in it."""

    kind: Counterpart
    receiver: uuid.UUID
    functions: tuple[uuid.UUID, ...]


@dataclass(frozen=True)
class Seen:
    """What somebody noticed at a place, in choices."""

    area: str
    place_kind: str
    phenomenon: str
    period: str


def last_day(today: date) -> date:
    """The day on which a card of today goes."""
    return erase_on(RetentionClass.TALK, today)


def permissions(counter: Counter, token: uuid.UUID, finding: Finding) -> list[Permission]:
    """Who asked follows the card by a token; every function of the other side may read it, the asker's own included:
    a function that was left out would tell who asked.
    """
    decision = f"{finding.rule} {finding.version}" + (f" team {counter.receiver}" if counter.kind is Counterpart.TEAM else "")
    asking = Permission(token, CARD_FIELDS, ASKING, decision)
    return [asking, *(Permission(one, CARD_FIELDS, ADVISING, decision) for one in counter.functions)]


def create_card(
    text: CardText, counter: Counter, finding: Finding, *, card_id: uuid.UUID, organisation: uuid.UUID, today: date
) -> None:
    """Store one card, sealed, with the rule that allowed it."""
    card = TalkCard(
        id=card_id,
        organisation=organisation,
        counterpart=counter.kind,
        receiver=counter.receiver,
        outcome=finding.outcome,
        rule=finding.rule or "",
        rule_version=finding.version,
        asked_on=today,
        erase_on=last_day(today),
        retention=RetentionClass.TALK,
        bucket=f"{today:%Y-%m}",
    )
    seal_card(card, text)
    card.save(force_insert=True)


def advise(card: TalkCard, text: str, *, function: uuid.UUID, organisation: uuid.UUID, today: date) -> Decision:
    """Add one advice; what was said before stays as it was."""
    if Advice.objects.filter(card=card).count() >= MOST_ADVICES:
        return no("Bij deze kaart staan al veel adviezen. Bel liever even.", rule="aantal adviezen")
    advice = Advice(card=card, organisation=organisation, function=function, given_on=today, retention=RetentionClass.TALK)
    seal_advice(advice, text, record_key(card))
    advice.save(force_insert=True)
    return yes(rule="aantal adviezen")


def wipe(card: TalkCard) -> None:
    """Remove a card with the advice on it, its data key included."""
    Advice.objects.filter(card=card).delete()
    card.delete()


def note(seen: Seen, *, note_id: uuid.UUID, team: Team, organisation: uuid.UUID, today: date) -> None:
    """Store what a team member noticed at a place."""
    TeamNote(
        id=note_id,
        team=team,
        organisation=organisation,
        area=seen.area,
        place_kind=seen.place_kind,
        phenomenon=seen.phenomenon,
        period=seen.period,
        shared_on=today,
        erase_on=erase_on(RetentionClass.TEAM, today),
        retention=RetentionClass.TEAM,
    ).save(force_insert=True)


def found_team(name: str, *, organisation: uuid.UUID, agreement: uuid.UUID | None) -> Decision:
    """Add a team to the register, under the agreement of the organisation that keeps it."""
    if agreement is None:
        return no("Een team hoort bij een afspraak (convenant). Jullie doen nog niet mee.", rule="team onder een convenant")
    if Team.objects.filter(agreement_id=agreement, name=name).exists():
        return no("Er is al een team met deze naam.", rule="team onder een convenant")
    Team(name=name, organisation_id=organisation, agreement_id=agreement).save(force_insert=True)
    return yes(rule="team onder een convenant")


def take_seat(team: uuid.UUID, function: uuid.UUID, *, organisation: uuid.UUID) -> Decision:
    """Let one own function take part; from now on it sees what is shared, nothing of before."""
    found = Team.objects.filter(id=team, agreement__parties=organisation).first()
    if found is None:
        return no("Dit team is er niet, of jullie doen niet mee in de afspraak (convenant).", rule="team onder een convenant")
    if not TeamSeat.objects.filter(team=found, function_id=function).exists():
        TeamSeat(team=found, organisation_id=organisation, function_id=function).save(force_insert=True)
    return yes(rule="team onder een convenant")


def leave(team: uuid.UUID, functions: Collection[uuid.UUID], *, organisation: uuid.UUID, today: date) -> Decision:
    """Own functions step out: their places go, and what the team gave them ends today."""
    seats = TeamSeat.objects.filter(team_id=team, organisation_id=organisation, function_id__in=functions)
    if not seats.exists():
        return no("Deze functie doet niet mee in dit team.", rule="plaats in een team")
    seats.delete()
    given = Grant.objects.filter(receiver__in=functions, purpose__in=(ADVISING, TEAMING), decision__endswith=f"team {team}")
    given.filter(ends_on__gt=today).update(ends_on=today)
    return yes(rule="plaats in een team")
