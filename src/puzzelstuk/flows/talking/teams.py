"""Teams across organisations: what they saw at places, without anything about a person; and who keeps the register."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from puzzelstuk.access.grants import Permission, grant, revoke
from puzzelstuk.access.viewer import Viewer, looking_as
from puzzelstuk.audit.write import DONE, REFUSED, AuditAct, Happened, named, write, write_sealed
from puzzelstuk.flows.organisation.maintain import maintained
from puzzelstuk.flows.talking.advise import standing_for
from puzzelstuk.flows.talking.talk import ruled
from puzzelstuk.organisations.models import Function
from puzzelstuk.organisations.selectors import agreement_of, own_functions
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.decision import UNKNOWN, Decision, no, yes
from puzzelstuk.policy.processing import Purpose
from puzzelstuk.policy.retention import RetentionClass, erase_on
from puzzelstuk.policy.talking import Counterpart
from puzzelstuk.sharing.talk import actions
from puzzelstuk.sharing.talk.actions import Seen
from puzzelstuk.sharing.talk.models import Team, TeamNote, TeamSeat
from puzzelstuk.sharing.talk.selectors import TEAMING, notes, seats_in, seats_of, teams_near
from puzzelstuk.vault.blind import blind_index
from puzzelstuk.vault.installation import store

FIELDS = ("area", "place_kind", "phenomenon", "period")


@dataclass(frozen=True)
class TeamPage:
    """One team as a member sees it: who takes part, as functions, and what was seen where."""

    team: Team
    seats: list[TeamSeat]
    notes: list[TeamNote]


@dataclass(frozen=True)
class Kept:
    """A team in the register, as the functional admin of one organisation sees it."""

    team: Team
    seats: list[TeamSeat]
    own: list[TeamSeat]
    free: list[Function]


def my_teams(by: Viewer) -> list[Team]:
    """The teams in which a function of this viewer takes part."""
    with looking_as(by):
        return list(dict.fromkeys(seat.team for seat in seats_of(standing_for(by).receivers)))


def team_page(team_id: uuid.UUID, *, by: Viewer, at: datetime) -> TeamPage | None:
    """One team; None for who takes no part in it. Logged either way."""
    if not by.may(Act.TEAM_TAKE_PART):
        return None
    reading = standing_for(by)
    with looking_as(reading):
        team = _mine(team_id, reading)
        happened = Happened(
            AuditAct.TEAM_READ,
            by.organisation,
            "team",
            named("team", team_id, team),
            at,
            Purpose.TALKING,
            DONE if team else REFUSED,
        )
        write(happened, by=by.member)
        return TeamPage(team, seats_in(team.id), notes(reading, team.id, at.date())) if team else None


def note(team_id: uuid.UUID, seen: Seen, *, by: Viewer, client_id: uuid.UUID, at: datetime) -> Decision:
    """Share what was noticed at a place with everyone in the team, the sharer included; safe to repeat."""
    allowed = by.may(Act.TEAM_TAKE_PART)
    if not allowed:
        return allowed
    reading = standing_for(by)
    with looking_as(reading):
        team, finding = _mine(team_id, reading), ruled(by)[Counterpart.TEAM]
        if team is None or not finding.may_go:
            _note(AuditAct.TEAM_NOTED, "", by, at, REFUSED)
            return UNKNOWN
        note_id = _id_of(by.member, client_id)
        if any(one.id == note_id for one in notes(reading, team.id, at.date())):
            return yes(rule="herhaald")
        decision = f"{finding.rule} {finding.version} team {team.id}"
        given = [Permission(seat.function_id, FIELDS, TEAMING, decision) for seat in seats_in(team.id)]
        grant(note_id, by.organisation, given, starts=at.date(), ends=erase_on(RetentionClass.TEAM, at.date()))
        actions.note(seen, note_id=note_id, team=team, organisation=by.organisation, today=at.date())
        _note(AuditAct.TEAM_NOTED, str(note_id), by, at)
    return yes(rule=finding.rule or "")


def take_back(team_id: uuid.UUID, note_id: uuid.UUID, *, by: Viewer, at: datetime) -> Decision:
    """Remove what the own organisation shared; anyone of it in the team can, because nobody knows who shared it."""
    allowed = by.may(Act.TEAM_TAKE_PART)
    if not allowed:
        return allowed
    reading = standing_for(by)
    with looking_as(reading):
        found = [one for one in notes(reading, team_id, at.date()) if one.id == note_id and one.organisation == by.organisation]
        if not found:
            _note(AuditAct.TEAM_NOTE_TAKEN_BACK, "", by, at, REFUSED)
            return UNKNOWN
        with looking_as(reading.holding(seat.function_id for seat in seats_in(team_id))):
            _note(AuditAct.TEAM_NOTE_TAKEN_BACK, str(note_id), by, at)
            found[0].delete()
            revoke(note_id)
    return yes(rule="eigen organisatie")


def kept(by: Viewer) -> list[Kept]:
    """Teams of the own agreement and who of the own organisation takes part; for the functional admin."""
    if not by.may(Act.ORGANISATION_MAINTAIN):
        return []
    with looking_as(by):
        functions = [one for one in own_functions(by.organisation) if one.holder_id]
        return [_kept(team, functions, by.organisation) for team in _known_to(by.organisation)]


def found_team(name: str, *, by: Viewer, at: datetime) -> Decision:
    """Add a team to the register."""
    agreement = agreement_of(by.organisation)
    add = lambda: actions.found_team(name, organisation=by.organisation, agreement=agreement)  # noqa: E731
    return maintained(add, what="team", by=by, at=at)


def take_seat(team_id: uuid.UUID, function: uuid.UUID, *, by: Viewer, at: datetime) -> Decision:
    """Let a function of the own organisation take part; nobody seats themselves."""

    def change() -> Decision:
        own = next((one for one in own_functions(by.organisation) if one.id == function and one.holder_id), None)
        if own is None:
            return no("Kies een functie van je eigen organisatie met een account erachter.", rule="plaats in een team")
        return actions.take_seat(team_id, function, organisation=by.organisation)

    holder = Function.objects.filter(id=function).values_list("holder_id", flat=True).first()
    return maintained(change, what="team", by=by, at=at, appoints=holder)


def leave(team_id: uuid.UUID, function: uuid.UUID | None, *, by: Viewer, at: datetime) -> Decision:
    """One function steps out, or (none named) the whole organisation; what the team gave them ends today."""
    own = {one.id for one in own_functions(by.organisation)}
    going = own & {function} if function else own
    step_out = lambda: actions.leave(team_id, going, organisation=by.organisation, today=at.date())  # noqa: E731
    # Of a grant only its receiver can end it: for this moment the admin stands for those who leave, and reads nothing.
    return maintained(step_out, what="team", by=by.holding(going), at=at)


def _known_to(organisation: uuid.UUID) -> list[Team]:
    agreed = Team.objects.filter(agreement__parties=organisation).order_by("name", "id")
    return list(dict.fromkeys([*agreed, *teams_near([organisation])]))


def _kept(team: Team, functions: list[Function], organisation: uuid.UUID) -> Kept:
    seats = seats_in(team.id)
    own = [seat for seat in seats if seat.organisation_id == organisation]
    taken = {seat.function_id for seat in own}
    return Kept(team, seats, own, [one for one in functions if one.id not in taken])


def _mine(team_id: uuid.UUID, reading: Viewer) -> Team | None:
    return next((seat.team for seat in seats_of(reading.receivers) if seat.team_id == team_id), None)


def _id_of(member: uuid.UUID, client_id: uuid.UUID) -> uuid.UUID:
    """The same sending gives the same row; without the index key nobody can tell whose it was."""
    return uuid.UUID(bytes=blind_index(store(), "team", "verzending", f"{member}|{client_id}")[:16])


def _note(act: AuditAct, object_id: str, by: Viewer, at: datetime, result: str = DONE) -> None:
    """What somebody noticed is a reporter's own act: who and when are sealed."""
    write_sealed(Happened(act, by.organisation, "team", object_id, at, Purpose.TALKING, result), by=by.member)
