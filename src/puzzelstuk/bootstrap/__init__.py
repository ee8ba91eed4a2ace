"""What runs before anything is installed: standard library only, no other part of Puzzelstuk."""
