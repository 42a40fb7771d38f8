"""Colours of the two themes, as values."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme, as ``#rrggbb``.

    Attributes
    ----------
    ground, surface, raised
        Behind the map; panels; what lies on a panel (chips, keys, icon tiles).
    text, quiet, line
        Writing, secondary writing, hairlines.
    accent, on_accent, accent_ground
        The one accent, writing on it, and its pale tint.
    work_text, work_ground, and so on
        Writing and tint that belong to a safety level or to knots; the plain
        name is the colour of signs and fills.
    """

    name: str
    is_dark: bool
    ground: str
    surface: str
    raised: str
    hover: str
    line: str
    text: str
    quiet: str
    accent: str
    on_accent: str
    accent_ground: str
    work: str
    work_text: str
    work_ground: str
    caution: str
    caution_text: str
    caution_ground: str
    no_go: str
    no_go_text: str
    no_go_ground: str
    knot: str
    knot_text: str
    knot_ground: str


LIGHT = Theme(
    name="light",
    is_dark=False,
    ground="#F7F4F0",
    surface="#FFFFFF",
    raised="#F5F1EC",
    hover="#FAF7F4",
    line="#E7E0D8",
    text="#2A2522",
    quiet="#6F665E",
    accent="#16705D",
    on_accent="#FFFFFF",
    accent_ground="#E1F0EC",
    work="#2FA58A",
    work_text="#0F5A4A",
    work_ground="#E1F0EC",
    caution="#C97A12",
    caution_text="#7A4806",
    caution_ground="#FFF3E2",
    no_go="#B3203A",
    no_go_text="#8E1730",
    no_go_ground="#FCE9EC",
    knot="#6A3DB0",
    knot_text="#552E92",
    knot_ground="#F0EAFA",
)

DARK = Theme(
    name="dark",
    is_dark=True,
    ground="#171412",
    surface="#2A2420",
    raised="#362F2A",
    hover="#302925",
    line="#443B35",
    text="#F3EDE6",
    quiet="#B9ADA2",
    accent="#4DB79F",
    on_accent="#0C211C",
    accent_ground="#1D3631",
    work="#4DB79F",
    work_text="#8ADBC8",
    work_ground="#1D3631",
    caution="#E09A3A",
    caution_text="#F2C078",
    caution_ground="#3A2B17",
    no_go="#E0566E",
    no_go_text="#F6A5B2",
    no_go_ground="#3D1F25",
    knot="#9B76DC",
    knot_text="#CBB5F2",
    knot_ground="#2E2440",
)


def relative_luminance(colour: str) -> float:
    """Return the luminance of ``#rrggbb``, 0 to 1 (WCAG 2, relative luminance)."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2, contrast ratio)."""
    bright, dim = sorted(map(relative_luminance, (one, other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)
