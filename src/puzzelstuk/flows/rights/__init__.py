"""What a person may ask of us, and what police, breach and law ask."""
