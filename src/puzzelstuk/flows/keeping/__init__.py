"""Reviewing, erasing, and keys that move."""
