"""The sample map, made ready."""

import pytest

from app.geometry.atlas import Atlas
from tests.support.sample_map import sample_map


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    """Return the atlas of the sample; nothing about it ever changes."""
    return Atlas(sample_map())
