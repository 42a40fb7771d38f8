"""The page that asks where it hurts, and answers with the knots felt there."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.guidance.hurt import HurtAnswer, Suspect
from app.model.safety import SafetyLevel
from app.ui.explore.page import MARGIN_PX, PanelPage
from app.ui.explore.suspect_words import suspect_in_words
from app.ui.explore.swatches import knot_swatch
from app.ui.explore.wording import name_with_side, region_glyph, region_tint
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.notice import NoticeBox
from app.ui.widgets.overriding import override
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.scroll_column import BAR_PX
from app.ui.widgets.words import tr


class HurtPage(PanelPage):
    """A question; then two groups of rows, the likeliest of each first.

    Parameters
    ----------
    answer
        None before a place on the body was picked.
    is_beside
        A place beside the body was picked.

    Signals
    -------
    Pressing a row asks for the knot with `feature_wanted`; pointing at it, or giving
    it the focus, asks for its referral with `feature_pointed`.
    """

    def __init__(
        self,
        look: Look,
        answer: HurtAnswer | None = None,
        marked_id: str | None = None,
        is_beside: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, "hurt_page", parent)
        self._rows_by_id: dict[str, RowButton] = {}
        self.add_text(tr("Where does it hurt?"), TextStyle.TITLE)
        if answer is None:
            self._ask(is_beside)
        else:
            self._answer(answer)
        self.rows.addSpacing(8)
        self._add_leave()
        self.finish()
        self.mark(marked_id)

    @override
    def mark(self, feature_id: str | None) -> QWidget | None:
        for knot_id, row in self._rows_by_id.items():
            row.setChecked(knot_id == feature_id)
        return self._rows_by_id.get(feature_id or "")

    @override
    def foot(self, parent: QWidget) -> QWidget:
        """Return when a doctor comes first: never out of sight."""
        foot = QWidget(parent)
        foot.setObjectName("hurt_foot")
        words = tr(
            "with chest pain or fever, after a fall, with numbness or weakness, or "
            "with new trouble with bladder or bowel."
        )
        rows = QVBoxLayout(foot)
        rows.setContentsMargins(MARGIN_PX, 8, MARGIN_PX - 6 + BAR_PX, 12)
        title = tr("See a doctor first")
        rows.addWidget(NoticeBox(self.look, "warning", title, (words,), "no_go", foot))
        return foot

    def _ask(self, is_beside: bool) -> None:
        if is_beside:
            title = tr("That is beside the body.")
            words = tr("Pick a place on the skin, as near to the ache as you can.")
            self.add(NoticeBox(self.look, "info", title, (words,), "caution", self))
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

    def _answer(self, answer: HurtAnswer) -> None:
        self._add_place(answer)
        if not answer.suspects:
            self._add_nothing(answer)
            return
        self.add_text(
            tr(
                "A guess from what is taught, no diagnosis. Press a knot to see where "
                "it is felt; press it again, or Enter, to go to it."
            ),
            TextStyle.SMALL,
            "quiet",
        )
        self._add_group(tr("Right under the place"), answer.under)
        self._add_group(tr("Felt here, sent from elsewhere"), answer.sent)

    def _add_place(self, answer: HurtAnswer) -> None:
        """Name the place; where hands are off, say so before anything else."""
        region = answer.region
        if region is not None:
            name = name_with_side(region.name, region.side)
            self.add_text(tr("You picked: {name}", name=name), tint="quiet")
        if answer.is_closed:
            title = tr("Off until you both agree.")
            words = tr(
                "Leave the towel where it is. An ache here may also be sent from knots "
                "above it."
            )
            self.add(NoticeBox(self.look, "info", title, (words,), "caution", self))
        elif answer.level is SafetyLevel.NO_GO:
            title = tr("A no-go place: do not press here.")
            words = tr("Knots that lie elsewhere may still send their ache here.")
            words = words if answer.sent else ""
            self.add(NoticeBox(self.look, "no_entry", title, (words,), "no_go", self))

    def _add_nothing(self, answer: HurtAnswer) -> None:
        self.add_text(tr("No knot on this map is known to be felt there."))
        self.add_text(
            tr(
                "Try again a finger's width or two away, or see what the place itself "
                "allows. If the ache stays for weeks, let a doctor look."
            )
        )
        region = answer.region
        if region is None:
            return
        title = tr(
            "See this place: {name}", name=name_with_side(region.name, region.side)
        )
        glyph, tint = region_glyph(region), region_tint(region)
        row = RowButton(self.look, title, region.term, glyph, tint, parent=self)
        row.setObjectName("row_place")
        row.clicked.connect(partial(self.feature_wanted.emit, str(region.id)))
        self.add(row)

    def _add_group(self, title: str, suspects: tuple[Suspect, ...]) -> None:
        if not suspects:
            return
        self.add_section(title)
        for suspect in suspects:
            self._add_row(suspect)

    def _add_row(self, suspect: Suspect) -> None:
        knot = suspect.hit.knot
        name, words = name_with_side(knot.name, knot.side), suspect_in_words(suspect)
        row = RowButton(self.look, name, words, swatch=knot_swatch, parent=self)
        row.setObjectName(f"row_{knot.id}")
        row.setCheckable(True)
        row.clicked.connect(partial(self._on_row_pressed, str(knot.id)))
        row.attended.connect(partial(self._on_row_attended, str(knot.id)))
        self._rows_by_id[str(knot.id)] = row
        self.add(row)

    def _on_row_pressed(self, knot_id: str) -> None:
        self.feature_wanted.emit(knot_id)

    def _on_row_attended(self, knot_id: str, is_attended: bool) -> None:
        self.feature_pointed.emit(knot_id if is_attended else "")

    def _add_leave(self) -> None:
        button = TextButton(self.look, tr("Back to exploring (Esc)"), parent=self)
        button.setObjectName("leave_hurt")
        button.clicked.connect(partial(self.command_wanted.emit, "leave"))
        self.add(button)
