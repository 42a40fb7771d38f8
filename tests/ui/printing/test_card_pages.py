"""Where things stand on the pages of a card."""

from functools import cache
from itertools import pairwise

import pytest

from app.model.session import SessionId
from app.ui.printing.blocks import Beside
from app.ui.printing.card_pages import SMALLEST_MAP, CardPages, body_of, pages_of
from app.ui.printing.paper import A4, LETTER, MARGIN_MM, MM, Paper
from app.ui.printing.step_tile import LARGEST_MAP, StepTile
from tests.ui.printing.conftest import SESSIONS, card, no_maps

MOST_PAGES = 4
LEAST_ON_LAST = 0.45

pytestmark = pytest.mark.usefixtures("qapp")

both_papers = pytest.mark.parametrize("paper", [A4, LETTER], ids=lambda p: p.id)
each_session = pytest.mark.parametrize("session_id", SESSIONS)


@cache
def laid(session_id: SessionId, paper: Paper) -> CardPages:
    """Return the pages of a shipped session."""
    return pages_of(card(session_id), paper, no_maps())


@both_papers
@each_session
def test_no_block_crosses_the_edge_of_a_page(
    session_id: SessionId, paper: Paper
) -> None:
    body = body_of(paper).adjusted(-0.1, -0.1, 0.1, 0.1)
    for block in laid(session_id, paper).blocks:
        assert body.contains(block.box), block


@both_papers
@each_session
def test_blocks_on_a_page_do_not_overlap(session_id: SessionId, paper: Paper) -> None:
    for one, other in pairwise(laid(session_id, paper).blocks):
        is_below = other.box.top() >= one.box.bottom() - 0.1
        assert is_below or other.page == one.page + 1


@both_papers
@each_session
def test_every_step_has_a_tile_with_room_for_its_words(
    session_id: SessionId, paper: Paper
) -> None:
    steps = []
    for block in laid(session_id, paper).blocks:
        if isinstance(block.block, Beside):
            for tile in block.block.blocks:
                if isinstance(tile, StepTile):
                    steps.append(tile.step)
                    wide = (block.box.width() - block.block.gap) / 2
                    assert tile.height(wide) <= block.box.height() + 0.1
    assert tuple(steps) == card(session_id).steps


@both_papers
@each_session
def test_no_card_takes_more_than_four_sheets(
    session_id: SessionId, paper: Paper
) -> None:
    assert 2 <= laid(session_id, paper).count <= MOST_PAGES


@both_papers
@each_session
def test_the_last_sheet_is_never_nearly_empty(
    session_id: SessionId, paper: Paper
) -> None:
    body, last = body_of(paper), laid(session_id, paper).blocks[-1]
    assert (last.box.bottom() - body.top()) / body.height() > LEAST_ON_LAST


def test_smaller_maps_save_a_sheet_that_would_bear_the_last_words_alone() -> None:
    pages = laid(SessionId("knot_release"), A4)
    rows = [b.block for b in pages.blocks if isinstance(b.block, Beside)]
    sides = {t.map_side for row in rows for t in row.blocks if isinstance(t, StepTile)}
    assert pages.count == 3
    assert SMALLEST_MAP <= min(sides) < LARGEST_MAP


@both_papers
def test_margins_are_twelve_millimetres(paper: Paper) -> None:
    assert MARGIN_MM == 12
    assert paper.body.left() == 12 * MM
    assert paper.width_mm * MM - paper.body.right() == pytest.approx(12 * MM)
