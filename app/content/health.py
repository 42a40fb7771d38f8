"""Reads the health check: one file a question, its name is the question's id.

A health check with a hole in it would look whole, so a table that is not sound leaves
all of it out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from app.content.folders import Folder
from app.content.health_checks import HealthKnown, check_conditions, check_names
from app.content.health_rows import ADVICE, AREAS, INGREDIENTS, QUESTION
from app.content.maps import MapFiles
from app.content.named_files import SUFFIX, read_files, read_named_table
from app.content.problems import Findings
from app.content.resources import Resources
from app.content.tables import Table, Tables, citations_of, read_tables
from app.model.base import Value
from app.model.health import (
    Condition,
    Health,
    HealthAdvice,
    HealthArea,
    Ingredient,
    Question,
    QuestionId,
)

FOLDER = "health"
QUESTIONS = "questions"


@dataclass(frozen=True, slots=True)
class HealthFiles:
    """The sound tables of the health check; questions by their ids."""

    questions: tuple[tuple[QuestionId, Table], ...]
    areas: Tables
    ingredients: Tables
    advice: Tables


def read_health(
    folder: Folder,
    resources: Resources,
    maps: Iterable[MapFiles | None],
    findings: Findings,
) -> Health:
    """Return the health check; empty, with problems, if not all of it is sound.

    A name that leads nowhere is a problem and takes nothing away: what is asked is
    whole all the same, and a rule about a place that nobody knows holds everywhere.

    Parameters
    ----------
    folder
        The folder of the resources.
    maps
        All that were read, sound or not; None where not even that was possible.
    """
    if FOLDER not in folder.names():
        rule = "There is no health check."
        remedy = f"Put the folder {FOLDER} there, or install the program anew."
        findings.add(folder.shown, None, "", rule, remedy)
        return Health()
    unsound = Findings()
    files = read_health_files(folder.child(FOLDER), unsound)
    tables = [table for _, table in files.questions]
    check_conditions(tables, unsound)
    known = HealthKnown.of(
        files.areas, files.ingredients, files.advice, resources, maps
    )
    check_names(tables, known, findings)
    findings.take(unsound)
    return Health() if unsound.has_any() else _health(files)


def read_health_files(folder: Folder, findings: Findings) -> HealthFiles:
    """Return the sound tables of the folder."""
    questions = folder.child(QUESTIONS)
    names = questions.listed(SUFFIX, findings)
    if not names:
        rule = "The health check asks nothing."
        findings.add(questions.shown, None, "", rule, "Add a file for each question.")
    return HealthFiles(
        questions=read_files(questions, names, read_question, findings),
        areas=read_tables(folder, AREAS.name, AREAS, findings),
        ingredients=read_tables(folder, INGREDIENTS.name, INGREDIENTS, findings),
        advice=read_tables(folder, ADVICE.name, ADVICE, findings),
    )


def read_question(
    folder: Folder, name: str, findings: Findings
) -> tuple[QuestionId, Table] | None:
    """Return one question's id and table; None, with problems, if it is not sound."""
    found = read_named_table(folder, name, QUESTION, findings)
    return None if found is None else (QuestionId(found[0]), found[1])


def _health(files: HealthFiles) -> Health:
    questions = (_question(key, table) for key, table in files.questions)
    return Health(
        questions=tuple(sorted(questions, key=lambda q: (q.order, q.id))),
        areas=tuple(HealthArea(**t.values) for t in files.areas.sound),
        ingredients=tuple(Ingredient(**t.values) for t in files.ingredients.sound),
        advice=tuple(HealthAdvice(**t.model_values()) for t in files.advice.sound),
    )


def _question(question_id: QuestionId, table: Table) -> Question:
    values = dict(table.values)
    conditions = tuple(_condition(row) for row in values.pop("condition"))
    return Question(id=question_id, conditions=conditions, **values)


def _condition(row: Value) -> Condition:
    values: dict[str, Any] = dict(row)  # Any: a checked table, of any keys
    values["rules"] = values.pop("rule")
    values["sources"] = citations_of(values["sources"])
    return Condition(**values)
