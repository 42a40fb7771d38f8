"""`kneadmap check`: read maps and guidance, and list every problem."""

import argparse
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from app.cli.context import content_roots
from app.content.check import check_paths, is_session
from app.content.folders import Folder
from app.content.load import load_library
from app.content.problems import Findings, Problem
from app.content.roots import ContentRoots
from app.content.session_file import load_session
from app.content.sessions import SessionFile, read_sessions
from app.geometry.atlas import Atlas
from app.model.ids import MapId
from app.model.library import Library
from app.places import Places
from app.safety.session_check import session_problems

NAME = "check"
HELP = "read maps and guidance and list every problem by file and line"
EXAMPLES = """  kneadmap check
  kneadmap check my_maps/back"""


def add_arguments(words: argparse.ArgumentParser) -> None:
    """Add what `check` takes."""
    words.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help="a map's folder or a single file; everything that ships if left out",
    )


def run(arguments: argparse.Namespace, places: Places) -> int:
    """Print the problems, one a line; end with 1 when there are any."""
    roots, paths = content_roots(places), tuple(arguments.paths)
    problems = check_paths(roots, paths)
    if not problems:
        # What is misspelt would only be refused once more.
        problems = _refused(roots, paths)
    for problem in problems:
        print(problem)
    if not problems:
        print("No problems found.")
    return 1 if problems else 0


def _refused(roots: ContentRoots, paths: tuple[Path, ...]) -> tuple[Problem, ...]:
    """Return the steps of sessions that are offered to nobody as they are written."""
    if paths and not any(map(_may_hold_sessions, paths)):
        return ()
    library = load_library(roots).library

    @cache
    def atlas(map_id: MapId) -> Atlas:
        return Atlas(library.map_by_id[map_id])

    return session_problems(library, atlas, _files(roots, paths, library))


def _may_hold_sessions(path: Path) -> bool:
    return path.is_dir() or is_session(path)


def _files(
    roots: ContentRoots, paths: tuple[Path, ...], library: Library
) -> Iterator[SessionFile]:
    """Yield the sessions of all paths; without paths, those that ship."""
    folders = [path for path in paths if path.is_dir()] if paths else [roots.resources]
    for folder in folders:
        yield from read_sessions(_shown(folder, roots), Findings())
    for path in paths:
        if not path.is_dir() and (file := load_session(path, library).file):
            yield file


def _shown(folder: Path, roots: ContentRoots) -> Folder:
    """Return a folder as problems name it: ours by its name, another as written."""
    if folder == roots.resources:
        return Folder.root(folder)
    return Folder(folder, str(folder), folder)
