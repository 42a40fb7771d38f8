"""What was done is taken elsewhere as a table or a tree, and nothing else is."""

import csv
import io
import json
from contextlib import closing
from pathlib import Path

from pydantic import BaseModel

from app.model.feedback import Done
from app.store.database import open_database
from app.store.export import feedback_csv, history_csv, history_json
from app.store.people import PeopleStore
from app.store.sessions import SessionStore
from tests.store.sample_done import GOOD, SOFTER, done


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_table_has_one_line_a_session() -> None:
    (row,) = _rows(history_csv([done()]))
    assert row["began_at"] == "2026-03-01T19:30:00+01:00"
    assert (row["tension_before"], row["tension_after"]) == ("7", "3")
    assert [row[said] for said in ("softer", "good", "firmer", "stop")] == list("1100")
    assert row["is_whole"] == "1"


def test_what_nobody_said_is_empty() -> None:
    (row,) = _rows(history_csv([Done("f_01", "Rub", "2026", 60, 30, False)]))
    assert (row["person"], row["tension_before"], row["comment"]) == ("", "", "")


def test_second_table_has_one_line_for_each_thing_said() -> None:
    rows = _rows(feedback_csv([done()]))
    assert [(row["said"], row["base"]) for row in rows] == [
        (SOFTER.said, SOFTER.base),
        (GOOD.said, GOOD.base),
    ]
    assert rows[0]["session_s"] == "90.0"


def test_tree_holds_everything_that_was_kept() -> None:
    (tree,) = json.loads(history_json([done()]))
    feedback = tree.pop("feedback")
    assert tree["played_s"] == 1180
    assert feedback[0]["said"] == "softer"
    assert feedback[1]["turn_s"] == GOOD.turn_s


def test_spreadsheet_takes_no_comment_for_a_formula() -> None:
    (row,) = _rows(history_csv([done(comment="=1+1")]))
    assert row["comment"] == "'=1+1"


def test_comment_of_several_lines_stays_one_cell() -> None:
    comment = 'first, "second"\nthird'
    (row,) = _rows(history_csv([done(comment=comment)]))
    assert row["comment"] == comment


class Answers(BaseModel):
    told: str = "zebra-syndrome"


def test_health_answers_are_in_no_export(tmp_path: Path) -> None:
    with closing(open_database(tmp_path).database) as database:
        PeopleStore(database, Answers).keep("Ada", Answers())
        store = SessionStore(database)
        store.keep_running("{}", '{"why": "zebra-syndrome"}', "Ada")
        store.keep_plan("Ada", '{"why": "zebra-syndrome"}')
        store.keep_done(done())
        store.keep_running("{}", '{"why": "zebra-syndrome"}', "Ada")
        kept = [one.done for one in store.done()]
    for export in (history_csv, feedback_csv, history_json):
        assert "zebra" not in export(kept)
