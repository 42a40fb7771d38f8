"""Turns settings and the system's wish into the look, and dresses the application."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from app.ui.shell.settings import Settings
from app.ui.widgets.glyphs import paint_glyph
from app.ui.widgets.look import Appearance, Look, TextStyle, palette_of
from app.ui.widgets.painting import paint_box
from app.ui.widgets.theme import DARK, LIGHT

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

ICON_PX = 128


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
    """Give palette and font to the widgets that we do not paint ourselves."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return
    palette = palette_of(look.theme)
    if application.palette() != palette:
        application.setPalette(palette)
    font = look.font(TextStyle.BODY)
    if application.font() != font:
        application.setFont(font)


def window_icon(look: Look) -> "QIcon":
    """Return the mark of the program, for the title bar and the task bar."""
    # Late: it brings the names of all the icons that a system may have.
    from PySide6.QtGui import QIcon

    picture = QPixmap(ICON_PX, ICON_PX)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    whole = QRectF(0, 0, ICON_PX, ICON_PX)
    paint_box(painter, whole, ICON_PX * 0.22, look.colour("accent"))
    inner = whole.adjusted(*(ICON_PX * share for share in (0.16, 0.16, -0.16, -0.16)))
    paint_glyph(painter, "knot", inner, look.colour("on_accent"), 2.4)
    painter.end()
    return QIcon(picture)
