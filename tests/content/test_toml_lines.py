"""The lines that problems name."""

from app.content.toml_lines import line_at, lines_of

TEXT = '''\
# A comment with [[region]] in it.
title = "one"

[[region]]
base = "first"
text = """
[[region]]
base = "not a key"
ends with quotes \\""""""
cap = 1  # ] } "
  [[region.warning]]
  severity = 2
[[region]]
"quoted key" = 'a ] in a text'
areas = [
    { x_mm = 1 }, # [ {
    { x_mm = 2 },
]
last = [ [1, 2], [3] ]
[other.table]
key.inner = 3
'''


def test_keys_are_found_where_they_stand() -> None:
    lines = lines_of(TEXT)
    assert lines[("title",)] == 2
    assert lines[("region", 0)] == 4
    assert lines[("region", 0, "cap")] == 10
    assert lines[("region", 0, "warning", 0, "severity")] == 12
    assert lines[("region", 1, "quoted key")] == 14
    assert lines[("region", 1, "last")] == 19
    assert lines[("other", "table", "key", "inner")] == 21


def test_what_stands_inside_texts_and_comments_is_no_key() -> None:
    assert {path[0] for path in lines_of(TEXT)} == {"title", "region", "other"}
    assert len([path for path in lines_of(TEXT) if path[-1] == "base"]) == 1


def test_key_inside_a_value_has_the_line_of_the_value() -> None:
    assert line_at(lines_of(TEXT), ("region", 1, "areas", 1, "x_mm")) == 15


def test_key_that_is_not_written_has_the_line_of_its_table() -> None:
    assert line_at(lines_of(TEXT), ("region", 1, "missing")) == 13


def test_file_itself_has_no_line() -> None:
    assert line_at(lines_of(TEXT), ("nothing",)) is None
