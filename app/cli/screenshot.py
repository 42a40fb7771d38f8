"""`kneadmap screenshot`: the real window as a picture."""

import argparse
import os
import re
from pathlib import Path
from typing import Literal

from app.cli.numbers import decimal_number, whole_number
from app.cli.writing import write_whole
from app.places import Places

NAME = "screenshot"
HELP = "save what the window shows as a picture"
EXAMPLES = """  kneadmap screenshot --select ut2_right --theme dark -o dark.png
  kneadmap screenshot --size 1920x1080 -o wide.png
  kneadmap screenshot --gallery resources/screenshots"""

HEALTH_ROOMS = (
    "health",
    "health-question",
    "health-details",
    "health-where",
    "health-stop",
    "health-summary",
    "health-overview",
    "health-people",
    "health-map",
    "health-rest",
)
"""The health check, with the answers of a made-up person."""

FOLLOW_ROOMS = (
    "follow",
    "follow-wish",
    "follow-knot",
    "follow-plan",
    "follow-before",
    "follow-after",
    "follow-history",
    "follow-player",
)
"""The Follow room, with what a made-up giver kept."""

PRACTISE_ROOMS = (
    "practise",
    "practise-find",
    "practise-find-answer",
    "practise-name",
    "practise-name-answer",
    "practise-may-press",
    "practise-may-press-answer",
    "practise-source",
    "practise-source-answer",
    "practise-landmark",
    "practise-landmark-answer",
    "practise-draw-zone",
    "practise-draw-zone-answer",
    "practise-technique",
    "practise-technique-answer",
    "practise-end",
    "practise-statistics",
)
"""The Practise room, with what a made-up learner answers."""

FEEL_ROOMS = (
    "feel",
    "feel-search",
    "feel-see-through",
    "feel-hold",
    "feel-question",
    "feel-whole-back",
    "feel-result",
    "feel-result-hold",
)
"""The Feel room, in the middle of an exercise and at its end."""

PAGES = ("guide", "settings", "help", "about")
OTHER_ROOMS = (*FOLLOW_ROOMS, *PRACTISE_ROOMS, *FEEL_ROOMS)
ROOMS = ("explore", "hurt", "list", *PAGES, *HEALTH_ROOMS, *OTHER_ROOMS)
LARGEST_PX = 8000
WEBP_QUALITY = 90
"""A fifth of the room of a PNG, and no letter looks worse."""

GALLERY = {
    "explore": ("explore", "interscapular_right"),
    "welcome": ("explore", ""),
    "knot": ("explore", "lev_low_left"),
    "no-go": ("explore", "kidney_right"),
    "technique": ("explore", "press_and_knead"),
    "hurt": ("hurt", ""),
    "list": ("list", ""),
    **{room: (room, "") for room in ROOMS[ROOMS.index("guide") :]},
}
"""Name of a picture -> its room and what is selected; maps and pages come besides."""
SMALL, LARGE = (1280, 800), (1920, 1080)
IN_BOTH_SIZES = frozenset({"explore", "welcome", "knot"})


def add_arguments(words: argparse.ArgumentParser) -> None:
    """Add what `screenshot` takes."""
    words.add_argument("--room", choices=ROOMS, default="explore")
    words.add_argument(
        "--page", metavar="PAGE", default="", help="of the guide: oil, oil#choice"
    )
    words.add_argument("--select", metavar="ID", default="", help="what is picked")
    words.add_argument(
        "--map", metavar="MAP", default="", help="the map; else that of --select"
    )
    words.add_argument("--size", type=_size, default=(1280, 800), metavar="WxH")
    words.add_argument("--theme", choices=("light", "dark"), default="light")
    words.add_argument(
        "--text-size", type=whole_number(85, 160), default=100, metavar="PERCENT"
    )
    words.add_argument(
        "--scale", type=decimal_number(0.5, 4), default=1.0, help="2 for a sharp screen"
    )
    where = words.add_mutually_exclusive_group(required=True)
    where.add_argument("-o", "--output", type=Path, metavar="FILE.png|webp")
    where.add_argument(
        "--gallery",
        type=Path,
        metavar="FOLDER",
        help="for developers: every room, map and page, in both themes",
    )


