"""Maintaining the registers: accounts, roles, functions, routes and terms of one's own organisation."""

import uuid
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import ProtectedError

from puzzelstuk.organisations.models import Assignment, Function, Member, Route, Term
from puzzelstuk.organisations.selectors import desk_officer_near, other_tasks
from puzzelstuk.policy.access import Act, Role, may
from puzzelstuk.policy.decision import Decision, no, yes
from puzzelstuk.policy.hours import Hours, check
from puzzelstuk.policy.weighing import may_hold_desk


@dataclass(frozen=True)
class FunctionText:
    """What the register says of one function."""

    title: str
    holder_name: str
    phone: str
    about: str
    hours: Hours
    deputy: uuid.UUID | None
    holder: uuid.UUID | None = None
    receives_signals: bool = False


def want_mail(member: uuid.UUID, *, wanted: bool) -> None:
    """Whether this account gets the weekly mail to look; off until its owner switches it on."""
    Member.objects.filter(id=member).update(wants_mail=wanted)


def add_member(*, organisation: uuid.UUID, email: str, name: str, role: Role, profession: str, task: str) -> tuple[Decision, bool]:
    """Give someone a role, making the account when it is new; also returns whether it was. Only the mail to its owner may tell.

    The name is kept with the role too: that of an account that stood elsewhere already is not this organisation's to see.
    """
    member = Member.objects.filter(email__iexact=email).first()
    new = member is None
    independent = _stays_independent(member, organisation, role, task)
    if not independent:
        return independent, False
    if member is None:
        member = Member(email=email.lower(), display_name=name)
        member.set_unusable_password()
        member.save(force_insert=True)
    if Assignment.objects.filter(member=member, organisation_id=organisation, role=role).exists():
        return no("Deze persoon heeft deze rol al."), False
    row = Assignment(member=member, organisation_id=organisation, role=role, profession=profession, task=task, known_as=name)
    row.save(force_insert=True)
    return yes(), new


def _stays_independent(member: Member | None, organisation: uuid.UUID, role: Role, task: str) -> Decision:
    """The desk stands apart from enforcement and care, whichever of the two roles somebody gets last."""
    if member is None:
        return yes()
    if role is Role.DESK_OFFICER:
        return may_hold_desk(other_tasks(member.id, organisation, apart_from=Role.DESK_OFFICER))
    weighs = desk_officer_near(member.id, organisation)
    return may_hold_desk([task]) if weighs else yes()


def remove_role(*, organisation: uuid.UUID, assignment: uuid.UUID) -> Decision:
    """Take a role away; refused while a function would be left without its holder."""
    row = Assignment.objects.filter(id=assignment, organisation_id=organisation).select_related("member").first()
    if row is None:
        return no("Deze rol is er niet.")
    held = Function.objects.filter(holder=row.member, organisation_id=organisation).order_by("-receives_signals").first()
    others = _roles(row.member_id, organisation, apart_from=[row.id])
    if held is not None and not (may(others, Act.SIGNAL_HANDLE) if held.receives_signals else others):
        return no(f"{row.shown_name} houdt nog de functie ‘{held.title}’. Zet daar eerst iemand anders neer.")
    row.delete()
    return yes()


def save_function(*, organisation: uuid.UUID, function: uuid.UUID | None, text: FunctionText) -> Decision:
    """Add or change a function; a function without a person, phone or deputy cannot exist."""
    if not text.holder_name or not text.phone:
        return no("Vul een naam en een telefoonnummer in. Een route mag nooit naar niemand wijzen.")
    if text.deputy is None or text.deputy == function or not Function.objects.filter(id=text.deputy).exists():
        return no("Kies een vervanger: iemand anders dan deze functie zelf.")
    try:
        check(text.hours)
    except ValueError as problem:
        return no(str(problem))
    row = Function.objects.filter(id=function, organisation_id=organisation).first() if function else None
    if function and row is None:
        return no("Deze functie is er niet, of is van een andere organisatie.")
    people = _points_to_people(text, organisation, row)
    if not people:
        return people
    row = row or Function(organisation_id=organisation)
    row.title, row.holder_name, row.phone, row.about = text.title, text.holder_name, text.phone, text.about
    row.hours, row.deputy_id, row.holder_id = dict(text.hours), text.deputy, text.holder
    row.receives_signals = text.receives_signals
    row.save()
    return yes()


def _points_to_people(text: FunctionText, organisation: uuid.UUID, now: Function | None) -> Decision:
    """The account is of this organisation, and its signals stay with somebody who may read them."""
    roles = _roles(text.holder, organisation) if text.holder else frozenset()
    if text.holder and not roles:
        return no("Kies een account van je eigen organisatie.")
    if text.receives_signals and not may(roles, Act.SIGNAL_HANDLE):
        return no("Wie de signalen ontvangt, moet ze kunnen lezen. Kies een account met de rol van contactpersoon.")
    receivers = Function.objects.filter(organisation_id=organisation, receives_signals=True)
    if now is not None and now.receives_signals and not text.receives_signals and not receivers.exclude(id=now.id).exists():
        return no("Deze functie ontvangt de signalen. Wijs daarvoor eerst een andere functie aan.")
    return yes()


def _roles(member: uuid.UUID, organisation: uuid.UUID, apart_from: Collection[uuid.UUID] = ()) -> frozenset[Role]:
    rows = Assignment.objects.filter(member_id=member, organisation_id=organisation).exclude(id__in=apart_from)
    return frozenset(Role(role) for role in rows.values_list("role", flat=True))


def remove_function(*, organisation: uuid.UUID, function: uuid.UUID) -> Decision:
    """Remove a function; refused while a route or a deputy still points to it."""
    row = Function.objects.filter(id=function, organisation_id=organisation).first()
    if row is None:
        return no("Deze functie is er niet, of is van een andere organisatie.")
    if row.receives_signals:
        return no("Deze functie ontvangt signalen. Wijs daarvoor eerst een andere functie aan.")
    try:
        row.delete()
    except ProtectedError:
        return no("Er wijst nog een route of vervanging naar deze functie. Wijs die eerst een ander aan.")
    return yes()


def set_route(*, organisation: uuid.UUID, target: str, function: uuid.UUID) -> Decision:
    """Point a destination at a function that exists."""
    if not Function.objects.filter(id=function).exists():
        return no("Kies een functie. Een route mag nooit naar niemand wijzen.")
    Route.objects.update_or_create(organisation_id=organisation, target=target, defaults={"function_id": function})
    return yes()


def set_term(*, organisation: uuid.UUID, key: str, text: str) -> Decision:
    """Add a next version of an own word."""
    if not text:
        return no("Vul een eigen woord in.")
    version = Term.objects.filter(organisation_id=organisation, key=key).count() + 1
    Term(organisation_id=organisation, key=key, version=version, text=text).save(force_insert=True)
    return yes()
