"""With whom somebody can talk: functions of the register that a person with an account reads for, and teams."""

import uuid
from collections.abc import Iterable

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from puzzelstuk.organisations.models import Assignment, Function, Organisation
from puzzelstuk.organisations.selectors import routes_of
from puzzelstuk.policy.access import Act, Role, may
from puzzelstuk.policy.talking import Counterpart
from puzzelstuk.sharing.talk.actions import Counter
from puzzelstuk.sharing.talk.models import Team
from puzzelstuk.sharing.talk.selectors import seats_in, teams_near

Side = tuple[Counter, str, str]
ADVISING = [role.value for role in Role if may({role}, Act.TALK_ADVISE)]


def sides_for(organisation: uuid.UUID, member: uuid.UUID) -> list[Side]:
    """Everyone one can ask, with a title and what it is for; the contact person first, teams last."""
    above = organisations_above(organisation)
    routes, asked = routes_of(organisation), set[uuid.UUID]()
    sides: list[Side] = []
    for kind in (Counterpart.CONTACT, Counterpart.DESK):
        function = routes.get(kind.value)
        if function and function.id not in asked and _readable([function.id], member):
            sides.append((Counter(kind, function.id, (function.id,)), function.title, function.about))
            asked.add(function.id)
    for one in _readable(None, member).filter(organisation_id__in=above).order_by("title", "id"):
        if one.id not in asked:
            sides.append((Counter(Counterpart.COLLEAGUE, one.id, (one.id,)), one.title, one.about))
    return sides + [_team(team) for team in teams_near(above)]


def organisations_above(organisation: uuid.UUID) -> list[uuid.UUID]:
    """An organisation and those it is part of."""
    parent = Organisation.objects.filter(id=organisation).values_list("parent_id", flat=True).first()
    return [organisation, *(organisations_above(parent) if parent else [])]


def _team(team: Team) -> Side:
    functions = tuple(seat.function_id for seat in seats_in(team.id))
    return Counter(Counterpart.TEAM, team.id, functions), team.name, "Een team van meer organisaties in dezelfde wijk"


def _readable(ids: Iterable[uuid.UUID] | None, member: uuid.UUID) -> QuerySet[Function]:
    """Functions whose holder may think along, and behind which somebody else sits: the holder, or the deputy there."""
    holds = Assignment.objects.filter(member=OuterRef("holder"), organisation=OuterRef("organisation"), role__in=ADVISING)
    stands_in = Q(deputy__holder__is_active=True, deputy__organisation=F("organisation")) & ~Q(deputy__holder_id=member)
    found = Function.objects.filter(~Q(holder_id=member) | stands_in, Exists(holds), holder__is_active=True, national=False)
    return found if ids is None else found.filter(id__in=list(ids))
