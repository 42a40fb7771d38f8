"""Kneadmap: explore, follow, practise and feel a back massage on a body map."""

__version__ = "0.1.0"
