"""What the people of Veenstad have to sign in with, and doing it."""

import time

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.http import HttpResponse
from django.test import Client

from puzzelstuk.cli.practice import PRACTICE_PASSWORD
from puzzelstuk.web.credentials import new_recovery_codes
from tests.web.sending import send
from tests.world import member


def with_app(slug: str) -> str:
    """An app with codes for this person; gives its secret."""
    secret = generate_totp_secret()
    TOTP.activate(member(slug), secret)
    return secret


def with_codes(slug: str) -> list[str]:
    return new_recovery_codes(member(slug))


def code(secret: str, later: int = 0) -> str:
    """What the app shows now, or some periods of thirty seconds later."""
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30 + later)))


def password_of(slug: str, client: Client | None = None, password: str = PRACTICE_PASSWORD, **headers: object) -> HttpResponse:
    """Fill in address and password."""
    return send(client or Client(), "/inloggen", {"email": f"{slug}@veenstad.example", "wachtwoord": password}, **headers)


def guess(slug: str, times: int, **headers: object) -> list[int]:
    """Wrong passwords from a device that nobody knows; gives the answers' status."""
    return [password_of(slug, password=f"fout-{number}", **headers).status_code for number in range(times)]


def is_in(client: Client) -> bool:
    return client.get("/mijn-signalen").status_code in {200, 404}


def stored(slug: str) -> str:
    """Everything that is kept of what this person signs in with, as text."""
    return str(list(Authenticator.objects.filter(user=member(slug)).values_list("data", flat=True)))
