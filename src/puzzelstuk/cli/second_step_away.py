"""Does the work of `second-step-away`, with Django. Whoever may run it can reach the server; the owner is told in person."""

import sys

import django

django.setup()

from allauth.mfa.models import Authenticator  # noqa: E402

from puzzelstuk.organisations.passwords import end_all_sessions  # noqa: E402
from puzzelstuk.organisations.selectors import active_member  # noqa: E402


def take_away(email: str) -> bool:
    """False when there is no such account that may sign in."""
    member = active_member(email)
    if member is None:
        return False
    Authenticator.objects.filter(user=member).delete()
    end_all_sessions(member)
    return True


if __name__ == "__main__":
    if not take_away(sys.argv[1]):
        sys.exit("Dit account is er niet, of het staat uit.")
    print("Weggehaald. Deze persoon logt in met het wachtwoord en stelt zelf een nieuwe tweede stap in.")
