"""Signing in through one's own organisation: out to its provider and back."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from puzzelstuk.organisations.external import member_vouched_for
from puzzelstuk.web.attempts import from_address
from puzzelstuk.web.entering import enter, second_step_or_in
from puzzelstuk.web.limits import asks
from puzzelstuk.web.screens.login import onward
from puzzelstuk.web.single_sign_on import from_provider, provider_named, to_provider

AWAY = "De inlog van je organisatie antwoordt niet. Probeer het over een paar minuten opnieuw."
NOT_YOURS = "Dit antwoord hoort niet bij wat je hier begon, of is al gebruikt. Begin opnieuw met inloggen."
NOBODY_HERE = "Je organisatie kent je, maar er is hier geen account dat daarbij hoort. Vraag het je functioneel beheerder."


@require_POST
def start(request: HttpRequest, provider_id: str) -> HttpResponseBase:
    """On to the provider of this organisation.

    By a page and not by a redirect: a browser holds every redirect after a form against the page's policy, which lets
    forms go to this site only.
    """
    provider = provider_named(provider_id)
    if provider is None:
        return render(request, "fouten/bestaat_niet.html", status=404)
    if not from_address(request, "organisatie").allowed():
        return _failed(request, AWAY, 429)
    address = to_provider(request, provider_id, onward(request))
    if not address:
        return _failed(request, AWAY, 502)
    page = render(request, "inloggen/naar_organisatie.html", {"name": provider.name, "address": address})
    page.headers["Refresh"] = f"0;url={address}"
    return page


@asks("state", "code", "iss", "scope", "session_state", "error", "error_description", "error_uri", "authuser", "prompt", "hd")
@require_safe
def back(request: HttpRequest, provider_id: str) -> HttpResponseBase:
    """Back from the provider: in, when it vouches for somebody who has an account here."""
    provider = provider_named(provider_id)
    if provider is None:
        return render(request, "fouten/bestaat_niet.html", status=404)
    vouched = from_provider(request, provider_id)
    if vouched is None:
        return _failed(request, NOT_YOURS, 403)
    member = member_vouched_for(
        provider=provider.id, subject=vouched.subject, email=vouched.email, organisations=provider.organisations
    )
    if member is None:
        return _failed(request, NOBODY_HERE, 403)
    if provider.second_factor:
        return enter(request, member, vouched.onward, strong=True)
    return second_step_or_in(request, member, vouched.onward)


def _failed(request: HttpRequest, problem: str, status: int) -> HttpResponse:
    return render(request, "inloggen/organisatie_lukt_niet.html", {"problem": problem}, status=status)
