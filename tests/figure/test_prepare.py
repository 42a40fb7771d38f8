"""What ships ahead of time is complete, and can be made again."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from app.figure.prepare import prepare_figures
from app.figure.prepared import picture_name, read_silhouette
from app.model.body import Body
from tests.figure.conftest import FIGURES


def test_everything_is_written_into_the_folder(body: Body, tmp_path: Path) -> None:
    shapes = {}

    def write(rgb: NDArray[np.uint8], path: Path, quality: int) -> None:
        shapes[path.name] = rgb.shape
        path.write_bytes(bytes([quality]))

    written = prepare_figures("back", body, tmp_path, write)
    assert {path.name for path in written} == {path.name for path in tmp_path.iterdir()}
    assert shapes["back_average_medium_light_4.jpg"] == (
        4 * body.frame.height_mm,
        4 * body.frame.width_mm,
        3,
    )


@pytest.mark.parametrize("px_per_mm", [1.5, 4])
def test_default_pictures_ship(body: Body, px_per_mm: float) -> None:
    name = picture_name("back", body.default_build, body.default_tone, px_per_mm)
    assert (FIGURES / name).read_bytes()[:2] == b"\xff\xd8"


def test_file_that_is_no_silhouette_is_named(tmp_path: Path) -> None:
    path = tmp_path / "odd.json"
    path.write_text('{"build": "slim"}', encoding="utf-8")
    with pytest.raises(ValueError, match=r"odd\.json"):
        read_silhouette(path)


def test_prepared_figures_are_read_without_numpy() -> None:
    code = "import sys, app.figure.prepared; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
