"""Sharing as a recorded decision: who asks, for what, by which rule, with whom, which fields, who agreed. Replayable."""
