"""Mail as it arrives: Django keeps it in memory for a test, our own thread puts it there a moment later."""

import re
import time
from urllib.parse import urlsplit

from django.core import mail
from django.core.mail import EmailMessage


def arrived(number: int) -> list[EmailMessage]:
    """Wait until this many messages are there."""
    deadline = time.monotonic() + 10
    while len(mail.outbox) < number and time.monotonic() < deadline:
        time.sleep(0.005)
    assert len(mail.outbox) == number
    return list(mail.outbox)


def link_in(message: EmailMessage) -> str:
    """The path of the link somebody chooses a password by."""
    found = re.search(r"https?://\S+/inloggen/link/\S+", str(message.body))
    assert found
    return urlsplit(found[0]).path
