"""What was practised as files to take elsewhere: CSV, JSON and an Anki deck."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.ui.follow.files import Files
from app.ui.practise.statistics.source import StatisticsSource
from app.ui.printing.saving import saved
from app.ui.widgets.words import tr


class Saving(QObject):
    """Asks where to, writes the file whole, and tells of it.

    Signals
    -------
    told : str
        Where the file is, or why there is none.
    """

    told = Signal(str)

    def __init__(self, source: StatisticsSource, files: Files, parent: QWidget) -> None:
        super().__init__(parent)
        self._source, self._files, self._parent = source, files, parent

    def save_csv(self) -> None:
        """Save all answers as a table."""
        self._save_text("kneadmap-practice.csv", self._source.keeping.csv_text())

    def save_json(self) -> None:
        """Save all that is kept, to take in elsewhere."""
        self._save_text("kneadmap-practice.json", self._source.keeping.json_text())

    def _save_text(self, name: str, text: str) -> None:
        if text:  # else the keeping tells why
            self._save(tr("Save the answers"), name, text.encode())

    def _save(self, title: str, name: str, data: bytes) -> None:
        path = self._files.to_save(self._parent, title, name)
        if path is not None:
            self.told.emit(saved(path, data))
