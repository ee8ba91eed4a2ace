"""Fills the practice municipality Veenstad from catalogue/practice/veenstad.yaml. Repeatable: ids follow from names."""

import sys
import uuid
from datetime import date
from typing import Any

import django
from django.conf import settings
from django.db import transaction

django.setup()

from puzzelstuk.guidance.catalogue import FOLDER, read_yaml  # noqa: E402
from puzzelstuk.organisations.models import (  # noqa: E402
    Adoption,
    Agreement,
    Area,
    Arrangement,
    Assignment,
    Function,
    Member,
    Organisation,
    Route,
)
from puzzelstuk.policy.hours import check as check_hours  # noqa: E402
from puzzelstuk.sharing.talk.models import Team, TeamSeat  # noqa: E402

NAMESPACE = uuid.UUID("4b1d7a52-0f3e-5f6e-9a55-7e0a5f3d9901")
PRACTICE_PASSWORD = "oefenen-in-veenstad"  # noqa: S105  # only accepted in practice mode, on loopback
EMAIL_DOMAIN = "veenstad.example"


def identity(kind: str, name: str) -> uuid.UUID:
    """The fixed id of something in Veenstad, so that tests and a second run find the same."""
    return uuid.uuid5(NAMESPACE, f"{kind}:{name}")


@transaction.atomic
def fill() -> None:
    """Insert or update everything of Veenstad."""
    town = read_yaml(FOLDER / "practice" / "veenstad.yaml")
    _areas(town)
    _organisations(town)
    _people(town)
    _functions(town)
    _routes(town)
    _agreement(town)
    _arrangements(town)
    _teams(town)


def _areas(town: dict[str, Any]) -> None:
    for code, district in town["gebieden"].items():
        Area.objects.update_or_create(code=code, defaults={"name": district["naam"], "parent": None})
        for buurt, name in district["buurten"].items():
            Area.objects.update_or_create(code=buurt, defaults={"name": name, "parent_id": code})


def _organisations(town: dict[str, Any]) -> None:
    for slug, row in town["organisaties"].items():
        parent = identity("organisatie", row["onder"]) if "onder" in row else None
        values = {"slug": slug, "name": row["naam"], "kind": row["soort"], "parent_id": parent, "practice": True}
        Organisation.objects.update_or_create(id=identity("organisatie", slug), defaults=values)


def _people(town: dict[str, Any]) -> None:
    for key, row in town["mensen"].items():
        member, new = Member.objects.get_or_create(
            id=identity("mens", key), defaults={"email": f"{key}@{EMAIL_DOMAIN}", "display_name": row["naam"]}
        )
        if new:
            member.set_password(PRACTICE_PASSWORD)
            member.save()
        for role in row["rollen"]:
            Assignment.objects.update_or_create(
                member=member,
                organisation_id=identity("organisatie", row["organisatie"]),
                role=role,
                defaults={"profession": row["beroep"], "task": row.get("taak", "")},
            )


def _functions(town: dict[str, Any]) -> None:
    # Deputies point at each other: insert in one statement, with the foreign keys checked at the end.
    rows = [_function(town, key, row) for key, row in town["functies"].items()]
    rows += [_national(key, row) for key, row in town["landelijk"].items()]
    fields = ["title", "holder", "holder_name", "phone", "hours", "deputy", "about", "receives_signals", "national"]
    Function.objects.bulk_create(rows, update_conflicts=True, unique_fields=["id"], update_fields=fields)


def _function(town: dict[str, Any], key: str, row: dict[str, Any]) -> Function:
    hours = town["uren"][row["uren"]]
    check_hours(hours)
    holder = row.get("houder")
    return Function(
        id=identity("functie", key),
        organisation_id=identity("organisatie", row["organisatie"]),
        title=row["titel"],
        holder_id=identity("mens", holder) if holder else None,
        holder_name=town["mensen"][holder]["naam"] if holder else row["naam"],
        phone=row["tel"],
        hours=hours,
        deputy_id=identity("functie", row["vervanger"]),
        about=row["over"],
        receives_signals=row.get("ontvangt", False),
    )


def _national(key: str, row: dict[str, Any]) -> Function:
    day_and_night = key in {"politie_112", "politie", "veilig_thuis"}
    return Function(
        id=identity("functie", key),
        organisation_id=identity("organisatie", "gemeente"),
        title=row["titel"],
        holder_name=row["naam"],
        phone=row["tel"],
        hours={"altijd": []} if day_and_night else {},
        about=row["over"],
        national=True,
    )


def _routes(town: dict[str, Any]) -> None:
    shared = town["routes"] | {key: key for key in town["landelijk"]}
    for slug in town["organisaties"]:
        for target, function in (shared | town["eigen_routes"].get(slug, {})).items():
            Route.objects.update_or_create(
                organisation_id=identity("organisatie", slug),
                target=target,
                defaults={"function_id": identity("functie", function)},
            )


def _agreement(town: dict[str, Any]) -> None:
    row = town["convenant"]
    agreement, _ = Agreement.objects.update_or_create(
        id=identity("convenant", "signalen"), defaults={"name": row["naam"], "purpose": row["doel"]}
    )
    agreement.parties.set(Organisation.objects.filter(slug__in=row["partijen"]))
    for adopted in town["vaststelling"]:
        Adoption.objects.update_or_create(
            organisation_id=identity("organisatie", adopted["organisatie"]),
            subject=adopted["onderwerp"],
            defaults={
                "version": adopted.get("versie", "oefening-1"),
                "adopted_by": "oefenbestuur (niemand heeft dit echt vastgesteld)",
                "advice_by": "oefen-FG",
                "adopted_on": date(2026, 11, 1),
                "practice": True,
            },
        )


def _arrangements(town: dict[str, Any]) -> None:
    for row in town["afspraken"]:
        Arrangement.objects.update_or_create(
            organisation_id=identity("organisatie", row["organisatie"]),
            subject=row["onderwerp"],
            version=1,
            defaults={
                "content": row["inhoud"],
                "owner": row["eigenaar"],
                "adopted_by": "oefenbestuur (niemand heeft dit echt vastgesteld)",
                "advice_by": "oefen-FG",
                "adopted_on": date(2026, 11, 1),
                "practice": True,
            },
        )


def _teams(town: dict[str, Any]) -> None:
    for key, row in town["teams"].items():
        values = {
            "name": row["naam"],
            "organisation_id": identity("organisatie", row["beheer"]),
            "agreement_id": identity("convenant", "signalen"),
        }
        team, _ = Team.objects.update_or_create(id=identity("team", key), defaults=values)
        for place in row["plaatsen"]:
            function = identity("functie", place)
            of = identity("organisatie", town["functies"][place]["organisatie"])
            TeamSeat.objects.update_or_create(team=team, function_id=function, defaults={"organisation_id": of})


if __name__ == "__main__":
    if not settings.CONFIGURATION.practice:
        sys.exit("Veenstad is verzonnen en hoort alleen in een oefenomgeving.")
    fill()
