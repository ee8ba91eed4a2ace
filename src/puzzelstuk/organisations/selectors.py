"""Reading the registers: roles of an account, who is for what, which rule an organisation adopted."""

import re
import uuid
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from django.db import connection
from django.db.models import Count, F, Q, Value
from django.db.models.functions import Coalesce, NullIf

from puzzelstuk.organisations.models import Agreement, Area, Assignment, Function, Member, Organisation, Route, Term
from puzzelstuk.policy.access import Role

WHOLE = slice(None)


@dataclass(frozen=True)
class Neighbourhood:
    """A buurt with the wijk it lies in."""

    code: str
    name: str
    district: str


@dataclass(frozen=True)
class Standing:
    """One role of an active account in one organisation, with what its session is held against."""

    name: str
    organisation: uuid.UUID
    organisation_name: str
    role: Role
    profession: str
    task: str
    password: str = field(repr=False)
    session_round: int = 0


# In plain SQL, because every request asks it.
_STANDINGS = """
SELECT member.display_name, held.organisation_id, organisation.name, held.role, held.profession, held.task, member.password,
  member.session_round
FROM organisations_assignment AS held
JOIN organisations_member AS member ON member.id = held.member_id AND member.is_active
JOIN organisations_organisation AS organisation ON organisation.id = held.organisation_id
WHERE held.member_id = %s ORDER BY organisation.name, held.role"""
_BELOW = """
WITH RECURSIVE below AS (
  SELECT %s::uuid AS id
  UNION
  SELECT next.id FROM organisations_organisation AS next JOIN below ON next.parent_id = below.id)
SELECT id FROM below"""
_TOP = """
WITH RECURSIVE above AS (
  SELECT id, parent_id FROM organisations_organisation WHERE id = %s
  UNION
  SELECT next.id, next.parent_id FROM organisations_organisation AS next JOIN above ON next.id = above.parent_id)
SELECT id FROM above WHERE parent_id IS NULL"""
_ADOPTED = "SELECT subject, version FROM organisations_adoption WHERE organisation_id = %s AND starts_with(subject, 'brontaak:')"
# A department has no board of its own: without its own decision that of the nearest organisation above it counts.
_ADOPTED_VERSION = """
WITH RECURSIVE above AS (
  SELECT id, parent_id, 0 AS height FROM organisations_organisation WHERE id = %s
  UNION ALL
  SELECT next.id, next.parent_id, above.height + 1 FROM organisations_organisation AS next JOIN above ON next.id = above.parent_id)
SELECT adopted.version FROM above JOIN organisations_adoption AS adopted ON adopted.organisation_id = above.id
WHERE adopted.subject = %s ORDER BY above.height LIMIT 1"""


def standings_of(member_id: uuid.UUID) -> list[Standing]:
    """All roles of one account, its first organisation first; none for an account that may not sign in."""
    with connection.cursor() as cursor:
        cursor.execute(_STANDINGS, [member_id])
        return [Standing(*row) for row in cursor.fetchall()]


def functions_held(member_id: uuid.UUID, organisation_id: uuid.UUID) -> frozenset[uuid.UUID]:
    """Functions of which this account is the holder or the deputy's holder."""
    own = Q(holder_id=member_id) | Q(deputy__holder_id=member_id)
    return frozenset(Function.objects.filter(own, organisation_id=organisation_id).values_list("id", flat=True))


def desk_functions(organisation_id: uuid.UUID) -> frozenset[uuid.UUID]:
    """The functions of an organisation that are its desk: their holder weighs signals there."""
    weighs = Assignment.objects.filter(organisation_id=organisation_id, role=Role.DESK_OFFICER).values("member_id")
    return frozenset(Function.objects.filter(organisation_id=organisation_id, holder_id__in=weighs).values_list("id", flat=True))


@dataclass(frozen=True)
class Source:
    """A function that answers for one source of data, and the task that data was collected for."""

    function: Function
    task: str


def sources_within(organisation_id: uuid.UUID) -> list[Source]:
    """Every source of the same body: functions of which the holder is a source owner, with the task of that role."""
    held = Assignment.objects.filter(organisation_id__in=organisations_below(top_of(organisation_id)), role=Role.SOURCE_OWNER)
    tasks = {(row.member_id, row.organisation_id): row.task for row in held}
    functions = Function.objects.filter(holder_id__in=[member for member, _ in tasks]).select_related("organisation")
    kept = [(one, tasks.get((one.holder_id, one.organisation_id))) for one in functions.order_by("title", "id") if one.holder_id]
    return [Source(one, task) for one, task in kept if task is not None]


def other_tasks(member_id: uuid.UUID, organisation_id: uuid.UUID, apart_from: Role) -> frozenset[str]:
    """From which tasks this account works in the same body, its departments and what it belongs to, by another role than this."""
    whole = organisations_below(top_of(organisation_id))
    rows = Assignment.objects.filter(member_id=member_id, organisation_id__in=whole).exclude(role=apart_from)
    return frozenset(rows.values_list("task", flat=True))


