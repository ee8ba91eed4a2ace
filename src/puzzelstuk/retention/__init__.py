"""Ageing instead of hoarding: looking again, letting go, holding back by two people, and proof of what was erased."""
