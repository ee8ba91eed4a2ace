"""The part of docs/reference/rules.md about sharing: every rule for a lawyer to read, made from the files themselves."""

from collections.abc import Iterable

from puzzelstuk.guidance.sharing_rules import sharing_rules
from puzzelstuk.guidance.sharing_words import WordList, sharing_words
from puzzelstuk.policy.sharing import DataKind, Outcome, Rule

TO_CONFIRM = "te bevestigen door FG"
SEEN = "bron gezien"
EVERY = "iedereen"
OUTCOME_WORDS = {
    Outcome.YES: "ja: het mag, en het staat in het logboek",
    Outcome.PROVIDED: "mits: het mag als elke voorwaarde klopt",
    Outcome.ADVICE: "advies: eerst de FG, een jurist of de leidinggevende",
    Outcome.NO: "nee: het mag niet",
}


def sharing_parts() -> list[str]:
    """The paragraphs of this part, in order."""
    rules = sorted(sharing_rules().rules, key=lambda rule: rule.id)
    otherwise = " ".join(one.text for one in sharing_rules().otherwise)
    return [
        "## Wat mag naar wie?",
        (
            f"Versie van de deelregels: {sharing_rules().version}. Past er geen regel, dan is het antwoord nee. "
            "Een regel die iets toestaat, noemt elk soort gegeven dat mee mag. Een regel die iets verbiedt, geldt al als één soort "
            "wordt geraakt. Toestemming maakt van een nee nooit een ja. Tussen twee organisaties telt alleen een versie die beide "
            "besturen vaststelden. Oude versies blijven staan, zodat een besluit van toen opnieuw te wegen is "
            "([ADR 0031](../adr/0031-sharing-rules-as-data.md))."
        ),
        "Regels met een R komen uit de voorbeeldtabel. Regels met een V zijn een eigen voorstel van Puzzelstuk.",
        _answers(rules),
        f"Wat altijd kan: {otherwise}",
        *(_told(rule) for rule in rules),
    ]


def _answers(rules: list[Rule]) -> str:
    counted = ((words, [rule.id for rule in rules if rule.outcome is outcome]) for outcome, words in OUTCOME_WORDS.items())
    return "\n".join(f"- **{words}**: {', '.join(ids)}" for words, ids in counted)


def _told(rule: Rule) -> str:
    words = sharing_words()
    kinds = [words.data.named(one.value) for one in DataKind if one in rule.data]
    lines = [
        ("Antwoord", OUTCOME_WORDS[rule.outcome]),
        ("Doel", _named(rule.purposes, words.purposes)),
        ("Wie deelt", _named(rule.sources, words.sources)),
        ("Uit welke taak", _named(rule.tasks, words.tasks, "elke taak")),
        ("Met wie", _named(rule.recipients, words.recipients)),
        ("Welke gegevens", _sentence(kinds)),
        ("Alleen als erbij zit", _sentence(words.data.named(one.value) for one in sorted(rule.only_with))),
        ("Waarom", rule.because),
        ("Grondslag", rule.basis),
        ("Voorwaarden", _conditions(rule)),
        ("Toestemming", rule.consent.text),
        ("Informeren", rule.inform),
        ("Wat wel kan", " ".join(one.text for one in rule.alternatives)),
        ("Ook vastleggen", _sentence(rule.also_log)),
        ("Gaat voor", _sentence(sorted(rule.before))),
        ("Bronnen", f"{_sentence(rule.references)} ({SEEN if rule.confirmed else TO_CONFIRM})"),
    ]
    told = "\n".join(f"- {name}: {text}" for name, text in lines if text)
    return f"### {rule.id} {rule.name}\n\n{told}"


def _conditions(rule: Rule) -> str:
    """Conditions of which one is enough stand together."""
    groups: dict[str, list[str]] = {}
    for one in rule.conditions:
        groups.setdefault(one.one_of or one.id, []).append(one.text)
    return " ".join(texts[0] if len(texts) == 1 else f"Eén hiervan: {' '.join(texts)}" for texts in groups.values())


def _named(codes: frozenset[str], known: WordList, every: str = EVERY) -> str:
    return _sentence(known.named(one) for one in known.words if one in codes) or every


def _sentence(words: Iterable[str]) -> str:
    return "; ".join(words)
