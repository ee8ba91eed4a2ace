"""Compartment B: who reported. Its own keys, its own database role, two narrow doors; linked by a random token only."""
