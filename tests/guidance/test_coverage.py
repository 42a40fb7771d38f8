"""What counts as accounted for."""

from app.guidance.coverage import Coverage, coverage_of
from app.model.guides import GuideRow, all_row_ids
from app.model.library import Library
from app.model.technique import Term

SCAPULA = Term(term="scapula", plain="blade", explanation="A bone.")
LIBRARY = Library(
    maps=(), techniques=(), contacts=(), pressure=(), sources=(), terms=(SCAPULA,)
)


def row(row_id: str, *carriers: str, left_out: str = "") -> GuideRow:
    return GuideRow(id=row_id, name="A row", carriers=carriers, left_out=left_out)


def whole_register() -> list[GuideRow]:
    return [row(row_id, "term:scapula") for row_id in all_row_ids()]


def coverage(*changed: GuideRow) -> Coverage:
    """Return the coverage of a whole register in which some rows are changed."""
    rows = {row.id: row for row in (*whole_register(), *changed)}
    return coverage_of(LIBRARY, rows.values())


def test_whole_register_is_whole() -> None:
    assert coverage().is_whole
    assert coverage().accounted == 347


def test_row_may_be_left_out_for_a_reason() -> None:
    found = coverage(row("M-14", left_out="Brands age."))
    assert found.is_whole
    assert [left.id for left in found.left_out] == ["M-14"]


def test_row_without_a_carrier_is_not_accounted_for() -> None:
    found = coverage(row("Z-01"))
    assert (found.accounted, found.is_whole) == (346, False)


def test_dead_carrier_is_named() -> None:
    found = coverage(row("Z-01", "term:scapular"))
    assert [(d.row, d.carrier) for d in found.dead] == [("Z-01", "term:scapular")]
    assert not found.is_whole


def test_missing_row_is_named() -> None:
    found = coverage_of(LIBRARY, whole_register()[1:])
    assert (found.missing, found.is_whole) == (("T-01",), False)


def test_row_that_no_guide_has_is_named() -> None:
    found = coverage(row("A-99", "term:scapula"))
    assert (found.unknown, found.is_whole) == (("A-99",), False)


def test_kinds_are_counted_apart() -> None:
    kinds = {kind.kind: kind for kind in coverage(row("M-14", left_out="No.")).kinds}
    assert (kinds["material"].carried, kinds["material"].left_out) == (14, 1)
    assert kinds["technique"].rows == 67
