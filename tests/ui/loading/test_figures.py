"""Bodies that are not shipped are drawn once, and kept."""

from pathlib import Path

import pytest

from app.content.cache import content_key
from app.content.roots import ContentRoots
from app.places import places
from app.ui.loading.content import load_figure
from app.ui.loading.figure_files import (
    DRAWN_PX_PER_MM,
    OPENING_PX_PER_MM,
    SHARP_PX_PER_MM,
    FigureChoice,
    outdated_pictures,
)
from app.ui.loading.first_figure import first_figure


@pytest.fixture
def roots() -> ContentRoots:
    """Return the shipped content."""
    here = places()
    return ContentRoots(here.body_maps, here.resources)


def never() -> bool:
    """Never stop."""
    return False


SLIM = FigureChoice("back", "slim", "very_dark")


def test_the_default_body_is_shipped_and_not_drawn(
    roots: ContentRoots, tmp_path: Path
) -> None:
    choice = FigureChoice("back", "average", "medium_light")
    figure = load_figure(roots, tmp_path, choice, never)
    assert figure is not None
    assert figure.px_per_mm == SHARP_PX_PER_MM
    assert not list(tmp_path.glob("figure-*"))


def test_small_picture_for_the_next_start_is_kept(
    roots: ContentRoots, tmp_path: Path
) -> None:
    load_figure(roots, tmp_path, SLIM, never)
    opened = first_figure(roots, tmp_path, SLIM, content_key(roots), needs_edge=False)
    assert opened is not None
    assert (opened.choice, opened.px_per_mm) == (SLIM, OPENING_PX_PER_MM)


def test_body_that_was_never_drawn_opens_as_the_default(
    roots: ContentRoots, tmp_path: Path
) -> None:
    opened = first_figure(roots, tmp_path, SLIM, content_key(roots), needs_edge=True)
    assert opened is not None
    assert opened.choice.build == "average"
    assert opened.rings_mm


def test_few_bodies_are_kept(tmp_path: Path) -> None:
    for number in range(9):
        (tmp_path / f"figure-{number}.jpg").touch()
    assert len(list(outdated_pictures(tmp_path, 6))) == 3


def test_another_body_is_drawn_once_and_kept(
    roots: ContentRoots, tmp_path: Path
) -> None:
    drawn = load_figure(roots, tmp_path / "cache", SLIM, never)
    assert drawn is not None
    assert drawn.px_per_mm == DRAWN_PX_PER_MM
    (kept,) = (tmp_path / "cache").glob("figure-*")
    written = kept.stat().st_mtime_ns
    again = load_figure(roots, tmp_path / "cache", SLIM, never)
    assert again is not None
    assert again.image.size() == drawn.image.size()
    assert kept.stat().st_mtime_ns == written


def test_a_cache_that_cannot_be_written_only_costs_the_next_start(
    roots: ContentRoots, tmp_path: Path
) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    figure = load_figure(roots, tmp_path / "cache", SLIM, never)
    assert figure is not None
    assert not figure.image.isNull()


def test_a_body_that_is_not_described_is_not_drawn(
    roots: ContentRoots, tmp_path: Path
) -> None:
    choice = FigureChoice("back", "enormous", "medium_light")
    assert load_figure(roots, tmp_path, choice, never) is None
