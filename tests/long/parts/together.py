"""Eight people at once: everyone sends, and then everyone gives the same signal a status at the same moment."""

from concurrent.futures import ThreadPoolExecutor

from bench.browser import Browser, filled_in, in_veenstad
from bench.report import Figure
from tests.faults.crew import Crew, at_work
from tests.long.work import Outcome, Work

SENDERS = ("samira", "chris", "henk", "wil", "fatma", "bilal", "joke", "marit")
EACH = 60
ROUNDS = 40


def run(work: Work) -> Outcome:
    with at_work("long-together", fresh=True) as crew:
        return together(crew, EACH, ROUNDS)


def together(crew: Crew, each: int, rounds: int) -> Outcome:
    """Eight senders of `each` pieces; `rounds` signals that eight hands of one contact person try to acknowledge at once."""
    before = int(str(crew.ask("SELECT count(*) FROM signals_signal")[0][0]))
    with ThreadPoolExecutor(len(SENDERS)) as pool:
        answers = [one for those in pool.map(lambda slug: _sent(crew.port, slug, each), SENDERS) for one in those]
    stored = int(str(crew.ask("SELECT count(*) FROM signals_signal")[0][0])) - before
    signals = [str(row[0]) for row in crew.ask(_OF_JOKE)[:rounds]]
    given = [_at_once(crew.port, signal) for signal in signals]
    steps = int(str(crew.ask(_STEPS)[0][0]))
    figures = (
        Figure("fouten bij 8 melders tegelijk", sum(code != 302 for code in answers), f"van {len(answers)}", 0, 0),
        Figure("bevestigd en niet bewaard, of dubbel", abs(stored - answers.count(302)), "stukken", 0, 0),
        Figure("fouten bij 8 handen tegelijk op één signaal", sum(code >= 500 for codes in given for code in codes), "", 0, 0),
        Figure("dubbele of verloren statussen", abs(steps - len(signals)) + sum(c.count(302) != 1 for c in given), "", 0, 0),
    )
    return Outcome(figures, f"8 melders, elk {each} stukken; {len(signals)} signalen, elk 8 keer tegelijk bevestigd")


_OF_JOKE = """SELECT s.id FROM signals_signal s JOIN organisations_organisation o ON o.id = s.organisation
WHERE o.slug = 'welzijn' AND s.state = 'vastgelegd' AND s.kind = 'signaal'"""
_STEPS = "SELECT count(*) FROM feedback_step WHERE status = 'gezien'"


def _sent(port: int, slug: str, each: int) -> list[int]:
    browser = in_veenstad(port, slug)
    form = browser.get("/signaal/nieuw").fields
    return [browser.post("/signaal/nieuw", filled_in(form, number)).status for number in range(each)]


def _at_once(port: int, signal: str) -> list[int]:
    hands = [in_veenstad(port, "joke") for _ in range(8)]
    tokens = [hand.get(f"/werklijst/{signal}").fields["csrfmiddlewaretoken"] for hand in hands]

    def give(hand: Browser, token: str) -> int:
        return hand.post(f"/werklijst/{signal}/status", {"csrfmiddlewaretoken": token, "status": "gezien"}).status

    with ThreadPoolExecutor(len(hands)) as pool:
        return list(pool.map(give, hands, tokens))
