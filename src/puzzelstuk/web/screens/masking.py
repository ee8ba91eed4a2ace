"""What a browser needs to mark names and numbers while somebody types: the rules for what has a form, and names by asking."""

import json
from functools import lru_cache

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.views.decorators.http import require_POST, require_safe

from puzzelstuk.masking import checks
from puzzelstuk.masking.gate import findings
from puzzelstuk.masking.placeholders import NUMBERED
from puzzelstuk.masking.rules import BEFORE, CLOSE, lexicon_file
from puzzelstuk.policy.access import Act
from puzzelstuk.web.forms.text import LONGEST, clean_text
from puzzelstuk.web.requests import SignedIn
from puzzelstuk.web.viewer import for_act

UNREADABLE = "Deze vraag kan niet worden gelezen."
# The words and series behind the checks; the browser knows them by these names.
LISTS = {
    "kentekens": checks.PLATE_SHAPES,
    "eenheden": checks.UNITS,
    "eersteWoorden": checks.FIRST_WORDS,
    "merken": checks.BRANDS,
    "tweeLetters": checks.TWO_LETTER_WORDS,
    "groepen": checks.GROUP_WORDS,
    "openbaar": checks.PUBLIC_NUMBERS,
}


@require_safe
def rules(request: HttpRequest) -> HttpResponseBase:
    """The same for everyone, so that a phone may keep it."""
    return HttpResponse(rules_text(), content_type="application/json", headers={"Cache-Control": "no-cache"})


@lru_cache(maxsize=1)
def rules_text() -> str:
    """Made from the one rule file at the first asking; what needs the word list is left to the server."""
    raw = lexicon_file("masking_rules.yaml")
    shown = {
        "regels": [one for one in raw["regels"] if "alleen" not in one],
        "aanduiders": raw["aanduiders"],
        "lijsten": {name: sorted(words) for name, words in LISTS.items()},
        "vanaf": BEFORE,
        "dichtbij_vanaf": CLOSE,
        "geboren": [checks.BIRTH_YEARS.start, checks.BIRTH_YEARS.stop],
        "genummerd": NUMBERED,
    }
    return json.dumps(shown, ensure_ascii=False, separators=(",", ":"))


@require_POST
@for_act(Act.SIGNAL_RECORD)
def proposals(request: SignedIn) -> HttpResponseBase:
    """What in a text may point at somebody. Nothing is stored and nothing is logged; the text leaves no trace."""
    try:
        text = str(json.loads(request.body)["tekst"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return JsonResponse({"melding": UNREADABLE}, status=400)
    return JsonResponse({"voorstellen": proposals_for(clean_text(text)[: 3 * LONGEST])})


def proposals_for(clean: str) -> list[dict[str, object]]:
    """Each marked place with its kind, and whether a person may say that it is no name."""
    return [{"tekst": one.text, "soort": one.span.kind, "twijfel": one.may_stay} for one in findings(clean)]
