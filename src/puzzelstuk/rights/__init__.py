"""The rights of the people signals are about: their requests, telling them, and what police asked."""
