"""Every act can be reached in three ways, and no key means two things."""

import pytest
from PySide6.QtWidgets import QApplication

from app.ui.follow.player.bindings import (
    BINDINGS,
    Act,
    Binding,
    Card,
    act_of,
    help_rows,
    key_shown,
)
from app.ui.shell.help_page import HelpPage
from app.ui.widgets.look import Look
from app.ui.widgets.text_label import RichLabel


@pytest.mark.parametrize("binding", BINDINGS, ids=lambda one: str(one.act))
def test_every_act_has_three_ways(binding: Binding) -> None:
    assert len(binding.shown) + len(binding.touches) >= 3


def test_every_act_is_in_the_table_once() -> None:
    assert sorted(binding.act for binding in BINDINGS) == sorted(Act)


@pytest.mark.parametrize("card", Card)
def test_no_key_means_two_things_over_one_card(card: Card) -> None:
    keys = [key for one in BINDINGS if card in one.cards for key in one.keys]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("binding", BINDINGS, ids=lambda one: str(one.act))
def test_a_key_finds_its_act(binding: Binding) -> None:
    for card in binding.cards:
        assert {act_of(key, card) for key in binding.keys} == {binding.act}


def test_nothing_goes_on_by_a_key_over_the_stop_card_but_a_choice() -> None:
    acts = {binding.act for binding in BINDINGS if Card.STOP in binding.cards}
    assert acts == {Act.LIGHTER, Act.SKIP, Act.END, Act.FULL_SCREEN}


def test_help_lists_every_way() -> None:
    rows = dict(help_rows())
    assert len(rows) == len(BINDINGS)
    assert "Page Down" in rows["Go on: begin, next step, or go on after a pause"]


def test_the_key_to_remember_is_the_first() -> None:
    assert key_shown(Act.STOP) == "Esc"


def test_the_help_page_prints_the_table(qapp: QApplication) -> None:
    look = Look()
    page = HelpPage(look, None)
    said = "\n".join(label.accessibleName() for label in page.findChildren(RichLabel))
    for text, ways in help_rows():
        assert f"{text}. {ways}" in said
    page.deleteLater()
