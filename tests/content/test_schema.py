"""The schemas that editors complete and check with."""

import json
import tomllib

import pytest

from app.content.health_rows import HEALTH_KINDS, QUESTION
from app.content.rows import KINDS, PAGE, REGIONS, SESSION, TECHNIQUE, FileKind
from app.content.schema import schema_of, schemas
from tests.content.samples import SAMPLE

EVERY_KIND = (*KINDS, *HEALTH_KINDS)
IN_THE_SAMPLE = [kind for kind in EVERY_KIND if kind.name != "body.toml"]


def test_every_kind_of_file_has_a_schema() -> None:
    assert sorted(schemas()) == sorted(kind.name for kind in EVERY_KIND)


@pytest.mark.parametrize("kind", EVERY_KIND, ids=lambda kind: kind.name)
def test_schema_is_plain_json(kind: FileKind) -> None:
    assert json.loads(json.dumps(schema_of(kind)))["title"] == kind.name


@pytest.mark.parametrize("kind", IN_THE_SAMPLE, ids=lambda kind: kind.name)
def test_schema_knows_every_key_of_the_sample(kind: FileKind) -> None:
    examples = {
        TECHNIQUE.name: "fan_stroke.toml",
        PAGE.name: "hands.toml",
        QUESTION.name: "heart.toml",
        SESSION.name: "soft_start.toml",
    }
    name = examples.get(kind.name, kind.name)
    (path,) = SAMPLE.rglob(name)
    values = tomllib.loads(path.read_text("utf-8"))
    schema = schema_of(kind)
    if kind.table:
        (table,) = schema["properties"].values()
        schema = schema["$defs"][table["items"]["$ref"].rpartition("/")[2]]
        values = values[kind.table][0]
    assert set(values) <= set(schema["properties"])
    assert set(schema["required"]) <= set(values)


def test_schema_refuses_unknown_keys_and_names_the_choices() -> None:
    definitions = schema_of(REGIONS)["$defs"]
    assert definitions["RegionRow"]["additionalProperties"] is False
    assert definitions["SafetyLevel"]["enum"] == ["work", "caution", "no_go"]


def test_schema_describes_the_fields() -> None:
    properties = schema_of(REGIONS)["$defs"]["RegionRow"]["properties"]
    assert properties["rule"]["description"]
    assert properties["cap"]["maximum"] == 4
