"""Four attackers ask "who reported this?" after a working day over real HTTP; each question is proven on a planted leak."""

import tempfile
from pathlib import Path

from bench.report import Figure
from tests.attacks.questions import QUESTIONS, ask
from tests.attacks.scene import FIVE, ORDER, played
from tests.conftest import _cluster
from tests.long.work import Outcome, Work


def run(work: Work) -> Outcome:
    with tempfile.TemporaryDirectory() as folder, played(_cluster(), Path(folder) / "server.log") as scene:
        asked = {question: ask(question, scene) for question in QUESTIONS}
    work.keep(asked=len(asked))
    figures = (
        Figure("vragen ‘wie meldde dit?’", len(asked), "vragen", 30, 30, most=False),
        Figure("vragen die een melder noemden", sum(bool(one.named) for one in asked.values()), "vragen", 0, 0),
        Figure("vragen die hun eigen lek niet vonden", sum(not one.with_leak for one in asked.values()), "vragen", 0, 0),
    )
    data = (
        f"Eén dag over HTTP: {len(FIVE)} melders, {len(ORDER)} signalen. Eigenaar van de database en dief van de back-up krijgen "
        "alle rijen met volgorde; behandelaar, beheerder en een ander meldpunt elke pagina met koppen en bron."
    )
    return Outcome(figures, data, {"vragen": list(asked)})
