"""JSON Schema of the TOML files, made from the models, for editors that complete."""

from typing import Any

from pydantic import create_model

from app.content.health_rows import HEALTH_KINDS
from app.content.rows import KINDS, FileKind
from app.model.base import Value

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


# Any: a JSON Schema is whatever JSON it takes to say it.
def schema_of(kind: FileKind) -> dict[str, Any]:
    """Return the JSON Schema of one kind of file."""
    model = kind.row if not kind.table else _file_model(kind)
    return {"$schema": _DIALECT, **model.model_json_schema(), "title": kind.name}


def schemas() -> dict[str, dict[str, Any]]:
    """Return all schemas by the file's name; technique.toml stands for each of them."""
    return {kind.name: schema_of(kind) for kind in (*KINDS, *HEALTH_KINDS)}


def _file_model(kind: FileKind) -> type[Value]:
    # Any: the field's type is only known now.
    fields: dict[str, Any] = {kind.table: (list[kind.row], [])}  # type: ignore[name-defined]  # ditto
    return create_model(f"{kind.table.title()}File", __base__=Value, **fields)
