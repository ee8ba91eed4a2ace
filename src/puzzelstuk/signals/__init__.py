"""What a professional saw, heard and thinks: signals, mentions and later additions."""
