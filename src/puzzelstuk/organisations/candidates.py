"""Whom a piece could go to first: the nearest contact person, and the functions that routes of the organisation name."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from puzzelstuk.policy.access import Act, Role, may

NEAREST = ""
# What most signals come to: the contact person of the own organisation, where neither holder nor deputy weighs at the desk.
_OWN = """
SELECT function.id, EXISTS (
  SELECT FROM organisations_function AS one JOIN organisations_assignment AS held
    ON held.member_id = one.holder_id AND held.organisation_id = one.organisation_id
  WHERE one.id IN (function.id, function.deputy_id) AND held.role = %s)
FROM organisations_function AS function WHERE function.organisation_id = %s AND function.receives_signals
ORDER BY function.id LIMIT 1"""
# For everything else one statement brings all to weigh. A route counts only when its function has an account that can read;
# the version of the sharing rules stands beside it as each of both sides adopted it, itself or where it belongs to.
_RECEIVERS = """
WITH RECURSIVE above AS (
  SELECT id, parent_id, kind, 0 AS height FROM organisations_organisation WHERE id = %(organisation)s
  UNION ALL
  SELECT next.id, next.parent_id, next.kind, above.height + 1
  FROM organisations_organisation AS next JOIN above ON next.id = above.parent_id),
adopted AS (
  SELECT above.height, adoption.version FROM above
  JOIN organisations_adoption AS adoption ON adoption.organisation_id = above.id AND adoption.subject = %(subject)s),
named AS (
  (SELECT function.id, '' AS route FROM above
   JOIN organisations_function AS function ON function.organisation_id = above.id AND function.receives_signals
   ORDER BY above.height, function.id LIMIT 1)
  UNION ALL
  SELECT function_id, target FROM organisations_route WHERE organisation_id = %(organisation)s AND target = ANY(%(routes)s))
SELECT named.route, function.id, function.organisation_id, (SELECT kind FROM above WHERE height = 0),
  ARRAY(SELECT held.role FROM organisations_assignment AS held
    WHERE held.member_id = function.holder_id AND held.organisation_id = function.organisation_id),
  ARRAY(SELECT held.role FROM organisations_function AS deputy JOIN organisations_assignment AS held
    ON held.member_id = deputy.holder_id AND held.organisation_id = deputy.organisation_id WHERE deputy.id = function.deputy_id),
  (SELECT version FROM adopted ORDER BY height LIMIT 1),
  (SELECT version FROM adopted WHERE adopted.height >= above.height ORDER BY adopted.height LIMIT 1)
FROM named JOIN organisations_function AS function ON function.id = named.id
LEFT JOIN above ON above.id = function.organisation_id"""


@dataclass(frozen=True)
class Receiver:
    """A function a piece could go to. `desk`: its holder or deputy weighs signals. `version`: of the rules both sides adopted."""

    route: str
    function: uuid.UUID
    own: bool
    desk: bool
    reads: bool
    version: str
    kind: str


def own_contact(organisation: uuid.UUID) -> uuid.UUID | None:
    """The function within the own organisation that receives without any rule; None when there is none, or it is the desk."""
    with connection.cursor() as cursor:
        cursor.execute(_OWN, [Role.DESK_OFFICER.value, organisation])
        row = cursor.fetchone()
    return row[0] if row and not row[1] else None


def receivers_for(organisation: uuid.UUID, *, routes: Sequence[str], subject: str) -> dict[str, Receiver]:
    """By route; the nearest contact person (a department without one: its parent's) under `NEAREST`."""
    asked: dict[str, Any] = {"organisation": organisation, "routes": list(routes), "subject": subject}
    with connection.cursor() as cursor:
        cursor.execute(_RECEIVERS, asked)
        return {row[0]: _receiver(organisation, *row) for row in cursor.fetchall()}


def _receiver(
    organisation: uuid.UUID,
    route: str,
    function: uuid.UUID,
    place: uuid.UUID,
    kind: str,
    holder: list[str],
    deputy: list[str],
    given: str | None,
    taken: str | None,
) -> Receiver:
    roles = frozenset(Role(role) for role in holder)
    return Receiver(
        route=route,
        function=function,
        own=place == organisation,
        desk=Role.DESK_OFFICER in {*holder, *deputy},
        reads=bool(may(roles, Act.SIGNAL_HANDLE)),
        version=given if given and given == taken else "",
        kind=kind,
    )
