"""Makes the skin of a stage aside, as fine as the stage is large."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QPainterPath

from app.figure.close_up import Area
from app.palpation.exercises.round import Round
from app.palpation.patch import Patch
from app.palpation.tissue import Tissue
from app.ui.feel.stage.skin import Skin, area_of
from app.ui.feel.stage.view import StageView
from app.ui.rooms.aside import Aside

MakeSkin = Callable[[Tissue, Area, float], Skin | None]
"""Returns the skin of an area, with so many pixels for a mm; it may take seconds."""

MOST_KEPT = 3


@dataclass(frozen=True, slots=True)
class _Order:
    """What makes one skin look different from another."""

    patch: Patch
    area: Area
    fine: float
    tone: str


@dataclass(frozen=True, slots=True)
class _Made:
    order: _Order
    skin: Skin | None


class Skins:
    """Gives a stage its skin, and a finer or a smaller one when its size changes.

    The last few are kept: who does an exercise once more need not wait again.

    Parameters
    ----------
    tone
        Returns which tone of skin is set.

    Attributes
    ----------
    edge_mm
        The edge of the body.
    """

    def __init__(
        self,
        make: MakeSkin,
        edge_mm: QPainterPath,
        aside: Aside,
        tone: Callable[[], str],
    ) -> None:
        self._make, self.edge_mm, self.aside, self._tone = make, edge_mm, aside, tone
        self._kept: dict[_Order, Skin | None] = {}

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
        order = _Order(tissue.patch, area, fine, self._tone())
        if order in self._kept:
            stage.show_skin(self._kept[order])
            return

        def make() -> _Made:
            return _Made(order, self._make(tissue, area, fine))

        self.aside.run("feel skin", make, _Dressing(stage, self._keep))

    def _keep(self, made: _Made) -> None:
        if len(self._kept) >= MOST_KEPT:
            self._kept.pop(next(iter(self._kept)))
        self._kept[made.order] = made.skin


class _Dressing:
    """Gives a skin to a stage, if that is still there."""

    def __init__(self, stage: StageView, keep: Callable[[_Made], None]) -> None:
        self._stage, self._keep = stage, keep
        self._is_gone = False
        stage.destroyed.connect(self._forget)

    def __call__(self, made: _Made) -> None:
        self._keep(made)
        if not self._is_gone:
            self._stage.show_skin(made.skin)

    def _forget(self) -> None:
        self._is_gone = True
