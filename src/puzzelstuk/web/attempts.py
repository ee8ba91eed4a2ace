"""Limits on guessing: per account, per known device and per address, never per organisation.

Asked before anything is computed, so that an attack costs next to nothing. A device that signed in before has a count of
its own for its own account: whoever guesses from elsewhere cannot keep its owner out.
"""

import ipaddress
from dataclasses import dataclass

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponseBase
from django.utils.crypto import get_random_string

from puzzelstuk.policy.login import DEVICE_KNOWN_FOR, TRIES_PER_ACCOUNT, TRIES_PER_ADDRESS
from puzzelstuk.web.shared_counts import counted, hashed_key, standing, taken_back

DEVICE_COOKIE = "puzzelstuk_toestel"
DEVICE_SALT = "puzzelstuk.toestel"
MOST_ACCOUNTS_A_DEVICE = 8


@dataclass(frozen=True)
class Attempt:
    """One try to prove who one is: the buckets it counts in and how many tries each allows."""

    buckets: dict[str, int]

    def allowed(self) -> bool:
        """Count this try, unless there were too many already; a refused one costs one look and no write."""
        if any(stands >= self.buckets[bucket] for bucket, stands in standing(list(self.buckets)).items()):
            return False
        # Counting is one step, looking before it is not: who guesses in parallel is stopped here.
        return all(tries <= self.buckets[bucket] for bucket, tries in counted(list(self.buckets)).items())

    def was_right(self) -> None:
        taken_back(list(self.buckets))


def attempt(request: HttpRequest, kind: str, account: str, most: int = TRIES_PER_ACCOUNT) -> Attempt:
    """A try of this kind on this account (an e-mail address as typed, or an id), from this device or address."""
    account = account.strip().lower()
    device, tags = _device(request)
    if _tag(account) in tags:
        return Attempt({f"{kind}|toestel|{device}|{account}": most})
    return Attempt({f"{kind}|account|{account}": most, f"{kind}|adres|{client_address(request)}": TRIES_PER_ADDRESS})


def from_address(request: HttpRequest, kind: str, most: int = TRIES_PER_ADDRESS) -> Attempt:
    """A try that names no account."""
    return Attempt({f"{kind}|adres|{client_address(request)}": most})


def client_address(request: HttpRequest) -> str:
    """Who connects; what a header says counts only when our own proxy wrote it. Of IPv6 the network."""
    here, address = settings.CONFIGURATION, str(request.META.get("REMOTE_ADDR", ""))
    # Over the socket there is no address, and only our own proxy can come that way.
    if address in here.trusted_proxies or (here.behind_proxy and not address):
        address = str(request.META.get("HTTP_X_FORWARDED_FOR", "")).rsplit(",", 1)[-1].strip() or address
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return "onbekend"
    return str(ipaddress.ip_network(f"{known}/64", strict=False)) if known.version == 6 else str(known)


def remember_device(request: HttpRequest, response: HttpResponseBase, email: str) -> None:
    """From now on this device has a count of its own for this account. The cookie names nobody."""
    device, tags = _device(request)
    tags = [_tag(email.lower()), *(one for one in tags if one != _tag(email.lower()))][:MOST_ACCOUNTS_A_DEVICE]
    response.set_cookie(
        DEVICE_COOKIE,
        signing.dumps([device or get_random_string(22), tags], salt=DEVICE_SALT),
        max_age=int(DEVICE_KNOWN_FOR.total_seconds()),
        path="/inloggen",
        httponly=True,
        secure=settings.SESSION_COOKIE_SECURE,
        samesite="Lax",
    )


def _device(request: HttpRequest) -> tuple[str, list[str]]:
    """The name and the accounts of a device that signed in before; nothing for any other."""
    try:
        name, tags = signing.loads(request.COOKIES.get(DEVICE_COOKIE, ""), salt=DEVICE_SALT, max_age=DEVICE_KNOWN_FOR)
    except (signing.BadSignature, ValueError, TypeError):
        return "", []
    return str(name), [str(one) for one in tags]


def _tag(account: str) -> str:
    return hashed_key(f"toestel|{account}")[:22]
