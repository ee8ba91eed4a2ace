"""Grants: the one thing that visibility reads, in the query, the object check and the database."""
