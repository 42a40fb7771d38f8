"""The sample map and its library."""

import pytest

from app.geometry.atlas import Atlas
from app.model.library import Library
from tests.support.sample_map import sample_map
from tests.support.sample_techniques import sample_library


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    """Return the atlas of the sample; nothing about it ever changes."""
    return Atlas(sample_map())


@pytest.fixture(scope="session")
def library() -> Library:
    """Return the sample's library."""
    return sample_library()
