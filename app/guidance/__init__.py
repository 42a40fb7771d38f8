"""What to say about a place, and where to find a word."""
