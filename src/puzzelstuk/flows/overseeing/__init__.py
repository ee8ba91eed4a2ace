"""The log and who may look at it."""
