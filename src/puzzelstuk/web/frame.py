"""What every page's frame needs: the practice banner, who is signed in, and which tabs exist for them."""

from django.conf import settings
from django.http import HttpRequest

from puzzelstuk.access.viewer import Viewer
from puzzelstuk.policy.access import Act
from puzzelstuk.reporters.records import account_tag
from puzzelstuk.vault.keystore import KeyMissing


def frame(request: HttpRequest) -> dict[str, object]:
    """Context for base.html; a tab that is not for this viewer is simply not there."""
    viewer = getattr(request, "viewer", None)
    shown: dict[str, object] = {"practice": settings.CONFIGURATION.practice, "viewer": viewer, "path": request.path}
    if viewer is not None:
        shown |= {
            "handles": bool(viewer.may(Act.SIGNAL_HANDLE)),
            "oversees": bool(viewer.may(Act.EVIDENCE_READ)),
            "oversees_log": bool(viewer.may(Act.LOG_OVERSEE)),
            "maintains": bool(viewer.may(Act.ORGANISATION_MAINTAIN)),
            "adopts": bool(viewer.may(Act.ADOPTION_READ)),
            "keeps": bool(viewer.may(Act.RETENTION_OVERSEE)),
            "follows_reveals": bool(viewer.may(Act.REVEAL_FOLLOW)) and not viewer.may(Act.SIGNAL_HANDLE),
            "follows": bool(viewer.may(Act.SIGNAL_FOLLOW)),
            "account_tag": _tag(viewer),
        }
    return shown


def _tag(viewer: Viewer) -> str:
    """For what a phone keeps. Without keys (a restore without them) every page that opens nothing still works."""
    try:
        return account_tag(viewer.member)
    except KeyMissing:
        return ""
