"""Reading content: a good sample, and the same sample spoiled."""
