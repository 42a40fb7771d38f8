"""Errors of our own: things that the user can mend."""


class AppError(Exception):
    """Something the user can mend: a file, a disk, a choice. The text says how."""
