"""Run by an installed release: `register` fills its registers, `adopt` lets three people do what each alone may do."""

import sys

import django

django.setup()

from django.utils import timezone  # noqa: E402

from puzzelstuk.flows.organisation.adopt import advise, decide, fill  # noqa: E402
from puzzelstuk.guidance.production import adoption_list  # noqa: E402
from puzzelstuk.organisations.actions import add_member  # noqa: E402
from puzzelstuk.organisations.models import Area, Function, Member, Organisation  # noqa: E402
from puzzelstuk.policy.access import Role  # noqa: E402
from puzzelstuk.web.viewer import viewer_of_member  # noqa: E402

PEOPLE = {"anne": Role.PRIVACY_OFFICER, "ellen": Role.BOARD, "joke": Role.CONTACT_PERSON, "samira": Role.REPORTER}


def register(password: str) -> None:
    town = Organisation.objects.get()
    for slug, role in PEOPLE.items():
        email = f"{slug}@veenstad.example"
        add_member(organisation=town.id, email=email, name=slug.capitalize(), role=role, profession=slug, task="jongerenwerk")
        member = Member.objects.get(email=email)
        member.set_password(password)
        member.save()
    joke, deputy = Member.objects.get(email__startswith="joke"), Function.objects.get(title="Veilig Thuis")
    contact = Function(organisation=town, title="Contactpersoon", holder=joke, holder_name="Joke", phone="0522-1", deputy=deputy)
    contact.hours, contact.receives_signals = {"altijd": []}, True
    contact.save(force_insert=True)
    assert Area.objects.exists()


def adopt() -> None:
    admin, anne, ellen = (_viewer(slug) for slug in ("joris", "anne", "ellen"))
    for item in adoption_list().facts:
        assert fill(item.id, "Geregeld, alleen voor deze proef.", by=admin, at=timezone.localtime(), practice=False)
    assert advise("Proef.", by=anne, at=timezone.localtime(), practice=False)
    assert decide("Proef.", by=ellen, at=timezone.localtime(), practice=False)


def _viewer(slug: str):  # type: ignore[no-untyped-def]
    found = viewer_of_member(Member.objects.get(email__startswith=slug))
    assert found
    return found


if __name__ == "__main__":
    register(sys.stdin.readline().strip()) if sys.argv[1] == "register" else adopt()
