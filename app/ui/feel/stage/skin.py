"""The skin of a stage and its fingers as pictures that Qt can paint."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from app.figure.close_up import Area, close_up
from app.figure.digit import INDEX, THUMB_SHAPE, DigitPicture, digit_picture
from app.figure.pressed import PressedSkin
from app.model.body import Body, BuildId, Tone
from app.palpation.finger import FINGERTIP, Finger
from app.palpation.patch import CELL_MM, Patch
from app.palpation.tissue import Tissue
from app.ui.feel.stage.under_skin import under_skin

MOST_PX_PER_MM = 4.0
"""Finer than this nothing more is to be seen of skin; screens may enlarge it."""

SHADOW = (66, 20, 10)
CLEAR = QImage.Format.Format_ARGB32_Premultiplied

Pixels = NDArray[np.uint8]


@dataclass(frozen=True)
class DigitImages:
    """A finger's pictures, and where in them the middle of its pad is, in mm."""

    skin: QImage
    pale_nail: QImage
    shadow_near: QImage
    shadow_far: QImage
    pad_mm: tuple[float, float]
    px_per_mm: float


@dataclass(frozen=True)
class Skin:
    """All pictures of a stage.

    Attributes
    ----------
    area
        What is seen; the first pixel lies at `origin_mm`.
    under
        What lies under `under_area`, the part that can be pressed.
    """

    area: Area
    pressed: PressedSkin
    origin_mm: tuple[float, float]
    px_per_mm: float
    under: QImage
    under_area: Area
    fingertip: DigitImages
    thumb: DigitImages

    def digit(self, finger: Finger) -> DigitImages:
        """Return the pictures of what presses."""
        return self.fingertip if finger is FINGERTIP else self.thumb


def skin_of(
    body: Body, build: BuildId, tone: Tone, tissue: Tissue, area: Area, fine: float
) -> Skin:
    """Return the pictures for an area; takes a second, so it is done aside.

    Parameters
    ----------
    fine
        Pixels of the screen for a mm.
    """
    px_per_mm = min(fine, MOST_PX_PER_MM)
    pressable = area_of(tissue.patch)
    pressed = PressedSkin(close_up(body, build, tone, area, px_per_mm))
    grid = pressed.near.grid
    return Skin(
        area=area,
        pressed=pressed,
        origin_mm=(grid.left_mm, grid.top_mm),
        px_per_mm=px_per_mm,
        under=_image(under_skin(tissue, pressable), CLEAR),
        under_area=pressable,
        fingertip=_images(digit_picture(INDEX, tone, px_per_mm), px_per_mm),
        thumb=_images(digit_picture(THUMB_SHAPE, tone, px_per_mm), px_per_mm),
    )


def area_of(patch: Patch) -> Area:
    """Return a patch of tissue as a part of the map."""
    wide_mm, high_mm = patch.columns * CELL_MM, patch.rows * CELL_MM
    return Area(patch.left_mm, patch.top_mm, wide_mm, high_mm)


def opaque_image(pixels: Pixels) -> QImage:
    """Return a picture of pixels, shape (rows, columns, 4), blue first; a copy."""
    return _image(pixels, QImage.Format.Format_RGB32)


def _images(digit: DigitPicture, px_per_mm: float) -> DigitImages:
    return DigitImages(
        _image(digit.skin, CLEAR),
        _image(digit.pale_nail, CLEAR),
        _image(_tinted(digit.shadow_near), CLEAR),
        _image(_tinted(digit.shadow_far), CLEAR),
        (digit.pad_px[0] / px_per_mm, digit.pad_px[1] / px_per_mm),
        px_per_mm,
    )


def _tinted(cover: Pixels) -> Pixels:
    """Return a shadow in the colour that skin has in the shade."""
    tinted = np.empty((*cover.shape, 4), dtype=np.uint8)
    for i, part in enumerate(reversed(SHADOW)):
        tinted[:, :, i] = cover.astype(np.uint16) * part // 255
    tinted[:, :, 3] = cover
    return tinted


def _image(pixels: Pixels, kind: QImage.Format) -> QImage:
    rows, columns = pixels.shape[:2]
    # The pixels belong to numpy: take a copy before they go.
    return QImage(pixels.data, columns, rows, columns * 4, kind).copy()
