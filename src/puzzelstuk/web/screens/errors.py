"""Pages for what went wrong outside a screen."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "fouten/bestaat_niet.html", status=404)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Usually a page that was open for long; what was typed is shown again."""
    typed = {name: request.POST.get(name, "") for name in ("zag", "hoorde", "denk")}
    if any(typed.values()):
        return render(request, "signaal/sessie_voorbij.html", {"typed": typed}, status=403)
    return render(request, "fouten/verlopen.html", status=403)
