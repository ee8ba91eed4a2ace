"""Who somebody is to the sharing rules: by the task they know something from, else by the kind of their organisation."""

SOURCES = {
    "bijstand": "participatiewet_medewerker",
    "jeugd": "jeugdprofessional",
    "leerplicht": "leerplichtambtenaar",
    "onderwijs": "school",
    "schuldhulp": "schuldhulpverlener",
    "toezicht": "toezichthouder_gemeente",
    "wmo": "wmo_consulent",
    "jongerenwerk": "welzijn",
    "maatschappelijk_werk": "welzijn",
}
BY_KIND = {"corporatie": "woningcorporatie", "onderwijs": "school", "welzijn": "welzijn"}


def known_as(task: str, kind: str) -> str:
    """The source a rule names; a municipality's other tasks are those of an official without professional secrecy."""
    return SOURCES.get(task) or BY_KIND.get(kind, "ambtenaar")
