"""Mail about an account. Holds a link or a fact, never a name, a role or anything of a signal.

Sent by one thread beside the request: an answer takes as long for an address that is unknown.
"""

import logging
from concurrent.futures import Future, ThreadPoolExecutor

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string

from puzzelstuk.flows.reporting.message import SUBJECT

logger = logging.getLogger("puzzelstuk.post")
_sender = ThreadPoolExecutor(max_workers=1, thread_name_prefix="post")

SUBJECTS = {
    "bericht": SUBJECT,
    "link": "Kies een wachtwoord voor Puzzelstuk",
    "nieuw": "Je kunt Puzzelstuk gebruiken",
    "rol": "Er is iets veranderd in Puzzelstuk",
    "veranderd": "Er is iets veranderd aan hoe je inlogt",
}


def send(kind: str, address: str, **context: object) -> "Future[bool]":
    """Hand over one message; to nobody costs the same here as to somebody."""
    text = render_to_string(f"post/{kind}.txt", {"address": settings.CONFIGURATION.address} | context)
    return _sender.submit(_deliver, SUBJECTS[kind], text, address)


def _deliver(subject: str, text: str, address: str) -> bool:
    if not address:
        return False
    try:
        send_mail(subject, text, None, [address])
    except OSError as problem:
        logger.warning("post: een bericht kon niet weg (%s)", type(problem).__name__)  # neither the address nor what it was about
        return False
    return True
