"""The same requests with other ids in them, and with fields that no form of theirs has."""

from hypothesis import strategies as st

from tests.ids.requests_of_a_day import UUID, Asked

FOREIGN = {
    "organisatie": None,
    "organisation": None,
    "organisation_id": None,
    "account": None,
    "member": None,
    "by": None,
    "melder": None,
    "signal": None,
    "signal_id": None,
    "object": None,
    "id": None,
    "weg": None,
    "functie": None,
    "receiver": None,
    "token": None,
    "status": "afgesloten",
    "state": "afgesloten",
    "rol": "vik",
    "role": "vik",
    "rollen": "functioneel_beheer",
    "is_superuser": "1",
    "wachtwoord": "overgenomen-account",
    "password": "overgenomen-account",
    "email": "nieuw-adres@veenstad.example",
    "naam": "Iemand",
    "antwoord": "Van een ander.",
    "actie": "taak",
    "veld": "kort",
    "fields": "saw",
    "purpose": "behandelen",
    "ends_on": "2099-01-01",
}


def mutants(day: list[Asked], ids: list[str]) -> st.SearchStrategy[Asked]:
    """One request of the day, changed."""
    some_id = st.sampled_from(ids)
    extra = st.dictionaries(st.sampled_from(sorted(FOREIGN)), some_id, max_size=3)

    @st.composite
    def changed(draw: st.DrawFn) -> Asked:
        one = draw(st.sampled_from(day))
        path = UUID.sub(lambda _: draw(some_id), one.path)
        fields = {name: draw(some_id) if UUID.fullmatch(value) and draw(st.booleans()) else value for name, value in one.fields}
        if one.method == "POST":
            fields |= {name: FOREIGN[name] or value for name, value in draw(extra).items()}
        return Asked(one.role, one.method, path, tuple(fields.items()))

    return changed()
