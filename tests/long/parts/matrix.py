"""The whole matrix once, counted: every cell of address, method, role and relation, and again after a role was taken away."""

import django

django.setup()

from bench.report import Figure  # noqa: E402
from tests.committed import Committed  # noqa: E402
from tests.long.outside import long_cluster, test_client, unblocked  # noqa: E402
from tests.long.work import Outcome, Work  # noqa: E402
from tests.matrix.cells import METHODS, Asker, Cell, addresses, cells_of, counting, unexpected  # noqa: E402
from tests.matrix.expectations import UNWRITTEN, Expectations, expectations  # noqa: E402
from tests.matrix.people import NEEDS_ANOTHER, role_taken_away, signed_in_people  # noqa: E402
from tests.matrix.town import NOBODY, RELATIONS, ROLES, build  # noqa: E402


def run(work: Work) -> Outcome:
    """All cells; nothing to resume, it takes a minute or two."""
    cells = [cell for route in addresses() for cell in cells_of(route)]
    later = [cell for cell in cells if cell.role != NOBODY and cell.method in NEEDS_ANOTHER.get(cell.route, METHODS)]
    with test_client():
        town = build(Committed(long_cluster(), "test_matrix_lang", unblocked()))
        with town.database.role(), counting():
            asker = Asker(town, expectations(), signed_in_people())
            wrong = unexpected(asker, cells)
            with role_taken_away(town):
                wrong += unexpected(asker, later, as_if="trainer")
    figures = (
        Figure("vakjes geprobeerd", len(cells) + len(later), "vakjes", 5_000, 10_000, most=False),
        Figure("vakjes zonder verwachting", _unwritten(expectations(), cells), "vakjes", 0, 0),
        Figure("vakjes met een onverwachte uitkomst of een verschil met wat nooit bestond", len(wrong), "vakjes", 0, 0),
    )
    asked = f"{len(addresses())} adressen x {len(METHODS)} methoden x {len(ROLES)} rollen x {len(RELATIONS)} relaties"
    data = f"{asked} (waar een signaal in het adres staat), ook na intrekken van de rol"
    return Outcome(figures, data, {"unexpected": wrong[:20]})


def _unwritten(written: Expectations, cells: list[Cell]) -> int:
    """Cells of which nobody wrote down what must happen."""
    return sum(written.word(one.route, one.method, one.role, one.relation) == UNWRITTEN for one in cells)
