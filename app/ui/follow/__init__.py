"""The Follow room: a giver is led through a session."""
