"""The map view, its layers, and the list that mirrors it."""
