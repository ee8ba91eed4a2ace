"""Talking it over without a name: a masked card, the advice on it, and teams across organisations."""
