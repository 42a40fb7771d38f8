"""Did you mean."""

from app.guidance.naming import nearest_names

NAMES = ("kidney_right", "kidney_left", "kidney_column_right", "sacrum", "spine")


def test_a_slip_of_the_finger_finds_the_name() -> None:
    assert nearest_names("sacrun", NAMES)[0] == "sacrum"


def test_words_with_blanks_find_the_id() -> None:
    assert nearest_names("Kidney right", NAMES)[0] == "kidney_right"


def test_at_most_three_names_are_suggested() -> None:
    assert len(nearest_names("kidney", NAMES)) == 3


def test_nonsense_finds_nothing() -> None:
    assert nearest_names("xyzzyq", NAMES) == ()


def test_name_on_several_maps_is_suggested_once() -> None:
    assert nearest_names("sacrun", ("sacrum", "spine", "sacrum")) == ("sacrum",)
