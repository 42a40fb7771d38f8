"""The good sample, for all tests of content."""

from pathlib import Path

import pytest

from tests.content.samples import Sample, sample_in


@pytest.fixture
def sample(tmp_path: Path) -> Sample:
    return sample_in(tmp_path)
