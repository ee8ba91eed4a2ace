"""Envelope encryption, blind indexes and the key store. Keys live outside PostgreSQL; nothing here knows what a field means."""
