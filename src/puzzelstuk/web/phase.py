"""Practising, preparing or working for real: which acts exist for whom at this moment."""

from django.conf import settings

from puzzelstuk.access.viewer import Viewer
from puzzelstuk.guidance.production import ADOPTED
from puzzelstuk.policy.access import Act
from puzzelstuk.policy.adoption import WHILE_PREPARING


def open_to(viewer: Viewer, act: Act) -> bool:
    """Outside practice an organisation works only with what its board decided; until then it can prepare."""
    here = settings.CONFIGURATION
    return here.practice or act in WHILE_PREPARING or (not here.preparing and ADOPTED.holds(viewer.organisation))
