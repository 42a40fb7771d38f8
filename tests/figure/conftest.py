"""The shipped body, read once."""

import tomllib
from functools import lru_cache
from pathlib import Path

import pytest

from app.model.body import Body

ROOT = Path(__file__).parents[2]
BODY_FILE = ROOT / "body_maps" / "back" / "body.toml"
FIGURES = ROOT / "resources" / "figures"


@lru_cache(maxsize=1)
def shipped_body() -> Body:
    return Body.model_validate(tomllib.loads(BODY_FILE.read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def body() -> Body:
    return shipped_body()
