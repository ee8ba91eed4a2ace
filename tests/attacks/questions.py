"""The questions "who reported this?", in one list: who asks, how they try, and the leak that proves they would find it."""

from dataclasses import dataclass

from tests.attacks import attempts, leaks, screens
from tests.attacks.attempts import Attempt, within
from tests.attacks.leaks import Leak, beside, ordinary_sessions
from tests.attacks.scene import Scene
from tests.attacks.screens import ADMINISTRATOR, ELSEWHERE, HANDLER, named_on, read_in

# Wider than three transactions the windows of two pieces overlap, and then a planted leak proves nothing either.
# Whoever owns the database and whoever stole its back-up have the same rows; the owner also has xmin and place.
OF_DATABASE: dict[str, tuple[Attempt, Leak]] = {
    "both in one row": (attempts.same_row, beside(signal_too=True)),
    "one transaction": (attempts.same_transaction, beside(0)),
    **{f"within {distance} transactions": (within(distance), beside(distance)) for distance in range(1, 4)},
    "last trace before": (attempts.nearest_before, beside(-1)),
    "first trace after": (attempts.nearest_after, beside(1)),
    "last signed in before": (attempts.nearest_session_before, ordinary_sessions(-2)),
    "first signed in after": (attempts.nearest_session_after, ordinary_sessions(2)),
    "sessions in order of place": (attempts.sessions_in_order_of_place, leaks.one_session_a_person),
    "exact times": (attempts.clock_beside_sessions, leaks.exact_times),
    "a clock in the ids": (attempts.clock_in_ids, leaks.ids_with_a_clock),
    "alone on a day": (attempts.same_day, leaks.one_person_a_day),
    "actor of the log line": (attempts.log_of_the_signal, leaks.actor_in_clear),
    "same place in both chains": (attempts.log_in_the_same_place, leaks.chains_side_by_side),
    "two references on": (attempts.references(2), leaks.chain_of_rows),
    "three references on": (attempts.references(3), leaks.chain_of_rows),
    "receiver of the grant": (attempts.receivers, leaks.granted_to_the_account),
    "hash of the account": (attempts.plain_hashes, leaks.plain_hash),
    "hash with what lies beside": (attempts.hashes_with_what_lies_beside, leaks.salted_hash),
}
OF_SCREENS: dict[str, tuple[Attempt, Leak]] = {
    "handler: a name on the page": (read_in(HANDLER, screens.words), named_on(HANDLER)),
    "handler: anything in the source of the page": (read_in(HANDLER, screens.whole), named_on(HANDLER)),
    "handler: hidden fields and addresses": (read_in(HANDLER, screens.attributes), named_on(HANDLER)),
    "handler: the line in the work list": (read_in(HANDLER, screens.line), named_on(HANDLER)),
    "handler: headers": (read_in(HANDLER, screens.headers), named_on(HANDLER, "koppen")),
    "administrator: a name on any page": (read_in(ADMINISTRATOR, screens.words), named_on(ADMINISTRATOR)),
    "administrator: anything in the source of any page": (read_in(ADMINISTRATOR, screens.whole), named_on(ADMINISTRATOR)),
    "administrator: headers": (read_in(ADMINISTRATOR, screens.headers), named_on(ADMINISTRATOR, "koppen")),
    "administrator: order of members and work list": (screens.same_place_in_both_lists, screens.members_in_order_of_signals),
    "desk elsewhere: a name on any page": (read_in(ELSEWHERE, screens.words), named_on(ELSEWHERE)),
    "desk elsewhere: anything in the source or hidden": (read_in(ELSEWHERE, screens.attributes), named_on(ELSEWHERE)),
    "desk elsewhere: headers": (read_in(ELSEWHERE, screens.headers), named_on(ELSEWHERE, "koppen")),
}


@dataclass(frozen=True)
class Asked:
    """What became of one question: the signals named, and those that a planted leak would have named."""

    named: set[str]
    with_leak: set[str]


def ask(question: str, scene: Scene) -> Asked:
    """Try one question on what is really there, and once more with its leak in it."""
    kept = scene.dump if question in OF_DATABASE else scene.pages
    attempt, leak = (OF_DATABASE | OF_SCREENS)[question]
    return Asked(named(attempt(kept), scene), named(attempt(leak(kept, scene.reporter_of)), scene))


def named(found: dict[str, set[str]], scene: Scene) -> set[str]:
    """The signals of which the one suspect is the reporter."""
    return {signal for signal, account in scene.reporter_of.items() if found.get(signal) == {account}}


QUESTIONS = (*OF_DATABASE, *OF_SCREENS)
