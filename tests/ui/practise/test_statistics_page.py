"""The page of statistics: what is told, where it is painted, what is saved."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from zipfile import is_zipfile

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.geometry.atlas import Atlas
from app.geometry.scene import scene_of
from app.model.exercise import ExerciseDone
from app.model.ids import MapId
from app.model.library import Library
from app.model.outline import MapPoint
from app.model.practice import CardId, QuestionKind
from app.model.safety import Side
from app.model.scene import Shape
from app.practice.asking import Practice
from app.practice.rounds import Day
from app.practice.scheduling import Deck
from app.practice.variation import Presentation
from app.store.practice_transfer import TakenIn
from app.ui.charts.chart import Chart, counted_ticks, thinned
from app.ui.map.view import BodyMapView
from app.ui.practise.controller import PractiseController
from app.ui.practise.statistics.page import StatisticsPage
from app.ui.practise.statistics.told_map import Told, ToldMap
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.chip import Chip
from app.ui.widgets.look import Appearance, Look
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.tab_order import stops_of
from app.ui.widgets.text_label import TextLabel
from tests.support.felt_rounds import searched, stiffer
from tests.support.practised import KNOT, MAP, NOON, Desk, practised, sample_atlas
from tests.support.sample_guidance import sample_library
from tests.ui.practise.conftest import ask

KNOWN = f"choice_{Told.KNOWN}"
CHARTS = {"accuracy_chart", "error_chart", "days_chart", "forecast_chart"}


class SampleBodies:
    """The sample map, without a picture of a body."""

    def atlas(self, map_id: MapId) -> Atlas:
        return sample_atlas()

    def shape(self, map_id: MapId, feature_id: str) -> Shape | None:
        return None

    def looks(self, map_id: MapId) -> tuple[tuple[str, ...], tuple[str, ...]]:
        return (), ()

    def dress(
        self, view: BodyMapView, map_id: MapId, presentation: Presentation
    ) -> None:
        view.show_scene(replace(scene_of(sample_atlas().body_map), shapes=()))


@dataclass
class Kept:
    """What the keeping would write, has of exercises, and was given."""

    done: tuple[ExerciseDone, ...] = ()
    given: list[tuple[bytes, str]] = field(default_factory=list)

    def csv_text(self) -> str:
        return "at,kind\n"

    def json_text(self) -> str:
        return ""

    def exercises(self) -> tuple[ExerciseDone, ...]:
        return self.done

    def take_in(self, data: bytes, name: str) -> TakenIn | None:
        self.given.append((data, name))
        self.done = (*self.done, searched(len(self.done)))
        return TakenIn(3, 1) if data else None


@dataclass
class Source:
    """A learner of the sample map."""

    library: Library
    practice: Practice
    day: Day
    bodies: SampleBodies
    keeping: Kept
    times_read: int = 0

    def read_again(self) -> None:
        self.times_read += 1


@dataclass
class Drawer:
    """Files go into one folder; without one, nowhere."""

    folder: Path | None = None
    opened: Path | None = None

    def to_save(self, parent: QWidget, title: str, name: str) -> Path | None:
        return self.folder / name if self.folder else None

    def to_open(self, parent: QWidget, title: str, pattern: str) -> Path | None:
        return self.opened


def _source(desk: Desk, done: tuple[ExerciseDone, ...] = ()) -> Source:
    library = sample_library().model_copy(update={"maps": (sample_atlas().body_map,)})
    practice = Practice(Deck(desk.memories), tuple(desk.answers))
    return Source(library, practice, Day.at(NOON), SampleBodies(), Kept(done))


@pytest.fixture
def drawer(tmp_path: Path) -> Drawer:
    return Drawer(tmp_path)


@pytest.fixture
def look(qtbot: QtBot) -> Look:
    return Look(Appearance(is_motion_reduced=True))


def _page(
    qtbot: QtBot,
    look: Look,
    drawer: Drawer,
    desk: Desk,
    done: tuple[ExerciseDone, ...] = (),
) -> StatisticsPage:
    page = StatisticsPage(look, _source(desk, done), drawer)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    return page


@pytest.fixture
def page(qtbot: QtBot, look: Look, drawer: Drawer) -> Iterator[StatisticsPage]:
    page = _page(qtbot, look, drawer, practised())
    yield page
    _map(page).stop_drawing()


def _words(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(TextLabel))


def _button(page: StatisticsPage, name: str) -> TextButton:
    button = page.findChild(TextButton, name)
    assert isinstance(button, TextButton)
    return button


def _map(page: StatisticsPage) -> ToldMap:
    view = page.findChild(ToldMap)
    assert isinstance(view, ToldMap)
    return view


def _choose(page: StatisticsPage, told: Told) -> None:
    chip = page.findChild(Chip, f"choice_{told}")
    assert isinstance(chip, Chip)
    chip.click()


def _colour_at(view: ToldMap, point: MapPoint) -> QColor:
    view.finish_drawing()
    image: QImage = view.grab().toImage()
    place = QPointF(*view._camera.view.to_px(point.x_mm, point.y_mm))
    return image.pixelColor(place.toPoint())


def test_every_chart_says_in_words_what_it_shows(page: StatisticsPage) -> None:
    charts = {chart.objectName(): chart for chart in page.findChildren(Chart)}
    assert set(charts) == CHARTS
    for chart in charts.values():
        assert chart.accessibleName() in _words(page)
        assert chart.accessibleDescription()


def test_points_of_a_chart_are_read_by_keys(page: StatisticsPage) -> None:
    chart = page.findChildren(Chart)[0]
    points = chart.accessibleDescription().split("; ")
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.reading.text == points[-1]
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.reading.text == points[-2]
    for _ in points:
        QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.reading.text == points[0]


def test_point_under_the_mouse_is_read(page: StatisticsPage) -> None:
    chart = page.findChildren(Chart)[0]
    points = chart.accessibleDescription().split("; ")
    beside = QPoint(chart.width() - 2, chart.height() // 2)
    QTest.mouseMove(chart, QPoint(chart.width() // 2, chart.height() // 2))
    QTest.mouseMove(chart, beside)
    assert chart.reading.text == points[-1]


def test_how_well_each_part_is_known_is_told_in_words(page: StatisticsPage) -> None:
    told = _map(page).accessibleDescription()
    assert "Blade" in told or "blade" in told
    assert told.count(" %") >= 3


def test_charts_take_on_the_other_theme(page: StatisticsPage, look: Look) -> None:
    chart = page.findChildren(Chart)[0]
    before = chart.plot.grab().toImage().pixelColor(2, 2)
    look.show_theme(is_dark=True)
    after = chart.plot.grab().toImage().pixelColor(2, 2)
    assert before.lightness() > 200 > 100 > after.lightness()


def test_leaning_is_told_as_too_near(page: StatisticsPage) -> None:
    _choose(page, Told.CLICKS)
    words = _words(page)
    assert "On the left you click" in words
    assert "too near the midline" in words
    assert words.count("lean nowhere in particular") >= 1


def test_what_is_told_is_painted_on_the_body(
    qtbot: QtBot, look: Look, drawer: Drawer
) -> None:
    desk = Desk()
    desk.point(KNOT, NOON, MapPoint(-45, 110))
    page = _page(qtbot, look, drawer, desk)
    view = _map(page)
    beside, at = MapPoint(-25, 150), MapPoint(-45, 110)
    known_tint, plain_at = _colour_at(view, beside), _colour_at(view, at)
    _choose(page, Told.CLICKS)
    assert _colour_at(view, beside) != known_tint
    assert _colour_at(view, at) != plain_at
    assert _colour_at(view, at) != _colour_at(view, beside)
    view.stop_drawing()


def test_weakest_card_leads_to_its_place(qtbot: QtBot, page: StatisticsPage) -> None:
    row = page.findChildren(RowButton)[0]
    with qtbot.waitSignal(page.place_wanted) as wanted:
        row.click()
    map_id, feature_id = wanted.args or ["", ""]
    assert map_id == MAP
    assert feature_id in sample_atlas().body_map.features


def test_mistakes_are_asked_for(qtbot: QtBot, page: StatisticsPage) -> None:
    with qtbot.waitSignal(page.mistakes_wanted):
        _button(page, "statistics_mistakes").click()


def test_nothing_answered_is_said_and_leads_to_a_round(
    qtbot: QtBot, look: Look, drawer: Drawer
) -> None:
    page = _page(qtbot, look, drawer, Desk())
    assert "Nothing is answered yet" in _words(page)
    assert not page.findChildren(Chart)
    assert page.first_stop() is _button(page, "statistics_begin")
    with qtbot.waitSignal(page.practise_wanted):
        _button(page, "statistics_begin").click()


def test_few_answers_are_told_without_a_line(
    qtbot: QtBot, look: Look, drawer: Drawer
) -> None:
    desk = Desk()
    desk.answer(CardId(QuestionKind.NAME, MAP, "top_knot", Side.LEFT), NOON)
    page = _page(qtbot, look, drawer, desk)
    names = {chart.objectName() for chart in page.findChildren(Chart)}
    assert names == {"days_chart", "forecast_chart"}
    assert "Nothing went wrong of late." in _words(page)
    assert not _button(page, "statistics_mistakes").isEnabled()
    _map(page).stop_drawing()


def test_new_answers_are_shown(page: StatisticsPage) -> None:
    source = page._source
    assert isinstance(source, Source)
    source.practice = replace(source.practice, answers=source.practice.answers[:20])
    page.show_state()
    assert "20 answers" in _words(page)


def test_narrow_page_has_the_body_among_the_charts(page: StatisticsPage) -> None:
    body, column = page._body, page.findChild(QWidget, "statistics_column")
    assert body is not None
    assert column is not None
    page.resize(700, 700)
    assert column.isAncestorOf(body)
    page.resize(1200, 700)
    assert not column.isAncestorOf(body)


def test_rounds_of_feel_are_told_beside_the_answers(
    qtbot: QtBot, look: Look, drawer: Drawer
) -> None:
    done = [one for day in range(12) for one in (searched(day), stiffer(day))]
    page = _page(qtbot, look, drawer, practised(days=2), tuple(done))
    names = {chart.objectName() for chart in page.findChildren(Chart)}
    assert names >= {"found_chart", "near_chart", "threshold_chart"}
    assert "Rounds in the room Feel: 24." in _words(page)
    assert "Which is stiffer?" in _words(page)
    _map(page).stop_drawing()


def test_rounds_of_feel_are_told_without_any_answer(
    qtbot: QtBot, look: Look, drawer: Drawer
) -> None:
    page = _page(qtbot, look, drawer, Desk(), (searched(0),))
    assert "Nothing is answered yet" in _words(page)
    assert "1 \u00d7" in _words(page)
    assert not page.findChildren(Chart)
    assert _button(page, "statistics_json").isEnabled()
    assert page.findChild(TextButton, "statistics_anki") is None


def test_file_of_another_machine_is_taken_in(
    qtbot: QtBot, page: StatisticsPage, drawer: Drawer, tmp_path: Path
) -> None:
    drawer.opened = tmp_path / "mine.json"
    drawer.opened.write_bytes(b"{}")
    with qtbot.waitSignal(page.told) as told:
        _button(page, "statistics_take_in").click()
    source = page._source
    assert isinstance(source, Source)
    assert source.keeping.given == [(b"{}", "mine.json")]
    assert source.times_read == 1
    assert told.args == ["Taken in of what was not here: answers 3, exercises 1."]


def test_answers_that_are_taken_in_are_told_at_once(
    qtbot: QtBot, look: Look, drawer: Drawer, practise: PractiseController
) -> None:
    ask(practise, QuestionKind.FIND)
    practise.give_up()
    assert drawer.folder is not None
    drawer.opened = drawer.folder / "mine.json"
    drawer.opened.write_text(practise.keeping.json_text())
    assert practise.keeping.forget_all()
    practise.read_again()
    page = StatisticsPage(look, practise, drawer)
    qtbot.addWidget(page)
    practise.state_changed.connect(page.show_state)
    assert "Nothing is answered yet" in _words(page)
    _button(page, "statistics_take_in").click()
    assert "One answer so far." in _words(page)
    _map(page).stop_drawing()


def test_exercises_that_are_taken_in_are_told_at_once(
    qtbot: QtBot, look: Look, drawer: Drawer, tmp_path: Path
) -> None:
    page = _page(qtbot, look, drawer, Desk())
    drawer.opened = tmp_path / "mine.json"
    drawer.opened.write_bytes(b"{}")
    assert "in the room Feel" not in _words(page)
    _button(page, "statistics_take_in").click()
    assert "Rounds in the room Feel: 1." in _words(page)


def test_file_that_cannot_be_read_is_told(
    qtbot: QtBot, page: StatisticsPage, drawer: Drawer, tmp_path: Path
) -> None:
    drawer.opened = tmp_path / "gone.json"
    with qtbot.waitSignal(page.told) as told:
        _button(page, "statistics_take_in").click()
    assert "gone.json could not be read" in str(told.args)


def test_body_comes_before_the_charts(page: StatisticsPage) -> None:
    stops = stops_of(page)
    told = stops.index(next(stop for stop in stops if stop.objectName() == KNOWN))
    assert told < min(stops.index(chart) for chart in page.findChildren(Chart))


def test_answers_are_saved_as_a_table(
    qtbot: QtBot, page: StatisticsPage, tmp_path: Path
) -> None:
    with qtbot.waitSignal(page.told):
        _button(page, "statistics_csv").click()
    saved = tmp_path / "kneadmap-practice.csv"
    assert saved.read_text() == "at,kind\n"


def test_cards_of_the_map_are_saved_as_a_deck(
    qtbot: QtBot, page: StatisticsPage, tmp_path: Path
) -> None:
    with qtbot.waitSignal(page.told):
        _button(page, "statistics_anki").click()
    assert is_zipfile(tmp_path / "kneadmap-sample.apkg")


def test_what_could_not_be_read_is_not_saved(
    page: StatisticsPage, tmp_path: Path
) -> None:
    _button(page, "statistics_json").click()
    assert not list(tmp_path.iterdir())


def test_nowhere_to_save_writes_nothing(
    page: StatisticsPage, drawer: Drawer, tmp_path: Path
) -> None:
    drawer.folder = None
    _button(page, "statistics_csv").click()
    assert not list(tmp_path.iterdir())


def test_ticks_are_few_and_the_last_one_stays() -> None:
    ticks = tuple((float(n), str(n)) for n in range(30))
    assert len(thinned(ticks, 7)) <= 7
    assert thinned(ticks, 7)[-1] == ticks[-1]
    assert [tick[1] for tick in counted_ticks(7)] == ["0", "2", "4", "6", "8"]
