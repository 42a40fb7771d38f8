"""All that the source guides teach is accounted for."""

from app.content.guides import load_register
from app.content.roots import ContentRoots
from app.guidance.coverage import coverage_of
from app.model.guides import ROWS_OF_KIND, all_row_ids
from app.model.names import names_of
from tests.support.shipped import PROJECT, shipped_library

REGISTER, PROBLEMS = load_register(
    ContentRoots(PROJECT / "body_maps", PROJECT / "resources")
)
ROWS = {row.id: row for row in REGISTER}
NAMES = names_of(shipped_library())


def test_register_is_sound() -> None:
    assert not PROBLEMS


def test_guides_have_347_rows() -> None:
    assert sum(ROWS_OF_KIND.values()) == 347
    assert len(all_row_ids()) == 347


def test_every_row_stands_in_the_register_once_and_in_order() -> None:
    assert tuple(row.id for row in REGISTER) == all_row_ids()


def test_every_row_is_carried_or_left_out_for_a_reason() -> None:
    torn = [row.id for row in REGISTER if bool(row.carriers) == bool(row.left_out)]
    assert not torn


def test_everything_is_accounted_for() -> None:
    assert coverage_of(shipped_library(), REGISTER).is_whole


def test_no_carrier_is_dead() -> None:
    dead = [(row.id, name) for row in REGISTER for name in row.carriers]
    assert not [(id_, name) for id_, name in dead if name not in NAMES]


def test_technique_carries_the_row_that_it_names() -> None:
    missing = [
        (technique.id, row)
        for technique in shipped_library().techniques
        for row in technique.guides
        if row.startswith("T-")
        and f"technique:{technique.id}" not in ROWS[row].carriers
    ]
    assert not missing


def test_technique_rows_are_carried_by_a_technique_that_names_them() -> None:
    named = {row for t in shipped_library().techniques for row in t.guides}
    rows = [row for row in REGISTER if row.kind == "technique" and row.carriers]
    assert not [row.id for row in rows if row.id not in named]


def test_disagreements_are_carried_by_themselves() -> None:
    rows = [row for row in REGISTER if row.kind == "disagreement"]
    assert all(row.carriers == (f"conflict:{row.id}",) for row in rows)


def test_little_is_left_out() -> None:
    assert len(coverage_of(shipped_library(), REGISTER).left_out) <= 5
