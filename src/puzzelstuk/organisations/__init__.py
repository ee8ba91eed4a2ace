"""Organisations, members, roles, areas, functions ("wie is waarvan"), agreements and adopted rules."""
