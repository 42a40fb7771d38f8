"""What was practised as files: CSV, JSON and an Anki deck; a JSON is taken in."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.model.ids import MapId
from app.practice.cards import cards_of
from app.store.practice_transfer import TakenIn
from app.ui.map.picture import MapContent
from app.ui.practise.anki import anki_deck
from app.ui.practise.statistics.source import StatisticsSource
from app.ui.printing.saving import saved
from app.ui.rooms.files import Files
from app.ui.widgets.words import tr


class Saving(QObject):
    """Asks where to, writes the file whole, and tells of it.

    Signals
    -------
    told : str
        Where the file is, or why there is none.
    taken_in
        There may be more to tell now.
    """

    told = Signal(str)
    taken_in = Signal()

    def __init__(self, source: StatisticsSource, files: Files, parent: QWidget) -> None:
        super().__init__(parent)
        self._source, self._files, self._parent = source, files, parent

    def save_csv(self) -> None:
        """Save all answers as a table."""
        self._save_text("kneadmap-practice.csv", self._source.keeping.csv_text())

    def save_json(self) -> None:
        """Save all that is kept, to take in elsewhere."""
        self._save_text("kneadmap-practice.json", self._source.keeping.json_text())

    def save_anki(self, map_id: MapId, content: MapContent) -> None:
        """Save the cards of a map as a deck for Anki."""
        name = f"kneadmap-{map_id}.apkg"
        path = self._files.to_save(self._parent, tr("Save the deck"), name)
        if path is None:
            return
        atlas = self._source.bodies.atlas(map_id)
        made_at_s = self._source.day.now.timestamp()
        deck = anki_deck(cards_of(atlas), atlas, content, made_at_s)
        self.told.emit(saved(path, deck))

    def take_in(self) -> None:
        """Take in what another Kneadmap has saved; what is there already stays."""
        title = tr("Take in answers")
        path = self._files.to_open(self._parent, title, tr("Answers (*.json)"))
        if path is None:
            return
        try:
            data = path.read_bytes()
        except OSError as error:
            reason = error.strerror or error
            self.told.emit(
                tr("{path} could not be read: {reason}.", path=path, reason=reason)
            )
            return
        taken = self._source.keeping.take_in(data, path.name)
        self._source.read_again()
        if taken is not None:
            self.taken_in.emit()
            self.told.emit(_taken_words(taken))

    def _save_text(self, name: str, text: str) -> None:
        if not text:  # the keeping tells why
            return
        path = self._files.to_save(self._parent, tr("Save the answers"), name)
        if path is not None:
            self.told.emit(saved(path, text.encode()))


def _taken_words(taken: TakenIn) -> str:
    if not taken.answers and not taken.exercises:
        return tr("All of it was here already.")
    return tr(
        "Taken in of what was not here: answers {answers}, exercises {exercises}.",
        answers=taken.answers,
        exercises=taken.exercises,
    )
