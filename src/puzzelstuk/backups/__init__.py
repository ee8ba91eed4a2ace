"""Back-ups: data and keys as two closed bundles, and putting them back on an empty machine."""