def desk_officer_near(member_id: uuid.UUID, organisation_id: uuid.UUID) -> bool:
    """Whether this account weighs signals somewhere in the same body."""
    whole = organisations_below(top_of(organisation_id))
    return Assignment.objects.filter(member_id=member_id, organisation_id__in=whole, role=Role.DESK_OFFICER).exists()


def top_of(organisation_id: uuid.UUID) -> uuid.UUID:
    """The organisation that a department in the end belongs to."""
    with connection.cursor() as cursor:
        cursor.execute(_TOP, [organisation_id])
        row = cursor.fetchone()
    return row[0] if row else organisation_id


def route_to(organisation_id: uuid.UUID, target: str) -> uuid.UUID | None:
    """The function one organisation calls for one destination."""
    return Route.objects.filter(organisation_id=organisation_id, target=target).values_list("function_id", flat=True).first()


def functions_above(organisation_id: uuid.UUID) -> frozenset[uuid.UUID]:
    """Every function of an organisation and of those above it: wherever its signals can have gone."""
    own = frozenset(Function.objects.filter(organisation_id=organisation_id).values_list("id", flat=True))
    parent = Organisation.objects.filter(id=organisation_id).values_list("parent_id", flat=True).first()
    return own | functions_above(parent) if parent else own


def organisations_below(organisation_id: uuid.UUID) -> frozenset[uuid.UUID]:
    """An organisation and its departments: what a privacy officer or administrator of it oversees."""
    with connection.cursor() as cursor:
        cursor.execute(_BELOW, [organisation_id])
        return frozenset(row[0] for row in cursor.fetchall())


def agreement_of(organisation_id: uuid.UUID) -> uuid.UUID | None:
    """The convenant whose desk this organisation's pieces may meet at."""
    return Agreement.objects.filter(parties=organisation_id).order_by("name").values_list("id", flat=True).first()


def adopted_tasks(organisation_id: uuid.UUID) -> dict[str, str]:
    """Source tasks for which a naming rule was adopted, with its version."""
    with connection.cursor() as cursor:
        cursor.execute(_ADOPTED, [organisation_id])
        return {str(subject).removeprefix("brontaak:"): str(version) for subject, version in cursor.fetchall()}


def adopted_version(organisation_id: uuid.UUID, subject: str) -> str | None:
    """The version of one subject that counts for an organisation, adopted by itself or by where it belongs to."""
    with connection.cursor() as cursor:
        cursor.execute(_ADOPTED_VERSION, [organisation_id, subject])
        row = cursor.fetchone()
    return str(row[0]) if row else None


def routes_of(organisation_id: uuid.UUID) -> dict[str, Function]:
    """Per destination the function an organisation calls, with its deputy."""
    rows = Route.objects.filter(organisation_id=organisation_id).select_related(
        "function__deputy__organisation", "function__organisation"
    )
    return {row.target: row.function for row in rows}


def register_for(organisation_id: uuid.UUID) -> list[Function]:
    """ "Wie is waarvan" as one organisation uses it: every function it has a route to, own ones first."""
    functions = Function.objects.filter(Q(routes__organisation_id=organisation_id) | Q(organisation_id=organisation_id))
    listed = (
        functions.select_related("deputy__organisation", "organisation")
        .distinct()
        .order_by("national", "organisation__name", "title")
    )
    return sorted(listed, key=lambda function: function.organisation_id != organisation_id)


def terms_of(organisation_id: uuid.UUID) -> dict[str, str]:
    """An organisation's own words, newest version of each."""
    rows = Term.objects.filter(organisation_id=organisation_id).order_by("key", "version")
    return {row.key: row.text for row in rows}


@lru_cache(maxsize=1)
def neighbourhoods() -> tuple[Neighbourhood, ...]:
    """All buurten; they change once a year, with a restart."""
    rows = Area.objects.filter(parent__isnull=False).select_related("parent").order_by("parent__name", "name")
    return tuple(Neighbourhood(row.code, row.name, row.parent.name) for row in rows if row.parent and row.code.startswith("BU"))


@dataclass(frozen=True)
class PracticePerson:
    """One of the fixed people of the practice municipality."""

    slug: str
    member: Member
    profession: str
    organisation: str
    roles: frozenset[Role]


def practice_people() -> list[PracticePerson]:
    """The invented people one can become with one click; only members of practice organisations."""
    rows = Assignment.objects.filter(organisation__practice=True).select_related("member", "organisation")
    roles: dict[uuid.UUID, set[Role]] = defaultdict(set)
    for row in rows:
        roles[row.member_id].add(Role(row.role))
    people = {
        row.member_id: PracticePerson(
            slug=row.member.email.split("@")[0],
            member=row.member,
            profession=row.profession,
            organisation=row.organisation.name,
            roles=frozenset(roles[row.member_id]),
        )
        for row in rows.order_by("organisation__name", "member__display_name")
    }
    return list(people.values())


