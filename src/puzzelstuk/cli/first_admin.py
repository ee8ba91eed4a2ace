"""`first-admin`: makes an organisation and its first functional admin, who lets everybody else in."""

import argparse
import getpass
import os
import sys

import django
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "puzzelstuk.settings")
django.setup()

from django.contrib.auth.password_validation import validate_password  # noqa: E402

from puzzelstuk.audit.write import AuditAct, Happened, write  # noqa: E402
from puzzelstuk.guidance.catalogue import FOLDER, read_yaml  # noqa: E402
from puzzelstuk.organisations.actions import add_member  # noqa: E402
from puzzelstuk.organisations.models import Function, Member, Organisation, Route  # noqa: E402
from puzzelstuk.policy.access import Role  # noqa: E402

DAY_AND_NIGHT = {"politie_112", "politie", "veilig_thuis"}


def run(arguments: list[str]) -> int:
    """Ask for a password and make both, or say what is in the way."""
    options = _options(arguments)
    if Member.objects.filter(email__iexact=options.email).exists() or Organisation.objects.filter(slug=options.slug).exists():
        print("Dit account of deze korte naam bestaat al. Er is niets veranderd.", file=sys.stderr)
        return 1
    password = sys.stdin.readline().strip() if options.password_stdin else getpass.getpass("Wachtwoord voor de eerste keer: ")
    try:
        validate_password(password)
    except ValidationError as weak:
        print(" ".join(weak.messages), file=sys.stderr)
        return 1
    make(options, password)
    print(f"{options.name} kan inloggen en beheert {options.organisation}. Laat het wachtwoord meteen wijzigen.")
    return 0


@transaction.atomic
def make(options: argparse.Namespace, password: str) -> Organisation:
    """The organisation with the national destinations, and the admin's account and role."""
    organisation = Organisation(slug=options.slug, name=options.organisation, kind=options.kind)
    organisation.save(force_insert=True)
    add_member(
        organisation=organisation.id,
        email=options.email,
        name=options.name,
        role=Role.FUNCTIONAL_ADMIN,
        profession="functioneel beheerder",
        task="",
    )
    member = Member.objects.get(email__iexact=options.email)
    member.set_password(password)
    member.save()
    for target, function in _national(organisation).items():
        Route(organisation=organisation, target=target, function=function).save(force_insert=True)
    happened = Happened(
        AuditAct.ORGANISATION_CHANGED,
        organisation.id,
        "organisatie",
        str(organisation.id),
        timezone.localtime(),
        purpose="beheer",
        origin="opdracht",
    )
    write(happened, by=member.id)
    return organisation


def _national(organisation: Organisation) -> dict[str, Function]:
    """112, Veilig Thuis and the others, once per installation; their numbers are to be checked before use."""
    known = {one.title: one for one in Function.objects.filter(national=True)}
    rows = read_yaml(FOLDER / "practice" / "veenstad.yaml")["landelijk"]
    return {key: known.get(row["titel"]) or _made(key, row, organisation) for key, row in rows.items()}


def _made(key: str, row: dict[str, str], organisation: Organisation) -> Function:
    function = Function(organisation=organisation, title=row["titel"], holder_name=row["naam"], phone=row["tel"], about=row["over"])
    function.hours, function.national = {"altijd": []} if key in DAY_AND_NIGHT else {}, True
    function.save(force_insert=True)
    return function


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./puzzelstuk first-admin", description="Maak een organisatie met haar eerste beheerder.")
    parser.add_argument("--organisation", required=True, help="naam van de organisatie")
    parser.add_argument("--slug", required=True, help="korte naam, kleine letters zonder spaties")
    parser.add_argument("--kind", default="gemeente", help="soort organisatie")
    parser.add_argument("--email", required=True, help="e-mailadres van de beheerder")
    parser.add_argument("--name", required=True, help="naam van de beheerder")
    parser.add_argument("--password-stdin", action="store_true", help="lees het wachtwoord van de invoer")
    return parser.parse_args(arguments)
