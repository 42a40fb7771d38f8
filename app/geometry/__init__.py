"""Millimetres: outlines, distances, mirroring and the paths of strokes."""
