"""Talking it over without a name, alone or as a team."""