def members_of(organisation_id: uuid.UUID, part: slice = WHOLE) -> list[Assignment]:
    """Every role in one organisation with its account."""
    rows = Assignment.objects.filter(organisation_id=organisation_id).select_related("member")
    shown = Coalesce(NullIf("known_as", Value("")), "member__display_name")
    return list(rows.order_by(shown, "role", "id")[part])


def own_functions(organisation_id: uuid.UUID, part: slice = WHOLE) -> list[Function]:
    """The functions one organisation maintains itself."""
    rows = Function.objects.filter(organisation_id=organisation_id, national=False).select_related("deputy")
    return list(rows.order_by("title", "id")[part])


def function_choices(organisation_id: uuid.UUID) -> list[Function]:
    """Every function a route or deputy may point to, own ones first."""
    rows = Function.objects.select_related("organisation").order_by("organisation__name", "title")
    return sorted(rows, key=lambda function: function.organisation_id != organisation_id)


def organisations_of(member_id: uuid.UUID) -> frozenset[str]:
    """The short names of every organisation this account has a role in."""
    return frozenset(Assignment.objects.filter(member_id=member_id).values_list("organisation__slug", flat=True))


def active_member(email: str) -> Member | None:
    """The account with this address, when it may sign in."""
    return Member.objects.filter(email__iexact=email, is_active=True).first()


def account_of(email: str) -> uuid.UUID | None:
    """The account with this e-mail address, if there is one."""
    return Member.objects.filter(email__iexact=email).values_list("id", flat=True).first()


def in_role(role: Role, organisation_id: uuid.UUID) -> list[Member]:
    """Active accounts with a role in an organisation or in one above it."""
    held = Member.objects.filter(is_active=True, assignments__role=role, assignments__organisation_id=organisation_id)
    parent = Organisation.objects.filter(id=organisation_id).values_list("parent_id", flat=True).first()
    found = list(held.only("id", "email", "display_name").distinct())
    return found + (in_role(role, parent) if parent else [])


def account(member_id: uuid.UUID) -> Member | None:
    """Name and address of one account."""
    return Member.objects.filter(id=member_id).only("id", "email", "display_name").first()


def holders_of(functions: Collection[uuid.UUID], *, with_deputy: bool = False) -> dict[uuid.UUID, str]:
    """The active accounts that hold these functions, with their addresses; those of the deputies too when asked."""
    own = Q(functions__in=functions)
    holding = own | Q(functions__function__in=functions) if with_deputy else own
    return dict(Member.objects.filter(holding, is_active=True).values_list("id", "email")) if functions else {}


def addresses_of(functions: Collection[uuid.UUID], *, with_deputy: bool = False) -> frozenset[str]:
    """Where these functions get their mail."""
    return frozenset(holders_of(functions, with_deputy=with_deputy).values())


def holder_has_role(function: uuid.UUID, role: Role) -> bool:
    """Whether an active account with this role, in the function's own organisation, holds a function."""
    held = Function.objects.filter(id=function, holder__is_active=True, holder__assignments__role=role)
    return held.filter(holder__assignments__organisation_id=F("organisation_id")).exists()


def names_of_organisations(ids: Collection[uuid.UUID]) -> dict[uuid.UUID, str]:
    return dict(Organisation.objects.filter(id__in=ids).values_list("id", "name"))


def function_names(ids: Collection[uuid.UUID]) -> dict[uuid.UUID, Function]:
    """Functions by their id, to say with whom something lies."""
    return {row.id: row for row in Function.objects.filter(id__in=ids).select_related("organisation")}


# Who could have reported: active accounts that may report, with this task, and in all.
_COULD_KNOW = """
SELECT count(DISTINCT held.member_id) FILTER (WHERE held.task = %s), count(DISTINCT held.member_id)
FROM organisations_assignment AS held JOIN organisations_member AS member ON member.id = held.member_id AND member.is_active
WHERE held.organisation_id = %s AND held.role = ANY (%s)"""
REPORTING = [Role.REPORTER.value, Role.CONTACT_PERSON.value, Role.DESK_OFFICER.value]


def could_know(organisation_id: uuid.UUID, task: str) -> tuple[int, int]:
    """How many people of an organisation have this task, and how many can report at all."""
    with connection.cursor() as cursor:
        cursor.execute(_COULD_KNOW, [task, organisation_id, REPORTING])
        with_task, everyone = cursor.fetchone()
    return int(with_task), int(everyone)


def sole_professions(organisation_id: uuid.UUID) -> frozenset[str]:
    """Professions that one person alone has in an organisation: who names one names a person."""
    rows = Assignment.objects.filter(organisation_id=organisation_id, member__is_active=True).exclude(profession="")
    alone = rows.values("profession").annotate(people=Count("member", distinct=True)).filter(people=1)
    return frozenset(str(one).lower() for one in alone.values_list("profession", flat=True))


def names_of(ids: Iterable[str]) -> dict[uuid.UUID, str]:
    """Names of accounts by their ids as the log has them; what is no id of an account is left out."""
    known = [one for one in ids if re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", one)]
    return dict(Member.objects.filter(id__in=known).values_list("id", "display_name"))
