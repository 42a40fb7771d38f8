"""What the commands of the table do. Made after the first paint."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.ui.shell.actions import COMMANDS, LAYER_COMMANDS, MAP_COMMANDS
from app.ui.shell.settings import (
    LARGEST_TEXT_PERCENT,
    SMALLEST_TEXT_PERCENT,
    ThemeChoice,
)
from app.ui.widgets.words import tr

if TYPE_CHECKING:
    from app.guidance.search import Hit
    from app.ui.shell.search_palette import SearchPalette
    from app.ui.shell.window import MainWindow

TEXT_STEP_PERCENT = 15
ZOOM_STEP = 1.35


class WindowCommands(QObject):
    """Turns keys, buttons and pages' wishes into what the window does."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.setObjectName("window_commands")
        self._window = window
        self._palette: SearchPalette | None = None
        self._focused_before: QWidget | None = None
        self._handlers = self._all_handlers()
        self._add_actions()
        window.rail.command_wanted.connect(self.run)
        window.side.command_wanted.connect(self.run)
        window.explore.command_wanted.connect(self.run)
        window.rooms.command_wanted.connect(self.run)
        window.stage.chips.hurt_wanted.connect(self._ask_where_it_hurts)

    @property
    def palette(self) -> "SearchPalette | None":
        """Return the search over the window, once it was opened."""
        return self._palette

    def run(self, command_id: str) -> None:
        """Do what a command of the table says."""
        self._handlers[command_id]()

    def open_room(self, room_id: str) -> None:
        """Show a room or a page beside the rail."""
        if self._palette is not None:
            self._palette.close_palette()
        if room_id == self._window.rooms.open_id:
            return
        content = self._window.content.loaded
        self._window.rooms.open(
            room_id,
            self._window.settings,
            content.library if content else None,
            content.problems if content else (),
        )

    def toggle_list(self) -> None:
        """Show the list of everything on the map, or the guidance again."""
        self.open_room("explore")
        side, explore = self._window.side, self._window.explore
        is_new = side.body_list is None
        maps = explore.body_map, explore.other_maps
        shown = side.show_list(not side.is_list_shown, *maps)
        if shown is None:
            return
        if is_new:
            shown.feature_picked.connect(self._on_list_picked)
            shown.picked_elsewhere.connect(self._on_list_picked)
            explore.show_list(shown)
        if side.is_list_shown:
            shown.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._window.stage.map.setFocus(Qt.FocusReason.OtherFocusReason)

    def hide_list(self) -> None:
        """Show the guidance, if the list is shown."""
        if self._window.side.is_list_shown:
            self.toggle_list()

    def search_again(self) -> None:
        """Search for what is typed: the index has come meanwhile."""
        if self._palette is not None and self._palette.isVisible():
            self._search_for(self._palette.field.text())

    def _all_handlers(self) -> dict[str, Callable[[], object]]:
        window = self._window
        view, chips = window.stage.map, window.stage.chips
        layers = {
            f"layer_{name}": partial(chips.toggle, name) for name in LAYER_COMMANDS
        }
        maps = {
            name: partial(self._turn_to_map, number)
            for name, number in MAP_COMMANDS.items()
        }
        rooms = {
            room: partial(self.open_room, room)
            for room in ("explore", "settings", "help", "about", "problems")
        }
        return {
            "search": self._open_search,
            "hurt": self._ask_where_it_hurts,
            "list": self.toggle_list,
            "back": self._go_back,
            "word": self._explain_next_word,
            "guide": self._open_guide,
            "limits": partial(self._open_guide, "limits"),
            "closer": self._look_closer,
            "leave": self._leave,
            "map": self._focus_map,
            "zoom_in": partial(view.zoom_by, ZOOM_STEP),
            "zoom_out": partial(view.zoom_by, 1 / ZOOM_STEP),
            "fit": view.fit,
            "print_map": self._print_map,
            "theme": self._switch_theme,
            "larger": partial(self._step_text, TEXT_STEP_PERCENT),
            "smaller": partial(self._step_text, -TEXT_STEP_PERCENT),
            "quit": window.close,
            "health": window.health.open,
            "follow": window.follow.open,
            "practise": window.practise.open,
            "practise_this": self._practise_this,
            "feel": window.feel.open,
            "follow_this": self._follow_this,
            "feel_this": self._feel_this,
            "health_later": window.health.put_off,
            "undo": self._undo,
            "redo": window.follow.redo,
            **maps,
            **layers,
            **rooms,
        }

    def _add_actions(self) -> None:
        for command in COMMANDS:
            if command.is_map_key:
                continue
            action = QAction(tr(command.text), self._window)
            action.setObjectName(f"action_{command.id}")
            action.setShortcuts([QKeySequence(key) for key in command.keys])
            action.triggered.connect(partial(self.run, command.id))
            self._window.addAction(action)

        for name, number in MAP_COMMANDS.items():
            action = QAction(tr("Show map {number}", number=number), self._window)
            action.setObjectName(f"action_{name}")
            action.setShortcut(QKeySequence(f"Alt+{number}"))
            action.triggered.connect(partial(self.run, name))
            self._window.addAction(action)

    def _print_map(self) -> None:
        # Late: hardly any start of the program ends on paper.
        from app.ui.shell.map_printing import save_wall_map

        save_wall_map(self._window)

    def _turn_to_map(self, number: int) -> None:
        self._window.maps.turn_to_number(number)

    def _go_back(self) -> None:
        guide = self._window.content.guide
        if guide is not None and guide.is_open:
            guide.go_back()
        else:
            self._window.explore.go_back()

    def _open_guide(self, page: str = "") -> None:
        self._window.content.open_guide(page)

    def _explain_next_word(self) -> None:
        guide = self._window.content.guide
        if guide is not None:
            guide.explain_next()

    def _look_closer(self) -> None:
        self.open_room("explore")
        self._window.explore.look_closer()

    def _focus_map(self) -> None:
        self.open_room("explore")
        self._window.stage.map.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _ask_where_it_hurts(self) -> None:
        self.open_room("explore")
        self._window.explore.ask_where_it_hurts()

    def _follow_this(self) -> None:
        """Plan a short session for what is selected on the map."""
        place = self._place_offered("follow_this")
        if place is not None:
            self._window.follow.open_place(place[1])

    def _practise_this(self) -> None:
        """Ask a few questions about what is selected on the map."""
        place = self._place_offered("practise_this")
        if place is not None:
            self._window.practise.open_place(*place)

    def _feel_this(self) -> None:
        """Search the part of a simulated back where the selected place lies."""
        guidance = self._window.explore.guidance
        if guidance is None or self._place_offered("feel_this") is None:
            return
        from app.ui.explore.place_actions import zone_of

        zone = zone_of(guidance)
        if zone is not None:
            self._window.feel.search(zone)

    def _place_offered(self, command: str) -> tuple[str, str] | None:
        """Return map and place for which the panel offers a command, by key as well."""
        window, explore = self._window, self._window.explore
        page, chosen = window.side.panel.page, explore.state.view.feature_id
        body_map, is_here = explore.body_map, window.rooms.open_id == "explore"
        if page is None or body_map is None or chosen is None or not is_here:
            return None
        if page.findChild(QWidget, command) is None:
            return None
        return str(body_map.id), str(body_map.features[chosen].base)

    def _undo(self) -> None:
        """Take back the last change of the room that is open."""
        window = self._window
        if not (window.follow.undo() or window.practise.undo() or window.feel.undo()):
            window.health.undo()

    def _leave(self) -> None:
        """Close or leave what lies on top."""
        guide = self._window.content.guide
        if self._palette is not None and self._palette.isVisible():
            self._palette.close_palette()
        elif (
            (guide is not None and guide.words.close_card())
            or self._window.follow.leave()
            or self._window.practise.leave()
            or self._window.feel.leave()
        ):
            return
        elif self._window.rooms.open_id != "explore":
            self.open_room("explore")
        elif self._window.side.is_list_shown:
            self.hide_list()
        else:
            self._window.explore.leave()

    def _switch_theme(self) -> None:
        theme: ThemeChoice = "light" if self._window.look.theme.is_dark else "dark"
        self._window.take_settings(replace(self._window.settings, theme=theme))

    def _step_text(self, step_percent: int) -> None:
        settings = self._window.settings
        wanted = settings.text_percent + step_percent
        percent = min(max(wanted, SMALLEST_TEXT_PERCENT), LARGEST_TEXT_PERCENT)
        self._window.take_settings(replace(settings, text_percent=percent))

    def _open_search(self) -> None:
        if self._palette is None:
            from app.ui.shell.search_palette import SearchPalette

            self._palette = SearchPalette(self._window.look, self._window.whole)
            self._palette.words_entered.connect(self._search_for)
            self._palette.hit_chosen.connect(self._on_hit_chosen)
            self._palette.closed.connect(self._on_search_closed)
        self._focused_before = self._window.focusWidget()
        self._palette.open()

    def _search_for(self, words: str) -> None:
        if self._palette is not None:
            self._palette.show_hits(words, self._found(words), self._elsewhere())

    def _elsewhere(self) -> dict[str, str]:
        """Return the maps that are not shown, id and title."""
        titles, shown = self._window.stage.switcher.titles, self._window.map_id
        return {map_id: title for map_id, title in titles.items() if map_id != shown}

    def _found(self, words: str) -> "tuple[Hit, ...] | None":
        """Return what words find: maps, pages of the window, then the content."""
        hits = self._window.explore.search(words)
        if hits is None:
            return None
        from app.guidance.session_hits import session_hits
        from app.ui.shell.command_hits import command_hits, map_hits

        library = self._window.explore.library
        sessions = session_hits(words, library.sessions if library else ())
        maps = map_hits(words, self._elsewhere())
        return (*maps, *command_hits(words), *sessions, *hits)

    def _on_search_closed(self) -> None:
        """Give the keys back to where they were; else to the map."""
        before, self._focused_before = self._focused_before, None
        is_there = before is not None and isValid(before)
        target = before if before and is_there else self._window.stage.map
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_hit_chosen(self, kind: str, hit_id: str, map_id: str) -> None:
        if kind == "command":
            self.run(hit_id)
            return
        if kind == "health":
            self._window.health.open_about(hit_id)
            return
        if kind == "session":
            self._window.follow.open_session(hit_id)
            return
        self.open_room("explore")
        self.hide_list()
        self._window.explore.open_hit(kind, hit_id, map_id)

    def _on_list_picked(self, feature_id: str, map_id: str = "") -> None:
        self.hide_list()
        self._window.explore.go_to(feature_id, map_id)
