"""Screens: they translate HTTP and nothing else. No query, no rule, no role check of their own."""
