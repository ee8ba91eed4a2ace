"""Sending a form the way a browser without JavaScript does."""

import uuid
from collections.abc import Mapping
from urllib.parse import urlencode

from django.http import HttpResponse
from django.test import Client

FORM = "application/x-www-form-urlencoded"
SEEN = "Meisje heeft opeens een dure jas en twee telefoons."


def send(client: Client, path: str, fields: Mapping[str, object] | None = None, **headers: object) -> HttpResponse:
    """Post a form; a list becomes a repeated field."""
    return client.post(path, urlencode(fields or {}, doseq=True), content_type=FORM, **headers)


def piece(**changed: object) -> dict[str, object]:
    """A piece that Samira could send, each time a new one; None leaves a field out."""
    fields = {"client_id": uuid.uuid4(), "taak": "jongerenwerk", "zag": SEEN} | changed
    return {name: value for name, value in fields.items() if value is not None}


def place(**changed: object) -> dict[str, object]:
    """An observation of a place, each time a new one."""
    fields = {"client_id": uuid.uuid4(), "buurt": "BU99010101", "soort": "plein", "fenomeen": "drugshandel"} | changed
    return {name: value for name, value in fields.items() if value is not None}
