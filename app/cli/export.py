"""`kneadmap export`: a map as GeoJSON, in mm."""

import argparse
import json
from pathlib import Path

from app.cli.context import load, map_named
from app.cli.writing import write_whole
from app.geometry.geojson import feature_collection
from app.places import Places

NAME = "export"
HELP = "write every region, knot, landmark, bone and muscle of a map as GeoJSON"
EXAMPLES = """  kneadmap export back --geojson back.geojson"""


def add_arguments(words: argparse.ArgumentParser) -> None:
    """Add what `export` takes."""
    words.add_argument("map", metavar="MAP", help="a map's id, for example back")
    words.add_argument("--geojson", type=Path, required=True, metavar="FILE")


def run(arguments: argparse.Namespace, places: Places) -> int:
    """Write the file whole, or leave what was there."""
    collection = feature_collection(map_named(load(places), arguments.map))
    text = json.dumps(collection, ensure_ascii=False, separators=(",", ":"))
    write_whole(arguments.geojson, text.encode())
    print(f"{arguments.geojson}: {len(collection['features'])} features, in mm")
    return 0
