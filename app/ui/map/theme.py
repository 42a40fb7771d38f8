"""The colours of the map, in a light and a dark theme."""

from dataclasses import dataclass

from PySide6.QtGui import QColor


@dataclass(frozen=True, slots=True)
class MapTheme:
    """The colours of the map as ``#rrggbb``, and how strongly areas are tinted.

    Attributes
    ----------
    work_line, caution_line, no_go_line
        Outlines: a darker or a lighter sister of the tint, to stand off the skin.
    surface_glow
        The light rim below thick outlines.
    work_alpha, caution_alpha, no_go_alpha
        How much of the skin a tint covers, 0 to 1.
    work_cover
        The same for the green that takes over the light and shade of the skin.
    """

    name: str
    ground: str
    surface: str
    line: str
    text: str
    quiet_text: str
    accent: str
    work: str
    work_line: str
    caution: str
    caution_line: str
    no_go: str
    no_go_line: str
    knot: str
    knot_dot: str
    bone: str
    bone_line: str
    muscle: str
    muscle_line: str
    referral: str
    marker: str
    surface_glow: str
    leader: str
    shadow: str
    shadow_alpha: float
    work_alpha: float
    caution_alpha: float
    no_go_alpha: float
    work_cover: float = 0.82
    is_dark: bool = False


LIGHT = MapTheme(
    name="light",
    ground="#f7f4f0",
    surface="#ffffff",
    line="#e7e0d8",
    text="#2a2522",
    quiet_text="#6f665e",
    accent="#16705d",
    work="#2fa58a",
    work_line="#16705d",
    caution="#c97a12",
    caution_line="#a8630b",
    no_go="#b3203a",
    no_go_line="#9c1a31",
    knot="#6a3db0",
    knot_dot="#4b2391",
    bone="#fbf4e4",
    bone_line="#7d6a4f",
    muscle="#b0532f",
    muscle_line="#86391c",
    referral="#a63fb8",
    marker="#12332c",
    surface_glow="#ffffff",
    leader="#6f655d",
    shadow="#4a3a30",
    shadow_alpha=0.26,
    work_alpha=0.46,
    caution_alpha=0.07,
    no_go_alpha=0.16,
)

DARK = MapTheme(
    name="dark",
    ground="#171412",
    surface="#2a2420",
    line="#3a332e",
    text="#f3ede6",
    quiet_text="#b9ada2",
    accent="#4db79f",
    work="#2fa58a",
    work_line="#0f5f4e",
    caution="#c97a12",
    caution_line="#9c5b08",
    no_go="#b3203a",
    no_go_line="#981830",
    knot="#6a3db0",
    knot_dot="#43208a",
    bone="#fbf4e4",
    bone_line="#7d6a4f",
    muscle="#b0532f",
    muscle_line="#86391c",
    referral="#a63fb8",
    marker="#12332c",
    surface_glow="#ffffff",
    leader="#a3978c",
    shadow="#000000",
    shadow_alpha=0.55,
    work_alpha=0.46,
    caution_alpha=0.08,
    no_go_alpha=0.17,
    is_dark=True,
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK)}


def tinted(color: str, alpha: float = 1.0) -> QColor:
    """Return a colour of the theme, seen through to `alpha`, 0 to 1."""
    tint = QColor(color)
    tint.setAlphaF(alpha)
    return tint


def blended(color: str, other: str, share: float = 0.45) -> str:
    """Return a colour between two: `share` of the first."""
    one, two = QColor(color), QColor(other)
    channels = (
        round(a * share + b * (1 - share))
        for a, b in (
            (one.red(), two.red()),
            (one.green(), two.green()),
            (one.blue(), two.blue()),
        )
    )
    return QColor(*channels).name()
