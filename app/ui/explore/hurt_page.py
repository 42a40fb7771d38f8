"""The page that asks where it hurts, and answers with the knots felt there."""

from functools import partial

from PySide6.QtWidgets import QWidget

from app.guidance.referral import ReferralHit
from app.ui.explore.page import PanelPage
from app.ui.explore.swatches import knot_swatch
from app.ui.explore.wording import first_sentence, name_with_side
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.notice import NoticeBox
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.words import tr

LISTED = 12


class HurtPage(PanelPage):
    """A question; then rows, the likeliest first.

    Signals
    -------
    Pressing a row asks for the knot with `feature_wanted`; pointing at it, or giving
    it the focus, asks for its referral with `feature_pointed`.
    """

    def __init__(
        self,
        look: Look,
        hits: tuple[ReferralHit, ...] | None,
        marked_id: str | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, "hurt_page", parent)
        self.add_text(tr("Where does it hurt?"), TextStyle.TITLE)
        if hits is None:
            self._ask()
        elif hits:
            self._answer(hits[:LISTED], marked_id)
        else:
            self.add_text(
                tr(
                    "No knot on this map is known to be felt there. Try a place close "
                    "by, or look at what lies right under it."
                )
            )
        self.rows.addSpacing(8)
        self._add_caution()
        self._add_leave()
        self.finish()

    def _ask(self) -> None:
        self.add_text(
            tr(
                "Pick the sore place on the body. A knot is often felt somewhere else: "
                "the list will name the knots that could be behind it, the likeliest "
                "first."
            )
        )
        self.add_text(
            tr("Keyboard: C shows a crosshair, the arrows move it, Enter picks."),
            TextStyle.SMALL,
            "quiet",
        )

    def _answer(self, hits: tuple[ReferralHit, ...], marked_id: str | None) -> None:
        self.add_text(
            tr("These knots may be felt there, the likeliest first."), tint="quiet"
        )
        for hit in hits:
            self._add_row(hit, str(hit.knot.id) == marked_id)
        self.add_text(
            tr("Press a knot to see where it is felt; press it again to go to it."),
            TextStyle.SMALL,
            "quiet",
        )

    def _add_row(self, hit: ReferralHit, is_marked: bool) -> None:
        knot = hit.knot
        words = first_sentence(knot.referral)
        line = words if hit.is_essential else tr("Only in some: {words}", words=words)
        name = name_with_side(knot.name, knot.side)
        row = RowButton(self.look, name, line, swatch=knot_swatch, parent=self)
        row.setObjectName(f"row_{knot.id}")
        row.setCheckable(True)
        row.setChecked(is_marked)
        row.clicked.connect(partial(self._on_row_pressed, str(knot.id)))
        row.attended.connect(partial(self._on_row_attended, str(knot.id)))
        self.add(row)

    def _on_row_pressed(self, knot_id: str) -> None:
        self.feature_wanted.emit(knot_id)

    def _on_row_attended(self, knot_id: str, is_attended: bool) -> None:
        self.feature_pointed.emit(knot_id if is_attended else "")

    def _add_caution(self) -> None:
        self.add(
            NoticeBox(
                self.look,
                "warning",
                tr("This is no diagnosis."),
                (
                    tr(
                        "Pain with fever, after a fall, with numbness or weakness, or "
                        "that wakes you every night belongs to a doctor first."
                    ),
                ),
                "caution",
                self,
            )
        )

    def _add_leave(self) -> None:
        button = TextButton(self.look, tr("Back to exploring (Esc)"), parent=self)
        button.setObjectName("leave_hurt")
        button.clicked.connect(partial(self.command_wanted.emit, "leave"))
        self.add(button)
