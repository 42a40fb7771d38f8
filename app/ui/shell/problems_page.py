"""The page that lists what could not be read, in words."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.ui.shell.room_page import RoomPage
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.words import tr

if TYPE_CHECKING:
    from app.content.problems import Problem

LISTED = 60


class ProblemsPage(RoomPage):
    """One paragraph a problem: where, what, and how to mend it."""

    def __init__(
        self,
        look: Look,
        problems: "tuple[Problem, ...]",
        parent: QWidget | None = None,
    ) -> None:
        title = tr("What could not be read")
        super().__init__(look, "problems_page", title, parent)
        self.add_text(
            tr(
                "Everything that is sound is shown. These files were left out until "
                "they are mended; the numbers are lines."
            ),
            tint="quiet",
        )
        for problem in problems[:LISTED]:
            self.rows.addSpacing(8)
            where = problem.file
            if problem.line is not None:
                where = tr("{file}, line {line}", file=problem.file, line=problem.line)
            self.add_text(where, TextStyle.STRONG)
            self.add_text(tr("{what} {how}", what=_what(problem), how=problem.remedy))
        if len(problems) > LISTED:
            more = len(problems) - LISTED
            self.add_text(tr("And {count} more.", count=more), tint="quiet")


def _what(problem: "Problem") -> str:
    if not problem.value:
        return problem.rule
    return tr("{value}: {rule}", value=problem.value, rule=problem.rule)


def problems_in_words(
    problems: "tuple[Problem, ...]", sound_maps: Collection[str] = ()
) -> str:
    """Return one sentence that counts the maps, or the files, that are left out.

    Parameters
    ----------
    sound_maps
        Folders of the maps that are shown, whatever is wrong beside them.
    """
    files = {file for p in problems if _map_of(file := p.file) not in sound_maps}
    maps = {name for name in map(_map_of, files) if name}
    if not files:
        return tr("The maps are sound, but something in their files wants mending.")
    if len(maps) == 1:
        return tr("1 map could not be read.")
    if maps:
        return tr("{count} maps could not be read.", count=len(maps))
    if len(files) == 1:
        return tr("1 file could not be read.")
    return tr("{count} files could not be read.", count=len(files))


def _map_of(file: str) -> str:
    """Return the folder of the map that a file belongs to; empty if to none."""
    parts = file.replace("\\", "/").split("/")
    at = parts.index("body_maps") if "body_maps" in parts else len(parts)
    return parts[at + 1] if at + 2 < len(parts) else ""
