"""`python -m tests.rewrapping.reading DATABASE KEYS STOP`: somebody who reads and sends all the time, until a file STOP is there."""

import json
import os
import sys
from pathlib import Path

from numpy.random import default_rng

from puzzelstuk.vault.keystore import KeyStore
from tests.conftest import _cluster
from tests.rewrapping.filled import KEYS, MONTHS, SIGNAL, Filled, opens, signal

SEND_EVERY = 20


def main(name: str, keys: Path, stop: Path) -> None:
    filled, store = Filled(_cluster(), name, keys), KeyStore(keys)
    choose, counted = default_rng(os.getpid()), {"reads": 0, "failed": 0, "sent": 0}
    with filled.connect() as connection:
        rows = connection.execute("SELECT 'signals_signal', id FROM signals_signal").fetchall()
        rows += connection.execute("SELECT 'reporters_record', id FROM reporters_record").fetchall()
        owners = [str(one) for (one,) in connection.execute("SELECT DISTINCT organisation FROM signals_signal").fetchall()]
        while not stop.exists():
            table, row = rows[int(choose.integers(len(rows)))]
            part = KEYS.split(" UNION ALL ")[table == "reporters_record"]
            found = connection.execute(f"{part} WHERE id = %s", [row]).fetchone()
            counted["reads"] += 1
            counted["failed"] += found is None or not opens(store, found)
            if counted["reads"] % SEND_EVERY == 0:
                sent = signal(store, owners[int(choose.integers(len(owners)))], MONTHS[-1])
                with connection.cursor() as cursor, cursor.copy(SIGNAL) as copy:
                    copy.write_row(sent)
                counted["sent"] += 1
    print(json.dumps(counted))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
