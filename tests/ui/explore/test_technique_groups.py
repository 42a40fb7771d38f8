"""The techniques of a place in the order of the work."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.guidance.guidance import TechniqueAdvice
from app.model.technique import Stage
from app.ui.explore.technique_card import TechniqueCard
from app.ui.explore.technique_groups import TechniqueGroups, grouped, parted
from app.ui.widgets.collapsible import Collapsible
from app.ui.widgets.look import Look
from tests.support.children import child
from tests.support.sample_guidance import sample_guidance, sample_library

Maker = Callable[[tuple[TechniqueAdvice, ...]], TechniqueGroups]


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look()


def advised(stage: Stage, count: int) -> tuple[TechniqueAdvice, ...]:
    known = sample_guidance().techniques[0]
    technique = known.technique.model_copy(update={"stage": stage})
    return (replace(known, technique=technique),) * count


@pytest.fixture
def groups_of(qtbot: QtBot, look: Look) -> Iterator[Maker]:
    kept: list[TechniqueGroups] = []

    def make(techniques: tuple[TechniqueAdvice, ...]) -> TechniqueGroups:
        shown = TechniqueGroups(look, sample_library(), techniques)
        kept.append(shown)
        qtbot.addWidget(shown)
        shown.resize(340, 900)
        shown.show()
        return shown

    yield make
    QApplication.processEvents()


def test_stages_come_in_the_order_of_the_work() -> None:
    mixed = (*advised(Stage.FINISH, 1), *advised(Stage.WORK, 2))
    assert [stage for stage, _ in grouped(mixed)] == [Stage.WORK, Stage.FINISH]


def test_best_of_a_stage_stay_first() -> None:
    first, second = advised(Stage.WORK, 1)[0], sample_guidance().techniques[1]
    ((_, group),) = grouped((first, second))
    assert group == (first, second)


@pytest.mark.parametrize("count", range(1, 30))
def test_no_row_hides_a_single_card(count: int) -> None:
    _, folded = parted(Stage.WORK, advised(Stage.WORK, count))
    assert len(folded) != 1


@pytest.mark.parametrize("count", range(1, 30))
def test_every_card_is_shown_or_folded(count: int) -> None:
    group = advised(Stage.BEGIN, count)
    shown, folded = parted(Stage.BEGIN, group)
    assert shown + folded == group


def test_heading_counts_the_stage(groups_of: Maker) -> None:
    shown = groups_of(advised(Stage.WORK, 12))
    name = child(shown, QLabel, "stage_work").accessibleName()
    assert name == "Work  12 \u00b7 where the muscle asks for it"


def test_key_shows_all(groups_of: Maker) -> None:
    shown = groups_of(advised(Stage.WORK, 12))
    before = len(shown.findChildren(TechniqueCard))
    fold = child(shown, Collapsible, "rest_work").button
    QTest.keyClick(fold, Qt.Key.Key_Return)
    after = len(shown.findChildren(TechniqueCard))
    assert (before, after, fold.text()) == (3, 12, "Show all 12")


def test_folded_card_still_asks_for_its_stroke(qtbot: QtBot, groups_of: Maker) -> None:
    shown = groups_of(advised(Stage.WORK, 5))
    child(shown, Collapsible, "rest_work").button.click()
    card = shown.findChildren(TechniqueCard)[-1]
    with qtbot.waitSignal(shown.stroke_wanted) as wanted:
        card.head.attended.emit(True)
    assert wanted.args == [card.advice.technique.id]


def test_row_that_shows_all_names_its_stage(groups_of: Maker) -> None:
    shown = groups_of(advised(Stage.BEGIN, 9))
    fold = child(shown, Collapsible, "rest_begin").button
    assert fold.accessibleName() == "Show all 9: Begin"


def test_tab_goes_from_the_row_to_the_cards_it_showed(groups_of: Maker) -> None:
    both = (*advised(Stage.BEGIN, 5), *advised(Stage.WORK, 1))
    shown = groups_of(both)
    fold = child(shown, Collapsible, "rest_begin")
    fold.button.click()
    body = fold.body
    assert body is not None
    heads = [card.head for card in body.findChildren(TechniqueCard)]
    fold.button.setFocus(Qt.FocusReason.TabFocusReason)
    walked = []
    for _ in heads:
        QTest.keyClick(shown.window(), Qt.Key.Key_Tab)
        walked.append(shown.focusWidget())
    assert walked == heads


def test_card_grows_as_it_narrows(groups_of: Maker) -> None:
    head = groups_of(advised(Stage.WORK, 1)).findChildren(TechniqueCard)[0].head
    assert head.heightForWidth(150) > head.heightForWidth(340)
