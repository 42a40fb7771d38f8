"""Main window, actions, settings, theme and messages."""
