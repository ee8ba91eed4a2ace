"""What a phone keeps for when there is no reception: one page, files that are the same for everyone, and a public key."""

import hashlib
import json
from functools import lru_cache
from pathlib import Path

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from puzzelstuk.guidance.tasks import source_tasks
from puzzelstuk.organisations.selectors import neighbourhoods
from puzzelstuk.reporters.records import account_tag
from puzzelstuk.vault.installation import offline_box
from puzzelstuk.web.forms.signal import DAY_PARTS, EARNER
from puzzelstuk.web.requests import Request, now
from puzzelstuk.web.screens.masking import rules_text

STATIC = Path(__file__).resolve().parent.parent / "static"
KEPT_FILES = ("css/*.css", "js/*.mjs", "icon.svg")
WORKER_SOURCE = STATIC / "puzzelstuk" / "js" / "worker.js"


@require_safe
def without_reception(request: HttpRequest) -> HttpResponseBase:
    """The recording form for when nothing can be reached; the same for everyone, so that a phone may keep it."""
    return HttpResponse(_page(), headers={"Cache-Control": "no-cache"})


@require_safe
def service_worker(request: HttpRequest) -> HttpResponseBase:
    headers = {"Cache-Control": "no-cache", "Service-Worker-Allowed": "/"}
    return HttpResponse(_worker(), content_type="text/javascript; charset=utf-8", headers=headers)


@require_safe
def manifest(request: HttpRequest) -> HttpResponseBase:
    """So that the site can stand on a home screen as an app."""
    icon = {"src": "/static/puzzelstuk/icon.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any maskable"}
    shown = {
        "name": "Puzzelstuk",
        "short_name": "Puzzelstuk",
        "lang": "nl",
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "background_color": "#FAF7F2",
        "theme_color": "#1D5B56",
        "icons": [icon],
    }
    return JsonResponse(shown, content_type="application/manifest+json", headers={"Cache-Control": "no-cache"})


@require_safe
def public_key(request: HttpRequest) -> HttpResponseBase:
    """The key to which a phone seals; it is public, so nobody needs to sign in for it."""
    given = {"sleutel": offline_box().public_spki(), "dag": f"{now():%F}"}
    return JsonResponse(given, headers={"Cache-Control": "no-cache"})


@require_safe
def csrf_token(request: Request) -> HttpResponseBase:
    """A fresh token for whoever is signed in now, and for which account: a phone may hold another's pieces."""
    if request.viewer is None:
        return JsonResponse({"melding": "Log opnieuw in."}, status=401, headers={"Cache-Control": "no-store"})
    answer = {"munt": get_token(request), "account": account_tag(request.viewer.member)}
    return JsonResponse(answer, headers={"Cache-Control": "no-store"})


@lru_cache(maxsize=1)
def _page() -> str:
    """Rendered from an empty request, once: nothing of any visitor can get into it."""
    nobody = HttpRequest()
    nobody.path = "/zonder-bereik"
    context = {
        "tasks": source_tasks().values(),
        "task": "buurt",
        "without_reception": True,
        "areas": neighbourhoods(),
        "day_parts": DAY_PARTS,
        "earner": EARNER,
    }
    return render_to_string("toestel/zonder_bereik.html", context, nobody)


@lru_cache(maxsize=1)
def _worker() -> str:
    """The worker with its list of files above it; the version changes when any of their contents does."""
    files = sorted(file for pattern in KEPT_FILES for file in (STATIC / "puzzelstuk").glob(pattern))
    source = WORKER_SOURCE.read_text()
    content = [_page().encode(), rules_text().encode(), source.encode(), *(file.read_bytes() for file in files)]
    version = hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in content)).hexdigest()[:16]
    addresses = ["/zonder-bereik", "/toestel/regels", *(f"/static/{file.relative_to(STATIC)}" for file in files)]
    return f"const VERSION = {json.dumps(version)};\nconst FILES = {json.dumps(addresses)};\n{source}"
