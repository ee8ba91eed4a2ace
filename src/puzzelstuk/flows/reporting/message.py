""" "Er is een bericht": the one mail there is about work. The same words for everybody, whatever it is about."""

import logging
from collections.abc import Iterable
from smtplib import SMTPRecipientsRefused

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

SUBJECT = "Er staat een bericht voor je klaar"
BODY = "Log in bij Puzzelstuk om een bericht te lezen: {}\n\nIn deze mail staat met opzet niet waar het over gaat.\n"
logger = logging.getLogger("puzzelstuk.worker")


def tell(addresses: Iterable[str]) -> None:
    """One message a person, so that nobody sees who else got one; an address that no longer exists holds up nobody."""
    with get_connection() as server:
        for one in sorted(addresses):
            try:
                EmailMessage(SUBJECT, BODY.format(settings.CONFIGURATION.address), to=[one], connection=server).send()
            except SMTPRecipientsRefused:
                logger.warning("een bericht kon niet worden bezorgd")
