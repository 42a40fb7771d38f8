"""One question in large letters, and four ways to answer it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.health.controller import HealthController
from app.ui.health.course import Said, said_to
from app.ui.health.page import HealthPage
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

TWO_COLUMNS_FROM = 6
TWO_COLUMNS_PX = 640


class QuestionPage(HealthPage):
    """The question, what it is about, and why it is asked."""

    def __init__(
        self, look: Look, health: HealthController, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, health, "health_question", parent)
        question = health.question
        count = len(health.health.questions)
        self.add_text(
            tr(
                "{number} of {count} \u00b7 {title}",
                number=health.course.at + 1,
                count=count,
                title=question.title,
            ),
            TextStyle.STRONG,
            "quiet",
        )
        self.add_title(question.text)
        self.add_text(question.help, TextStyle.LARGE, "quiet")
        self.add_gap(8)
        self.add_text(tr("This is about"), TextStyle.SMALL_STRONG, "quiet")
        names = tuple(condition.name for condition in question.conditions)
        self._add_names(names, parent.width() if parent else 0)
        self.finish()
        self._yes = self.add_answer("answer_yes", tr("Yes"), "Y", health.say_yes)
        self._no = self.add_answer("answer_no", tr("No"), "N", health.say_no)
        self._unsure = self.add_answer(
            "answer_unsure", tr("Not sure"), "?", health.say_unsure
        )
        skip = self.add_answer("answer_skip", tr("Skip for now"), "S", health.go_on)
        skip.setToolTip(tr("It stays open, and counts as not known."))
        self.letters = {
            "y": health.say_yes,
            "n": health.say_no,
            "?": health.say_unsure,
            "s": health.go_on,
        }
        self.keys = {Qt.Key.Key_Question: health.say_unsure}
        self.show_state()

    def show_state(self) -> None:
        """Mark the answer that was given before."""
        said = said_to(self.health.question, self.health.person)
        self._yes.setChecked(said is Said.YES)
        self._no.setChecked(said is Said.NO)
        self._unsure.setChecked(said is Said.UNSURE)

    def _add_names(self, names: tuple[str, ...], room_px: int) -> None:
        """List what is meant; a long list stands in two columns, read downwards."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.look.px(26))
        grid.setVerticalSpacing(self.look.px(4))
        is_long = len(names) >= TWO_COLUMNS_FROM
        columns = 2 if is_long and room_px >= self.look.px(TWO_COLUMNS_PX) else 1
        height = -(-len(names) // columns)
        for place, name in enumerate(names):
            text = tr("\u00b7  {name}", name=name)
            label = TextLabel(self.look, text, TextStyle.LARGE, parent=self)
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(label, place % height, place // height, top)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        self.rows.addLayout(grid)
