"""One transaction over several steps."""
