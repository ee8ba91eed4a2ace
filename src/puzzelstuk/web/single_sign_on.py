"""Signing in through an organisation's own provider (OpenID Connect). Nothing is asked of one that is not in the settings.

allauth does the protocol: state, PKCE (S256), the exchange of the code, the keys. Stricter here: the signature, issuer and
nonce of every id token are checked, and no account is ever made.
"""

import hashlib
import hmac
from dataclasses import dataclass
from typing import Any

import jwt
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter, _build_apps_from_settings
from allauth.socialaccount.internal import jwtkit, statekit
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare, get_random_string
from requests import RequestException

from puzzelstuk.configuration import SingleSignOn
from puzzelstuk.vault.installation import store
from puzzelstuk.web.credentials import KEY

ALGORITHMS = frozenset({"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"})
# What a provider sends is not ours: whatever is missing, unreadable or refused ends in the same page.
UNUSABLE = (OAuth2Error, RequestException, jwt.PyJWTError, ValueError, TypeError, KeyError, AttributeError)


class FromSettingsOnly(DefaultSocialAccountAdapter):  # type: ignore[misc]  # allauth carries no types
    """Providers come from the settings; the tables that allauth has for them stay empty and closed."""

    def list_apps(self, request: Any, provider: Any = None, client_id: Any = None) -> list[Any]:  # noqa: ARG002
        found = _build_apps_from_settings(provider=provider, client_id=client_id)
        return [app for apps in found.values() for app in apps]


@dataclass(frozen=True)
class Vouched:
    """Whom a provider says this is, after every check."""

    subject: bytes
    email: str
    onward: str


def provider_named(name: str) -> SingleSignOn | None:
    return next((one for one in settings.CONFIGURATION.single_sign_on if one.id == name), None)


def to_provider(request: HttpRequest, name: str, onward: str) -> str:
    """The provider's address, with state, nonce and PKCE; nothing when it cannot be reached."""
    nonce = get_random_string(32)
    try:
        provider = OpenIDConnectOAuth2Adapter(request, name).get_provider()
        return str(provider.redirect(request, "login", onward or None, auth_params={"nonce": nonce}, nonce=nonce).url)
    except UNUSABLE:
        return ""


def from_provider(request: HttpRequest, name: str) -> Vouched | None:
    """What came back, checked; None for anything that does not belong to what this browser asked."""
    state = statekit.unstash_state(request, provider_id=name, state_id=request.GET.get("state", ""))
    if state is None or not request.GET.get("code"):
        return None
    try:
        return _checked(OpenIDConnectOAuth2Adapter(request, name), request, state)
    except UNUSABLE:
        return None


def _checked(asked: Any, request: HttpRequest, state: dict[str, Any]) -> Vouched | None:
    app = asked.get_provider().app
    issuer = str(asked.openid_config["issuer"])
    if not _is(issuer, app.settings["server_url"]) or not _is(request.GET.get("iss", issuer), issuer):
        return None
    tokens = asked.get_access_token_data(
        request, app, asked.get_client(request, app), pkce_code_verifier=state["pkce_code_verifier"]
    )
    if jwt.get_unverified_header(tokens["id_token"]).get("alg") not in ALGORITHMS:
        return None
    claims = jwtkit.verify_and_decode(
        credential=tokens["id_token"],
        keys_url=asked.openid_config["jwks_uri"],
        issuer=issuer,
        audience=app.client_id,
        lookup_kid=jwtkit.lookup_kid_jwk,
    )
    if not constant_time_compare(str(claims["nonce"]), state["nonce"]):
        return None
    known = claims if "email" in claims else _userinfo(asked, tokens, str(claims["sub"]))
    email = str(known.get("email", "")) if known.get("email_verified") is True else ""
    return Vouched(_subject(issuer, str(claims["sub"])), email, str(state.get("next") or ""))


def _userinfo(asked: Any, tokens: dict[str, Any], subject: str) -> dict[str, Any]:
    told = dict(asked._fetch_user_info(tokens["access_token"]))
    return told if told["sub"] == subject else {}


def _is(one: str, other: str) -> bool:
    return one.rstrip("/") == other.rstrip("/")


def _subject(issuer: str, subject: str) -> bytes:
    """A keyed index: from a row nobody learns who this is at the provider."""
    return hmac.new(store().named(KEY), f"{issuer}|{subject}".encode(), hashlib.sha256).digest()[:16]
