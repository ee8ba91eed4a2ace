"""A share: proposed, decided, given, received, ended."""