def run(arguments: argparse.Namespace, places: Places) -> int:
    """Write the picture, or all of them."""
    if arguments.gallery is not None:
        return _save_gallery(places, arguments.gallery)
    _demand_known(arguments, places)
    save_screenshot(
        places,
        arguments.output,
        room=f"page:{arguments.page}" if arguments.page else arguments.room,
        select=arguments.select,
        map_id=arguments.map,
        size=arguments.size,
        theme=arguments.theme,
        text_percent=arguments.text_size,
        scale=arguments.scale,
    )
    print(arguments.output)
    return 0


def _save_gallery(places: Places, folder: Path) -> int:
    from app.cli.context import load

    library = load(places)
    poses = {name: (*pose, "") for name, pose in GALLERY.items()}
    poses |= {f"map-{each.id}": ("explore", "", each.id) for each in library.maps}
    poses |= {f"page-{each.id}": (f"page:{each.id}", "", "") for each in library.pages}
    for name, pose in poses.items():
        for size in (SMALL, LARGE) if name in IN_BOTH_SIZES else (SMALL,):
            _save_in_both_themes(places, folder, name, pose, size)
    return 0


def _save_in_both_themes(
    places: Places,
    folder: Path,
    name: str,
    pose: tuple[str, str, str],
    size: tuple[int, int],
) -> None:
    themes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    room, select, map_id = pose
    for theme in themes:
        path = folder / f"{name}-{theme}-{size[0]}x{size[1]}.webp"
        save_screenshot(
            places,
            path,
            room=room,
            select=select,
            map_id=map_id,
            size=size,
            theme=theme,
        )
        print(path, flush=True)


def save_screenshot(
    places: Places,
    path: Path,
    *,
    room: str = "explore",
    select: str = "",
    map_id: str = "",
    size: tuple[int, int] = (1280, 800),
    theme: Literal["light", "dark"] = "light",
    text_percent: int = 100,
    scale: float = 1.0,
) -> None:
    """Save what the window shows, without showing it.

    Raises
    ------
    AppError
        If the file cannot be written.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice

    from app.cli.window import window_options
    from app.ui.shell.run import grab_window

    picture = grab_window(
        window_options(places, keeps_settings=False),
        room=room,
        select=select,
        map_id=map_id,
        size=size,
        theme=theme,
        text_percent=text_percent,
        scale=scale,
    )
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    kind, quality = ("WEBP", WEBP_QUALITY) if path.suffix == ".webp" else ("PNG", -1)
    # The stubs say bytes, the call takes a string.
    picture.save(buffer, kind, quality)  # type: ignore[call-overload]
    write_whole(path, bytes(store.data()))


def _demand_known(arguments: argparse.Namespace, places: Places) -> None:
    """Refuse a map, a page or a thing that is not there."""
    name, map_id, page = arguments.select, arguments.map, arguments.page
    if not (name or map_id or page):
        return
    from app.cli.context import load, map_named, unknown
    from app.cli.page_words import page_named

    library = load(places)
    if page and page_named(library, page) is None:
        raise unknown("page", page, [each.id for each in library.pages])
    maps = (map_named(library, map_id),) if map_id else library.maps
    known = [i for body_map in maps for i in body_map.features]
    known += [technique.id for technique in library.techniques]
    if name and name not in known:
        raise unknown("region, knot, landmark or technique", name, known)


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{2,5})x(\d{2,5})", text)
    if not found:
        raise argparse.ArgumentTypeError(f"{text!r} is no size. Write 1280x800.")
    width, height = int(found[1]), int(found[2])
    if max(width, height) > LARGEST_PX:
        raise argparse.ArgumentTypeError(f"{text} is too large. Use up to 8000x8000.")
    return width, height
