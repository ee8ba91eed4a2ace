"""Rules as pure functions: who may, what may be recorded, how long it is kept. No Django, no database."""
