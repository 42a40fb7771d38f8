"""The one SQLite file that keeps what a person wants kept."""
