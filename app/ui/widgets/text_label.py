"""Labels that follow the shared look and break their lines."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.widgets.look import Look, TextStyle


class TextLabel(QLabel):
    """Text in one of the shared styles; wraps, grows with the text size."""

    def __init__(
        self,
        look: Look,
        text: str,
        style: TextStyle = TextStyle.BODY,
        tint: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._style = style
        self._tint = tint
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setMinimumWidth(1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)
        self.refresh()
        look.changed.connect(self.refresh)

    def show_tint(self, tint: str) -> None:
        """Write in another colour of the theme."""
        self._tint = tint
        self.refresh()

    def refresh(self) -> None:
        """Take font and colour from the look."""
        self.setFont(self._look.font(self._style))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._look.colour(self._tint))
        self.setPalette(palette)


class RichLabel(TextLabel):
    """A `TextLabel` that understands bold and coloured runs."""

    def __init__(
        self,
        look: Look,
        style: TextStyle = TextStyle.BODY,
        tint: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, "", style, tint, parent)
        self._runs: tuple[tuple[str, str], ...] = ()
        self.setTextFormat(Qt.TextFormat.RichText)
        look.changed.connect(self._render)

    def show_runs(self, *runs: tuple[str, str]) -> None:
        """Show runs of ``(manner, text)``.

        A manner is ``plain``, ``bold``, the name of a colour, or both of the last.
        """
        self._runs = runs
        self.setAccessibleName("".join(text for _, text in runs))
        self._render()

    def _render(self) -> None:
        self.setText("".join(self._marked_up(*run) for run in self._runs))

    def _marked_up(self, manner: str, text: str) -> str:
        from html import escape

        safe = escape(text)
        styles = []
        for word in manner.split():
            if word == "bold":
                styles.append("font-weight:600")
            elif word != "plain":
                styles.append(f"color:{self._look.colour(word).name()}")
        return f'<span style="{";".join(styles)}">{safe}</span>'
