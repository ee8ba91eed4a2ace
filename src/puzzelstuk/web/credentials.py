"""What somebody signs in with besides a password: passkeys, an app with codes, recovery codes. allauth keeps and checks them.

Secrets stand sealed; when one was made or used is not kept (a trigger in rights.sql sees to that as well).
"""

import base64
import json
import secrets
from dataclasses import dataclass
from typing import Any

from allauth.core.context import request_context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth as totp
from allauth.mfa.webauthn.internal import auth as webauthn
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from qrcode.main import QRCode

from puzzelstuk.organisations.models import Member
from puzzelstuk.vault.installation import store

KEY = "aanmelden"
LABEL = b"mfa_authenticator"
NONCE_BYTES = 12
LONGEST_NAME = 40
# An answer comes from outside: what cannot be read, or does not fit, is no answer.
UNFIT = (ValidationError, ValueError, TypeError, KeyError, AttributeError, RecursionError)


class SealedCredentials(DefaultMFAAdapter):  # type: ignore[misc]  # allauth carries no types
    """allauth's ways out to us: secrets are sealed with a named key of this installation."""

    def encrypt(self, text: str) -> str:
        nonce = secrets.token_bytes(NONCE_BYTES)
        return base64.b64encode(nonce + _cipher().encrypt(nonce, text.encode(), LABEL)).decode()

    def decrypt(self, encrypted_text: str) -> str:
        sealed = base64.b64decode(encrypted_text)
        return _cipher().decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], LABEL).decode()

    def _get_site_name(self) -> str:
        return "Puzzelstuk"

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """Our screens send their own; see web/post.py."""


@dataclass(frozen=True)
class Held:
    """What one account can sign in with besides a password."""

    passkeys: tuple[tuple[int, str], ...]
    app: bool
    codes_left: int

    @property
    def any(self) -> bool:
        """A second step; recovery codes stand in for one and are none by themselves."""
        return bool(self.passkeys or self.app)


def held_by(member: Member) -> Held:
    """Everything of one account that it can sign in with."""
    rows = list(Authenticator.objects.filter(user=member).order_by("id"))
    passkeys = tuple((row.id, str(row.data["name"])) for row in rows if row.type == Authenticator.Type.WEBAUTHN)
    codes = [row for row in rows if row.type == Authenticator.Type.RECOVERY_CODES]
    return Held(
        passkeys=passkeys,
        app=any(row.type == Authenticator.Type.TOTP for row in rows),
        codes_left=_left(codes[0]) if codes else 0,
    )


def code_fits(member: Member, typed: str) -> bool:
    """A code of the app, which then counts no more, or a recovery code, which is then used up."""
    code = "".join(typed.split())
    rows = Authenticator.objects.filter(user=member, type__in=[Authenticator.Type.TOTP, Authenticator.Type.RECOVERY_CODES])
    try:
        return bool(code) and any(row.wrap().validate_code(code) for row in rows.order_by("-type"))
    except InvalidTag:  # restored with other keys: nothing fits, and nothing falls over
        return False


def app_secret(request: HttpRequest, *, fresh: bool) -> str:
    """The secret to put in an app; waits in the (sealed) session until a first code shows that it arrived."""
    with request_context(request):
        return str(totp.get_totp_secret(regenerate=fresh))


def app_picture(request: HttpRequest, member: Member, secret: str) -> tuple[int, str]:
    """The secret as a QR code: how many squares wide, and the dark squares as one SVG path."""
    with request_context(request):
        drawn = QRCode(border=4)
        drawn.add_data(SealedCredentials().build_totp_url(member, secret))
        rows = drawn.get_matrix()
    dark = (f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, filled in enumerate(row) if filled)
    return len(rows), "".join(dark)


def start_app(request: HttpRequest, member: Member, typed: str) -> bool:
    """Keep the waiting secret when this code fits it."""
    secret = app_secret(request, fresh=False)
    if not totp.validate_totp_code(secret, "".join(typed.split())):
        return False
    stop_app(member)
    totp.TOTP.activate(member, secret)
    totp.clear_totp_secret(request)
    return True


def stop_app(member: Member) -> bool:
    gone, _ = Authenticator.objects.filter(user=member, type=Authenticator.Type.TOTP).delete()
    return bool(gone)


def new_recovery_codes(member: Member) -> list[str]:
    """Ten new ones; those from before count no more. Shown once."""
    Authenticator.objects.filter(user=member, type=Authenticator.Type.RECOVERY_CODES).delete()
    return [str(code) for code in RecoveryCodes.activate(member).generate_codes()]


def passkey_question(request: HttpRequest, member: Member | None) -> dict[str, Any]:
    """What a device must sign; without a member any passkey of this site may answer."""
    with request_context(request):
        return dict(webauthn.begin_authentication(member))


def passkey_answer(request: HttpRequest, answer: str, member: Member | None) -> Member | None:
    """The account whose passkey signed the waiting question; None when nothing fits."""
    try:
        with request_context(request):
            response = json.loads(answer)
            webauthn.parse_authentication_response(response)
            owner = member or webauthn.extract_user_from_response(response)
            webauthn.complete_authentication(owner, response)
    except UNFIT:
        return None
    return owner if isinstance(owner, Member) and owner.is_active else None


def new_passkey_question(request: HttpRequest, member: Member) -> dict[str, Any]:
    """What a device must sign to become a passkey; with a check on its owner, so that it may stand alone."""
    with request_context(request):
        return dict(webauthn.begin_registration(member, True))


def add_passkey(request: HttpRequest, member: Member, name: str, answer: str) -> bool:
    """Keep a new passkey under the name its owner gave it."""
    try:
        with request_context(request):
            response = json.loads(answer)
            webauthn.parse_registration_response(response)
            webauthn.complete_registration(response)
    except UNFIT:
        return False
    webauthn.WebAuthn.add(member, name[:LONGEST_NAME] or "Toegangssleutel", response)
    return True


def remove_passkey(member: Member, passkey: int) -> bool:
    gone, _ = Authenticator.objects.filter(user=member, type=Authenticator.Type.WEBAUTHN, id=passkey).delete()
    return bool(gone)


def _left(codes: Authenticator) -> int:
    try:
        return len(codes.wrap().get_unused_codes())
    except InvalidTag:  # restored with other keys: none of them works any more
        return 0


def _cipher() -> AESGCM:
    return AESGCM(store().named(KEY))
