"""Where compartment B keeps its data keys: behind three functions that give keys and buckets, never an index or a body.

Of this compartment only the records move. What a reporter left to be called, and requests for a name, keep their key;
`used` counts them, so that it is not destroyed before they are gone.
"""

from puzzelstuk.vault.keystore import Compartment
from puzzelstuk.vault.rewrap import KeptKeys

REPORTER_KEYS = KeptKeys(
    table="reporters_record",
    compartment=Compartment.REPORTER,
    under="SELECT * FROM rewrapping.reporters_under(%s, %s, %s)",
    move="SELECT rewrapping.reporters_move(%s, %s, %s, %s)",
    used="SELECT * FROM rewrapping.reporters_used(%s)",
)
