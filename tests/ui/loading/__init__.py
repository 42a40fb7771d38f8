"""What comes to the window from the cache, and aside."""
