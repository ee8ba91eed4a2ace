"""Who did what, append-only and without foreign keys. Holds ids, never content."""
