"""Has what clicks wait for worked out in a process of its own, while nobody waits.

Not in a thread: that would hold up every click, and shapes that are made ready for
questions must not be asked by two threads at once.
"""

from PySide6.QtCore import QObject, QProcess, Signal

from app.ui.shell.options import Command

PATIENCE_MS = 3000


class CacheFilling(QObject):
    """Runs the command once.

    Signals
    -------
    filled
        The command has ended well.
    """

    filled = Signal()

    def __init__(self, command: Command, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cache_filling")
        self._process = QProcess(self)
        self._process.setProgram(command.words[0])
        self._process.setArguments(list(command.words[1:]))
        self._process.setWorkingDirectory(str(command.folder))
        self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.finished.connect(self._on_finished)

    def start(self) -> None:
        """Start the command; where that is impossible, nothing is filled."""
        self._process.start()

    def stop(self) -> None:
        """End the command if it still runs: a half-filled cache is sound."""
        self._process.finished.disconnect(self._on_finished)
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(PATIENCE_MS)

    def _on_finished(self, exit_code: int) -> None:
        if exit_code == 0:
            self.filled.emit()
