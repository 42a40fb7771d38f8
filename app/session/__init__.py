"""Sessions: worked out for a wish, fitted to a person, and played."""
