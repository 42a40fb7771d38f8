"""The window: rail, map and panel, and what joins them."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QGuiApplication,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from app.content.cache import SceneCache, content_key
from app.ui.explore.controller import ExploreController
from app.ui.map.layers import ALL_LAYERS, DEFAULT_LAYERS, REFERRAL
from app.ui.map.theme import THEMES as MAP_THEMES
from app.ui.shell.actions import COMMANDS, LAYER_COMMANDS
from app.ui.shell.figure_files import Figure, FigureChoice
from app.ui.shell.first_figure import DEFAULT_BUILD, first_figure, show_figure
from app.ui.shell.map_stage import MapStage
from app.ui.shell.options import WindowOptions
from app.ui.shell.rail import Rail
from app.ui.shell.rooms import Rooms
from app.ui.shell.settings import (
    LARGEST_TEXT_PERCENT,
    SMALLEST_TEXT_PERCENT,
    Settings,
    ThemeChoice,
)
from app.ui.shell.settings_file import SettingsFile
from app.ui.shell.side_column import SideColumn
from app.ui.shell.wearing import appearance_of, dress_application, window_icon
from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override
from app.ui.widgets.words import tr

if TYPE_CHECKING:
    from app.content.problems import Problem
    from app.model.scene import MapScene
    from app.ui.shell.content_loader import ContentLoader
    from app.ui.shell.loading import LoadedContent
    from app.ui.shell.search_palette import SearchPalette

FIRST_SIZE_PX = (1280, 820)
TEXT_STEP_PERCENT = 15
DEFAULT_MAP_ID = "back"


class MainWindow(QMainWindow):
    """Shows the first picture at once, and loads the rest behind it.

    Signals
    -------
    painted_first
        The map has been painted once.
    completed
        Content, search and the sharp figure are there.
    """

    painted_first = Signal()
    completed = Signal()

    def __init__(
        self, options: WindowOptions, settings: Settings | None = None
    ) -> None:
        super().__init__()
        self._options = options
        self._file = SettingsFile(options.settings_folder)
        read = self._file.read()
        self._settings = settings or read.settings
        self._is_damaged = read.is_damaged
        self._has_refused = False
        self._scene: MapScene | None = None
        self._content: LoadedContent | None = None
        self._palette: SearchPalette | None = None
        self._focused_before: QWidget | None = None
        self.look = Look(appearance_of(self._settings), self)
        dress_application(self.look)
        self._build()
        self._loader: ContentLoader | None = None
        self._connect()
        self._restore()
        self._show_first_picture()

    @property
    def settings(self) -> Settings:
        """Return the settings as they are in force."""
        return self._settings

    @property
    def is_complete(self) -> bool:
        """Return whether everything has been loaded."""
        is_idle = self._loader is not None and self._loader.is_idle
        return self._content is not None and is_idle

    def run_command(self, command_id: str) -> None:
        """Do what a command of the table says."""
        self._handlers[command_id]()

    def take_settings(self, settings: Settings) -> None:
        """Take settings on, and remember them."""
        old, self._settings = self._settings, settings
        self._wear()
        if (old.build, old.tone) != (settings.build, settings.tone):
            self._load_figure()
        if old.has_agreed != settings.has_agreed:
            self._show_agreement()
        self._rooms.show_settings(settings)
        self._keep()

    def show_message(self, text: str, more: str = "", room_id: str = "") -> None:
        """Say something in a bar over the map; `more` leads to a page."""
        from app.ui.shell.message_bar import MessageBar

        bar = MessageBar(self.look, text, more, self)
        bar.more_wanted.connect(partial(self._open_room, room_id))
        self._messages.addWidget(bar)

    # --- building ---------------------------------------------------------------

    def _build(self) -> None:
        self.setObjectName("main_window")
        self.setWindowTitle(tr("Kneadmap"))
        self.rail = Rail(self.look)
        self.stage = MapStage(self.look)
        self.side = SideColumn(self.look)
        self.explore = ExploreController(
            self.look, self.stage.map, self.side.panel, self
        )
        self._rooms = Rooms(self.look, self._explore_room())
        whole = self._whole = QWidget(self)
        whole.setObjectName("whole")
        self._messages = QVBoxLayout()
        self._messages.setSpacing(0)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(self._messages)
        right.addWidget(self._rooms, 1)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        self.setCentralWidget(whole)
        self.rail.show_open("explore")
        self._handlers = self._all_handlers()

    def _explore_room(self) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setObjectName("explore_room")
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self.stage)
        splitter.addWidget(self.side)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        self._splitter = splitter
        return splitter

    def _all_handlers(self) -> dict[str, Callable[[], None]]:
        layers = {
            f"layer_{name}": partial(self.stage.chips.toggle, name)
            for name in LAYER_COMMANDS
        }
        rooms = {
            room: partial(self._open_room, room)
            for room in ("explore", "settings", "help", "about")
        }
        view = self.stage.map
        return {
            "search": self._open_search,
            "hurt": self._ask_where_it_hurts,
            "list": self._toggle_list,
            "back": self.explore.go_back,
            "leave": self._leave,
            "map": self._focus_map,
            "zoom_in": partial(view.zoom_by, 1.35),
            "zoom_out": partial(view.zoom_by, 1 / 1.35),
            "fit": view.fit,
            "theme": self._switch_theme,
            "larger": partial(self._step_text, TEXT_STEP_PERCENT),
            "smaller": partial(self._step_text, -TEXT_STEP_PERCENT),
            "quit": self._quit,
            **layers,
            **rooms,
        }

    def _add_actions(self) -> None:
        for command in COMMANDS:
            if command.is_map_key:
                continue
            action = QAction(tr(command.text), self)
            action.setObjectName(f"action_{command.id}")
            action.setShortcuts([QKeySequence(key) for key in command.keys])
            action.triggered.connect(self._handlers[command.id])
            self.addAction(action)

    def _connect(self) -> None:
        self.rail.command_wanted.connect(self.run_command)
        self.side.command_wanted.connect(self.run_command)
        self.explore.command_wanted.connect(self.run_command)
        self._rooms.command_wanted.connect(self.run_command)
        self._rooms.room_opened.connect(self.rail.show_open)
        self._rooms.settings_changed.connect(self.take_settings)
        self.stage.chips.layers_wanted.connect(self._show_layers)
        self.stage.chips.hurt_wanted.connect(self._ask_where_it_hurts)
        self.explore.state_changed.connect(self._on_state_changed)
        self.explore.waiting_changed.connect(self._on_waiting_changed)
        self.look.changed.connect(self._on_look_changed)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._wear)
        self.stage.map.installEventFilter(self)

    # --- the first picture, and what comes after it -------------------------------

    def _restore(self) -> None:
        settings = self._settings
        packed = QByteArray.fromBase64(settings.geometry.encode("ascii", "ignore"))
        if not settings.geometry or not self.restoreGeometry(packed):
            self.resize(*FIRST_SIZE_PX)
        known = frozenset(ALL_LAYERS)
        layers = DEFAULT_LAYERS
        if settings.layers is not None:
            layers = frozenset(settings.layers) & known
        self._show_layers(layers | {REFERRAL})
        panel_px = settings.panel_px
        self._splitter.setSizes([max(self.width() - panel_px - 76, 320), panel_px])
        self._on_look_changed()

    def _show_first_picture(self) -> None:
        cache = SceneCache(self._options.cache_folder)
        scene = cache.scene(content_key(self._options.roots))
        if scene is not None:
            self._show_scene(scene)
        else:
            self.stage.show_hint(tr("Preparing the map\u2026"))
        choice = self._figure_choice()
        figure = first_figure(
            self._options.roots,
            self._options.cache_folder,
            choice,
            needs_edge=scene is None or choice.build != DEFAULT_BUILD,
        )
        if figure is not None:
            show_figure(self.stage.map, figure)

    def _begin_loading(self) -> None:
        self.painted_first.emit()
        if self._options.quit_after_first_paint:
            QGuiApplication.quit()
            return
        self._add_actions()
        self.setWindowIcon(window_icon(self.look))
        if not self._settings.feature_id:
            self.explore.show_welcome()
        if self._is_damaged:
            self.show_message(
                tr("Your settings could not be read, so the window starts as new.")
            )
        self._start_loader()

    def _start_loader(self) -> None:
        from app.ui.shell.content_loader import ContentLoader

        loader = ContentLoader(self._options, self)
        loader.content_ready.connect(self._on_content_ready)
        loader.search_ready.connect(self._on_search_ready)
        loader.figure_ready.connect(self._on_figure_ready)
        loader.figure_missing.connect(self._check_complete)
        self._loader = loader
        loader.load()
        self._load_figure()

    def _load_figure(self) -> None:
        if self._loader is not None:
            self._loader.load_figure(self._figure_choice())

    def _on_content_ready(self, content: "LoadedContent") -> None:
        self._content = content
        if content.scene is not None and content.scene != self._scene:
            self._show_scene(content.scene)
        self.explore.show_library(content.library, content.atlas)
        self._show_agreement()
        if content.problems:
            self._show_problems(content.problems)
        if self._settings.feature_id and self.explore.state.view.feature_id is None:
            self.explore.pick_feature(self._settings.feature_id)
        if self.side.panel.page is None:
            self.explore.show_welcome()
        if self._settings.is_list_shown:
            self._toggle_list()
        if content.atlas is None:
            self.stage.show_hint(tr("There is no map to show."))
        else:
            self.stage.show_hint("")

    def _on_search_ready(self, index: object) -> None:
        from app.guidance.search import SearchIndex

        if isinstance(index, SearchIndex):
            self.explore.show_search(index)
        if self._palette is not None and self._palette.isVisible():
            self._search_for(self._palette.field.text())
        self._check_complete()

    def _on_figure_ready(self, figure: Figure) -> None:
        show_figure(self.stage.map, figure)
        self._check_complete()

    def _check_complete(self) -> None:
        if self.is_complete:
            self.completed.emit()

    def _show_scene(self, scene: "MapScene") -> None:
        self._scene = scene
        self.stage.show_scene(scene, self._opted_in())

    def _show_problems(self, problems: "tuple[Problem, ...]") -> None:
        from app.ui.shell.problems_page import problems_in_words

        self.show_message(problems_in_words(problems), tr("What and why"), "problems")

    def _opted_in(self) -> frozenset[str]:
        """Return the ids of the places that both people agreed to."""
        if self._scene is None or not self._settings.has_agreed:
            return frozenset()
        return frozenset(shape.id for shape in self._scene.shapes if shape.is_opt_in)

    def _show_agreement(self) -> None:
        if self._scene is not None:
            self._show_scene(self._scene)
            self.stage.map.select(self.explore.state.view.feature_id)
        self.explore.agree_to(self._opted_in())

    def _figure_choice(self) -> FigureChoice:
        map_id = self._scene.map_id if self._scene else DEFAULT_MAP_ID
        return FigureChoice(map_id, self._settings.build, self._settings.tone)

    # --- looks ------------------------------------------------------------------

    def _wear(self) -> None:
        self.look.show_appearance(appearance_of(self._settings))

    def _on_look_changed(self) -> None:
        dress_application(self.look)
        self.stage.map.show_theme(MAP_THEMES[self.look.theme.name])
        self.stage.map.reduce_motion(self.look.is_motion_reduced)
        self.rail.update()

    def _switch_theme(self) -> None:
        theme: ThemeChoice = "light" if self.look.theme.is_dark else "dark"
        self.take_settings(replace(self._settings, theme=theme))

    def _step_text(self, step_percent: int) -> None:
        wanted = self._settings.text_percent + step_percent
        percent = min(max(wanted, SMALLEST_TEXT_PERCENT), LARGEST_TEXT_PERCENT)
        self.take_settings(replace(self._settings, text_percent=percent))

    def _show_layers(self, layers: frozenset[str]) -> None:
        self.stage.map.show_layers(layers)
        self.stage.chips.show_layers(layers)

    # --- commands ----------------------------------------------------------------

    def _open_room(self, room_id: str) -> None:
        if self._palette is not None:
            self._palette.close_palette()
        if room_id == self._rooms.open_id:
            return
        content = self._content
        self._rooms.open(
            room_id,
            self._settings,
            content.library if content else None,
            content.problems if content else (),
        )

    def _focus_map(self) -> None:
        self._open_room("explore")
        self.stage.map.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _ask_where_it_hurts(self) -> None:
        self._open_room("explore")
        self.explore.ask_where_it_hurts()

    def _toggle_list(self) -> None:
        self._open_room("explore")
        content = self._content
        body_map = content.atlas.body_map if content and content.atlas else None
        is_new = self.side.body_list is None
        shown = self.side.show_list(not self.side.is_list_shown, body_map)
        if shown is not None and is_new:
            shown.feature_picked.connect(self._on_list_picked)
            self.explore.show_list(shown)
        if shown is None:
            return
        if self.side.is_list_shown:
            shown.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.stage.map.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hide_list(self) -> None:
        if self.side.is_list_shown:
            self._toggle_list()

    def _on_list_picked(self, feature_id: str) -> None:
        self._hide_list()
        self.explore.go_to(feature_id)

    def _leave(self) -> None:
        if self._palette is not None and self._palette.isVisible():
            self._palette.close_palette()
        elif self._rooms.open_id != "explore":
            self._open_room("explore")
        elif self.side.is_list_shown:
            self._hide_list()
        else:
            self.explore.leave()

    def _open_search(self) -> None:
        if self._palette is None:
            from app.ui.shell.search_palette import SearchPalette

            self._palette = SearchPalette(self.look, self._whole)
            self._palette.words_entered.connect(self._search_for)
            self._palette.hit_chosen.connect(self._on_hit_chosen)
            self._palette.closed.connect(self._on_search_closed)
        self._focused_before = self.focusWidget()
        self._palette.open()

    def _search_for(self, words: str) -> None:
        if self._palette is not None:
            self._palette.show_hits(words, self.explore.search(words))

    def _on_search_closed(self) -> None:
        """Give the keys back to where they were; else to the map."""
        before, self._focused_before = self._focused_before, None
        target = before if before and isValid(before) else self.stage.map
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_hit_chosen(self, kind: str, hit_id: str) -> None:
        self._open_room("explore")
        self._hide_list()
        self.explore.open_hit(kind, hit_id)

    def _quit(self) -> None:
        self.close()

    # --- what happens -------------------------------------------------------------

    def _on_state_changed(self) -> None:
        state = self.explore.state
        self.side.show_back(bool(state.behind))
        is_asking = state.is_asking_where_it_hurts
        self.stage.chips.show_asking(is_asking)
        is_open = is_asking and state.view.point is None
        self.stage.show_hint(tr("Click the place that hurts") if is_open else "")
        self._hide_list()

    def _on_waiting_changed(self, is_waiting: bool) -> None:
        text = tr("One moment: opening the map\u2026") if is_waiting else ""
        self.stage.show_hint(text)

    def _remembered(self) -> Settings:
        """Return the settings with what the window itself knows."""
        packed = self.saveGeometry().toBase64().toStdString()
        selected = self.explore.state.view.feature_id or ""
        if self._content is None:
            # Closed before the map was ready: what was selected last still counts.
            selected = self._settings.feature_id
        return replace(
            self._settings,
            geometry=packed,
            layers=tuple(sorted(self.stage.map.layers)),
            panel_px=self.side.width(),
            is_list_shown=self.side.is_list_shown,
            feature_id=selected,
        )

    def _keep(self) -> None:
        is_kept = self._file.keep(self._remembered())
        if not is_kept and not self._has_refused:
            self._has_refused = True
            self.show_message(
                tr("Your settings cannot be kept: the folder for them is read-only.")
            )

    # --- what Qt calls -------------------------------------------------------------

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and watched is self.stage.map:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._begin_loading)
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._palette is not None and self._palette.isVisible():
            self._palette.fit_parent()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        # Work that cannot be cut short ends behind a window that is gone already.
        self.hide()
        if self._loader is not None:
            self._loader.stop()
        self._file.keep(self._remembered())
        super().closeEvent(event)
