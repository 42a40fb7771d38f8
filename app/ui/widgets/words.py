"""The one door for visible text: every sentence can be translated here."""

from PySide6.QtCore import QCoreApplication

CONTEXT = "kneadmap"


def tr(text: str, /, **places: object) -> str:
    """Return the sentence in the reader's language, with its places filled.

    Parameters
    ----------
    text
        A whole sentence in English with named places: ``"{name}, right side"``.
    places
        What stands in the places. Content of a map is put in as it is.
    """
    return QCoreApplication.translate(CONTEXT, text).format(**places)
