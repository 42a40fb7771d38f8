"""Turns settings and the system's wish into the look, and dresses the application."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyleFactory

from app.ui.shell.settings import Settings
from app.ui.widgets.look import Appearance, Look, TextStyle, palette_of
from app.ui.widgets.theme import DARK, LIGHT

STYLE = "Fusion"


def appearance_of(settings: Settings) -> Appearance:
    """Return how the settings want everything to look just now."""
    is_dark = settings.theme == "dark"
    if settings.theme == "system":
        is_dark = system_is_dark()
    return Appearance(
        DARK if is_dark else LIGHT, settings.text_percent, settings.is_motion_reduced
    )


def system_is_dark() -> bool:
    """Return whether the system wants dark windows just now."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def dress_application(look: Look) -> None:
    """Give style, palette and font to the widgets that we do not paint ourselves."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return
    if application.style().objectName().lower() != STYLE.lower():
        application.setStyle(QStyleFactory.create(STYLE))
    palette = palette_of(look.theme)
    if application.palette() != palette:
        application.setPalette(palette)
    font = look.font(TextStyle.BODY)
    if application.font() != font:
        application.setFont(font)
