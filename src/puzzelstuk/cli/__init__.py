"""Commands: thin, one module a command."""
