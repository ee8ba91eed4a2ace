"""What every page's frame needs: the practice banner, who is signed in, and which tabs exist for them."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest

from puzzelstuk.access.viewer import Viewer
from puzzelstuk.policy.access import Act
from puzzelstuk.reporters.records import account_tag
from puzzelstuk.vault.keystore import KeyMissing


@dataclass(frozen=True)
class Page:
    """A page of oversight: where it is, what it is called, for whom, and for whom it stands elsewhere."""

    address: str
    name: str
    act: Act
    elsewhere_for: Act | None = None


# Together one entry in the menu, so that it fits a phone; each page then links to the others.
OVERSIGHT = (
    Page("/toezicht", "Logboek", Act.LOG_OVERSEE),
    Page("/verzoeken", "Verzoeken", Act.REQUEST_OVERSEE),
    Page("/politie-vraagt/lijst", "Politie vroeg", Act.POLICE_OVERSEE),
    Page("/datalek", "Datalek", Act.BREACH_REPORT),
    Page("/modellen", "Modellen", Act.DOCUMENT_READ),
    Page("/melder-noemen", "Melder noemen", Act.REVEAL_FOLLOW, elsewhere_for=Act.SIGNAL_HANDLE),
    Page("/bewaren", "Bewaren", Act.RETENTION_OVERSEE, elsewhere_for=Act.ORGANISATION_MAINTAIN),
    Page("/beheer/vaststellen", "Vaststellen", Act.ADOPTION_READ, elsewhere_for=Act.ORGANISATION_MAINTAIN),
    Page("/bewijs", "Bewijs", Act.EVIDENCE_READ),
    Page("/cijfers", "Cijfers", Act.FEEDBACK_OVERSEE, elsewhere_for=Act.SIGNAL_HANDLE),
    Page("/vastgelopen", "Zit vast", Act.ESCALATION_ANSWER, elsewhere_for=Act.SIGNAL_HANDLE),
    Page("/vertrouwelijk", "Berichten", Act.PRESSURE_READ),
)


def frame(request: HttpRequest) -> dict[str, object]:
    """Context for base.html; a tab that is not for this viewer is simply not there."""
    viewer = getattr(request, "viewer", None)
    shown: dict[str, object] = {"practice": settings.CONFIGURATION.practice, "viewer": viewer, "path": request.path}
    if viewer is not None:
        shown |= {
            "handles": bool(viewer.may(Act.SIGNAL_HANDLE)),
            "weighs": bool(viewer.may(Act.DESK_WEIGH)),
            "decides_on_shelf": bool(viewer.may(Act.SHELF_DECIDE)),
            "answers_sources": bool(viewer.may(Act.SOURCE_ANSWER)),
            "decides_on_sources": bool(viewer.may(Act.SOURCE_DECIDE)),
            "maintains": bool(viewer.may(Act.ORGANISATION_MAINTAIN)),
            "adopts": bool(viewer.may(Act.ADOPTION_READ)),
            "follows": bool(viewer.may(Act.SIGNAL_FOLLOW)),
            "account_tag": _tag(viewer),
        }
        pages = [page for page in OVERSIGHT if _has(viewer, page)]
        shown |= {"oversight": pages, "overseeing": next((page for page in pages if _stands_on(request, viewer, page)), None)}
    return shown


def _stands_on(request: HttpRequest, viewer: Viewer, page: Page) -> bool:
    """Whether this is that page or one below it. An address that is not for this viewer looks like one that is not there."""
    act = getattr(getattr(request.resolver_match, "func", None), "act", None)
    return request.path.startswith(page.address) and (act is None or bool(viewer.may(act)))


def _has(viewer: Viewer, page: Page) -> bool:
    return bool(viewer.may(page.act)) and not (page.elsewhere_for and viewer.may(page.elsewhere_for))


def _tag(viewer: Viewer) -> str:
    """For what a phone keeps. Without keys (a restore without them) every page that opens nothing still works."""
    try:
        return account_tag(viewer.member)
    except KeyMissing:
        return ""
