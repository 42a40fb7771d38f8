"""Makes the skin of a stage aside, as fine as the stage is large."""

from collections.abc import Callable

from PySide6.QtGui import QPainterPath

from app.figure.close_up import Area
from app.palpation.exercises.round import Round
from app.palpation.tissue import Tissue
from app.ui.feel.stage.skin import Skin, area_of
from app.ui.feel.stage.view import StageView
from app.ui.follow.work import Aside

MakeSkin = Callable[[Tissue, Area, float], Skin | None]
"""Returns the skin of an area, with so many pixels for a mm; it may take seconds."""


class Skins:
    """Gives a stage its skin, and a finer or a smaller one when its size changes.

    Attributes
    ----------
    edge_mm
        The edge of the body.
    """

    def __init__(self, make: MakeSkin, edge_mm: QPainterPath, aside: Aside) -> None:
        self._make, self.edge_mm, self.aside = make, edge_mm, aside

    def dress(self, stage: StageView, round_: Round) -> None:
        """Show the part of the body that a round takes place on."""
        stage.show_patch(area_of(round_.patch), self.edge_mm)
        # Before it is laid out it has no size yet; it asks when it gets one.
        if stage.isVisible():
            self.refine(stage, round_)

    def refine(self, stage: StageView, round_: Round) -> None:
        """Make the skin for the size that the stage has now."""
        tissue, area = round_.setting.tissue, stage.area
        fine = stage.px_per_mm * stage.devicePixelRatioF()
        if fine <= 0.0:
            return

        def make() -> Skin | None:
            return self._make(tissue, area, fine)

        self.aside.run("feel skin", make, _Dressing(stage))


class _Dressing:
    """Gives a skin to a stage, if that is still there."""

    def __init__(self, stage: StageView) -> None:
        self._stage = stage
        self._is_gone = False
        stage.destroyed.connect(self._forget)

    def __call__(self, skin: Skin | None) -> None:
        if skin is not None and not self._is_gone:
            self._stage.show_skin(skin)

    def _forget(self) -> None:
        self._is_gone = True
