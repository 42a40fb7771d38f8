"""A copy of the small sample with a second, closer map beside it."""

import shutil
from pathlib import Path

from app.content.roots import ContentRoots
from tests.content.samples import sample_in

CLOSER_REGION = "paraspinal"
"""Base of the region of the small map that has the closer one."""


def two_maps_in(folder: Path) -> ContentRoots:
    """Return content whose maps are `small` and then `closer`.

    Both have the same places; the closer one has a landmark more, `heel`.
    """
    sample = sample_in(folder)
    closer = sample.map_folder.with_name("closer")
    shutil.copytree(sample.map_folder, closer)
    figures = sample.roots.resources / "figures"
    shutil.copy(figures / "small_average.json", figures / "closer_average.json")
    header = closer / "map.toml"
    text = header.read_text("utf-8").replace('"small"', '"closer"')
    header.write_text(text.replace("A small back", "From near"), "utf-8")
    _append(sample.map_folder / "map.toml", "order = 1\n")
    landmarks = closer / "landmarks.toml"
    text = landmarks.read_text("utf-8").replace('base = "dimple"', 'base = "heel"')
    landmarks.write_text(text, "utf-8")
    regions = sample.map_folder / "regions.toml"
    base = f'base = "{CLOSER_REGION}"'
    text = regions.read_text("utf-8").replace(base, f'{base}\ndetail_map = "closer"')
    regions.write_text(text, "utf-8")
    return sample.roots


def _append(path: Path, text: str) -> None:
    path.write_text(path.read_text("utf-8") + text, "utf-8")
