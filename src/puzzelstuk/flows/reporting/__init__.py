"""Putting a piece down and following it: what a reporter does."""
