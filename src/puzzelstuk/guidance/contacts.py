"""From the register of functions to the contacts a next step names."""

import uuid

from puzzelstuk.guidance.next_step import Contact
from puzzelstuk.organisations.models import Function
from puzzelstuk.organisations.selectors import routes_of


def contacts_for(organisation: uuid.UUID) -> dict[str, Contact]:
    """Per destination the contact of one organisation."""
    return {target: contact(function) for target, function in routes_of(organisation).items()}


def contact(function: Function, *, with_deputy: bool = True) -> Contact:
    """One function as a contact, with its deputy."""
    deputy = contact(function.deputy, with_deputy=False) if with_deputy and function.deputy else None
    return Contact(
        title=function.title,
        holder=function.holder_name,
        phone=function.phone,
        organisation="" if function.national else function.organisation.name,
        about=function.about,
        hours=function.hours,
        deputy=deputy,
    )
