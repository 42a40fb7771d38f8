"""A tint that keeps its hue on any skin: light and shade stay, the colour is new.

A see-through green over orange skin turns to mud, the more the darker the skin. Here
each shade of the picture is looked up on a ramp of one hue instead. Worked out in
Oklab (Björn Ottosson, 2020, "A perceptual color space for image processing").
"""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

Triple = tuple[float, float, float]

_SHADES = 256
_NODES_APART = 16
"""Shades between are straight mixtures: a start must not wait for exact ones."""


@dataclass(frozen=True, slots=True)
class Ramp:
    """How shades of grey become shades of a colour.

    Attributes
    ----------
    darkest, lightest
        Lightness in Oklab, 0 to 1, of what was black and of what was white.
    chroma
        As a share of the colour's own.
    """

    color: str
    darkest: float
    lightest: float
    chroma: float


@lru_cache(maxsize=8)
def shades_of(ramp: Ramp) -> list[int]:
    """Return the colour of each grey from 0 to 255, as ``0xffrrggbb``."""
    nodes = [_shade(ramp, grey) for grey in range(0, _SHADES + 1, _NODES_APART)]
    return [
        _between(nodes[grey // _NODES_APART], nodes[grey // _NODES_APART + 1], share)
        for grey in range(_SHADES)
        for share in (grey % _NODES_APART / _NODES_APART,)
    ]


def _shade(ramp: Ramp, grey: int) -> Triple:
    """Return the colour of a grey: red, green and blue, 0 to 255."""
    linear = _linear(min(grey, _SHADES - 1) / (_SHADES - 1))
    raised = ramp.darkest + (ramp.lightest - ramp.darkest) * linear ** (1 / 3)
    _, a, b = _oklab(QColor(ramp.color))
    # Very dark and very light colours have less room for chroma.
    share = ramp.chroma * min(1.0, 2.2 * raised, 2.6 * (1.08 - raised))
    return _rgb((raised, a * share, b * share))


def _between(one: Triple, other: Triple, share: float) -> int:
    red, green, blue = (
        round(a + (b - a) * share) for a, b in zip(one, other, strict=True)
    )
    return 0xFF << 24 | red << 16 | green << 8 | blue


def tinted_copy(picture: QImage, box: QRect, ramp: Ramp) -> QImage:
    """Return a part of a picture in the shades of a ramp; `box` in its own pixels."""
    copy = picture.copy(box).convertToFormat(QImage.Format.Format_Grayscale8)
    copy.setDevicePixelRatio(1.0)
    copy.reinterpretAsFormat(QImage.Format.Format_Indexed8)
    copy.setColorTable(shades_of(ramp))
    return copy.convertToFormat(QImage.Format.Format_RGB32)


def _oklab(color: QColor) -> Triple:
    red, green, blue = (
        _linear(one) for one in (color.redF(), color.greenF(), color.blueF())
    )
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (
        1 / 3
    )
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _rgb(lab: Triple) -> Triple:
    light, a, b = lab
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    linear = (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )
    red, green, blue = (255 * _encoded(one) for one in linear)
    return red, green, blue


def _linear(encoded: float) -> float:
    if encoded <= 0.04045:
        return encoded / 12.92
    return float(((encoded + 0.055) / 1.055) ** 2.4)


def _encoded(linear: float) -> float:
    held = min(max(linear, 0.0), 1.0)
    if held <= 0.0031308:
        return held * 12.92
    return float(1.055 * held ** (1 / 2.4) - 0.055)
