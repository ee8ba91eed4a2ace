"""An inverted index in numpy: for each term the rows it stands in and its weight there."""

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


class Postings:
    """Rows of (term, weight); scores a query in one pass over the rows its terms touch."""

    def __init__(self, rows: Sequence[dict[str, float]], saturation: float, length: float) -> None:
        self.size = len(rows)
        columns: dict[str, int] = {}
        flat = [
            (row, columns.setdefault(name, len(columns)), share) for row, terms in enumerate(rows) for name, share in terms.items()
        ]
        self._columns = columns
        row_of = np.array([one[0] for one in flat], dtype=np.int64)
        column_of = np.array([one[1] for one in flat], dtype=np.int64)
        share = np.array([one[2] for one in flat], dtype=np.float64)
        self._build(row_of, column_of, share, saturation, length)

    def _build(self, row_of: Ints, column_of: Ints, share: Floats, saturation: float, length: float) -> None:
        counts = np.bincount(column_of, minlength=len(self._columns))
        self._rarity = np.log(1.0 + (self.size - counts + 0.5) / (counts + 0.5))
        sizes = np.bincount(row_of, weights=share, minlength=self.size)
        held_back = saturation * (1.0 - length + length * sizes / max(float(sizes.mean()), 1e-9))
        value = share * (saturation + 1.0) / (share + held_back[row_of]) * self._rarity[column_of]
        order = np.argsort(column_of, kind="stable")
        self._rows, self._values = row_of[order], value[order]
        self._starts = np.concatenate([[0], np.cumsum(counts)])

    def __contains__(self, name: str) -> bool:
        return name in self._columns

    def rarity(self, name: str) -> float:
        """How telling a term is; a term nobody uses is as telling as the rarest."""
        column = self._columns.get(name)
        return float(np.log(1.0 + self.size / 0.5)) if column is None else float(self._rarity[column])

    def scores(self, query: Iterable[tuple[str, float]]) -> Floats:
        """For each row the sum over the query's terms."""
        rows: list[Ints] = []
        values: list[Floats] = []
        for name, share in query:
            column = self._columns.get(name)
            if column is not None:
                part = slice(self._starts[column], self._starts[column + 1])
                rows.append(self._rows[part])
                values.append(self._values[part] * share)
        if not rows:
            return np.zeros(self.size)
        found = np.bincount(np.concatenate(rows), weights=np.concatenate(values), minlength=self.size)
        return found.astype(np.float64, copy=False)
