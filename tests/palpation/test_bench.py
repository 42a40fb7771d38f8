"""`kneadmap bench feel` measures the simulated back."""

from app.cli.bench_feel import measure_feel
from tests.support.shipped import shipped_map


def test_bench_measures_building_and_stepping() -> None:
    figures = measure_feel(shipped_map())
    assert len(figures) == 3
    assert all(figure > 0.0 for figure in figures.values())
