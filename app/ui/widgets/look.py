"""How everything looks now: theme, text size, motion. Handed to every widget."""

from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette

from app.ui.widgets.theme import DARK, LIGHT, Theme

SMALLEST_TEXT_PERCENT = 85
LARGEST_TEXT_PERCENT = 160


class TextStyle(Enum):
    """Size in px at normal text size, and weight."""

    DISPLAY = (29, QFont.Weight.Bold)
    TITLE = (23, QFont.Weight.Bold)
    LARGE = (17, QFont.Weight.Normal)
    LARGE_STRONG = (17, QFont.Weight.DemiBold)
    HEADING = (16, QFont.Weight.DemiBold)
    STRONG = (14, QFont.Weight.DemiBold)
    BODY = (14, QFont.Weight.Normal)
    SMALL = (12, QFont.Weight.Normal)
    SMALL_STRONG = (12, QFont.Weight.DemiBold)
    SECTION = (12, QFont.Weight.Bold)


@dataclass(frozen=True, slots=True)
class Appearance:
    """Theme, text size and motion at one moment."""

    theme: Theme = LIGHT
    text_percent: int = 100
    is_motion_reduced: bool = False


class Look(QObject):
    """The appearance that all widgets of a window share.

    Signals
    -------
    changed
        The theme, the text size or the wish for less motion is another now.
    """

    changed = Signal()

    def __init__(
        self, appearance: Appearance | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("look")
        self._appearance = appearance or Appearance()
        self._fonts: dict[TextStyle, QFont] = {}
        self._families = ["Inter", *QGuiApplication.font().families()]

    @property
    def theme(self) -> Theme:
        """Return the colours."""
        return self._appearance.theme

    @property
    def appearance(self) -> Appearance:
        """Return everything at once."""
        return self._appearance

    @property
    def is_motion_reduced(self) -> bool:
        """Return whether the user wants less movement."""
        return self._appearance.is_motion_reduced

    def show_appearance(self, appearance: Appearance) -> None:
        """Take on another appearance and tell everyone."""
        if appearance == self._appearance:
            return
        self._appearance = appearance
        self._fonts.clear()
        self.changed.emit()

    def show_theme(self, is_dark: bool) -> None:
        """Take on the dark or the light theme."""
        theme = DARK if is_dark else LIGHT
        self.show_appearance(replace(self._appearance, theme=theme))

    def px(self, normal_px: float) -> int:
        """Return a length that grows with the text size."""
        return round(normal_px * self._appearance.text_percent / 100)

    def font(self, style: TextStyle) -> QFont:
        """Return the font of a text style at the present size."""
        font = self._fonts.get(style)
        if font is None:
            normal_px, weight = style.value
            font = QFont(self._families)
            font.setPixelSize(self.px(normal_px))
            font.setWeight(weight)
            if style is TextStyle.SECTION:
                font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 105)
            self._fonts[style] = font
        return font

    def colour(self, name: str) -> QColor:
        """Return a colour of the theme by the name of its field."""
        return QColor(getattr(self.theme, name))


def palette_of(theme: Theme) -> QPalette:
    """Return the palette for the widgets that we do not paint ourselves."""
    roles = {
        QPalette.ColorRole.Window: theme.surface,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.Base: theme.surface,
        QPalette.ColorRole.AlternateBase: theme.raised,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.PlaceholderText: theme.quiet,
        QPalette.ColorRole.Button: theme.raised,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.ToolTipBase: theme.surface,
        QPalette.ColorRole.ToolTipText: theme.text,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.on_accent,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.Light: theme.surface,
        QPalette.ColorRole.Mid: theme.line,
        QPalette.ColorRole.Dark: theme.quiet,
    }
    palette = QPalette(QColor(theme.raised), QColor(theme.surface))
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.quiet))
    return palette
