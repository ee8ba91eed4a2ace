"""What somebody at the desk chooses for a question to a source, and the two words a source can send; equally long."""

import uuid

from django import forms
from django.http import QueryDict

from puzzelstuk.flows.weighing.source_ask import Chosen

ANSWERS = {"bekend": True, "anders": False}


class QuestionForm(forms.Form):
    """One mention, one source; conditions come as a list of ticks."""

    kenmerk = forms.IntegerField(min_value=1, max_value=50)
    bron = forms.UUIDField()

    def chosen(self, sent: QueryDict) -> Chosen:
        """What was chosen; what does not fit chooses nothing, and is refused with what to do."""
        said = self.cleaned_data if self.is_valid() else {}
        ticked = {one[:40]: True for one in sent.getlist("voorwaarde")[:12]}
        return Chosen(said.get("kenmerk", 0), said.get("bron", uuid.UUID(int=0)), ticked)
