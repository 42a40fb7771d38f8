"""The window: rail, map and panel, painted at once; the rest comes behind it."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from app.content.cache import SceneCache, content_key
from app.ui.loading.figure_files import FigureChoice
from app.ui.loading.first_figure import (
    DEFAULT_BUILD,
    first_figure,
    keep_opening,
    show_figure,
)
from app.ui.loading.first_scene import DEFAULT_MAP_ID, first_scene, keep_part_if_whole
from app.ui.map.layers import (
    ALL_LAYERS,
    BONES,
    DEFAULT_LAYERS,
    KNOTS,
    LABELS,
    LANDMARKS,
    MUSCLES,
    REFERRAL,
)
from app.ui.map.theme import THEMES as MAP_THEMES
from app.ui.shell.explore_room import ExploreRoom
from app.ui.shell.feel_door import FeelDoor
from app.ui.shell.follow_door import FollowDoor
from app.ui.shell.health_door import HealthDoor
from app.ui.shell.map_stage import MapStage
from app.ui.shell.options import WindowOptions
from app.ui.shell.practise_door import PractiseDoor
from app.ui.shell.rail import Rail
from app.ui.shell.rooms import Rooms
from app.ui.shell.settings import Settings
from app.ui.shell.settings_file import SettingsFile
from app.ui.shell.side_column import SideColumn
from app.ui.shell.wearing import appearance_of, dress_application, window_icon
from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override
from app.ui.widgets.words import tr

if TYPE_CHECKING:
    from app.model.scene import MapScene
    from app.ui.explore.controller import ExploreController
    from app.ui.shell.commands import WindowCommands
    from app.ui.shell.content_flow import ContentFlow
    from app.ui.shell.map_turning import MapTurning

FIRST_SIZE_PX = (1280, 820)
LATER_LAYERS = frozenset({BONES, KNOTS, LABELS, LANDMARKS, MUSCLES})
"""The first paint shows the body and its zones; these come with the second."""


class MainWindow(QMainWindow):
    """Shows the first picture at once, and comes alive behind it.

    `explore`, `commands`, `content` and `maps` are there from the first paint on:
    before it nothing can be clicked, and importing them would delay it.

    Signals
    -------
    painted_first
        The map has been painted once.
    completed
        Content, search and the sharp figure are there.
    """

    painted_first = Signal()
    completed = Signal()

    explore: "ExploreController"
    commands: "WindowCommands"
    content: "ContentFlow"
    maps: "MapTurning"

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
        self._is_alive = False
        self._is_closed = False
        self.health = HealthDoor(self, options.data_folder)
        self.follow = FollowDoor(self, options.data_folder)
        self.practise = PractiseDoor(self, options.data_folder)
        self.feel = FeelDoor(self, options.data_folder)
        self._scene: MapScene | None = None
        self._layers = DEFAULT_LAYERS
        self.look = Look(appearance_of(self._settings), self)
        dress_application(self.look)
        self._build()
        self._restore()
        self._show_first_picture()
        self.stage.map.installEventFilter(self)

    @property
    def options(self) -> WindowOptions:
        """Return with what the window was opened."""
        return self._options

    @property
    def settings(self) -> Settings:
        """Return the settings as they are in force."""
        return self._settings

    @property
    def is_complete(self) -> bool:
        """Return whether everything has been loaded."""
        return self._is_alive and self.content.is_complete

    def run_command(self, command_id: str) -> None:
        """Do what a command of the table says."""
        self.commands.run(command_id)

    def take_settings(self, settings: Settings) -> None:
        """Take settings on, and remember them."""
        old, self._settings = self._settings, settings
        self._wear()
        self.content.follow(old, settings)
        self.rooms.show_settings(settings)
        self._keep()

    def take_scene(self, scene: "MapScene") -> None:
        """Show a map, if it is not shown already."""
        if scene != self._scene:
            self._scene = scene
            self.show_scene_again()

    def show_scene_again(self) -> None:
        """Show the map with the places that both people agreed to."""
        if self._scene is not None:
            self.health.dress(self.stage.map, self._scene.map_id)
            self.stage.show_scene(self._scene, self.opted_in())

    def opted_in(self) -> frozenset[str]:
        """Return the ids of the places that both people agreed to."""
        if self._scene is None or not self._settings.has_agreed:
            return frozenset()
        return frozenset(shape.id for shape in self._scene.shapes if shape.is_opt_in)

    @property
    def scene(self) -> "MapScene | None":
        """Return the map that is shown, as it is for everybody."""
        return self._scene

    @property
    def map_id(self) -> str:
        """Return the id of the map that is shown, or that will be."""
        if self._scene is not None:
            return self._scene.map_id
        return self._settings.map_id or DEFAULT_MAP_ID

    def figure_choice(self) -> FigureChoice:
        """Return which body is to be drawn."""
        return FigureChoice(self.map_id, self._settings.build, self._settings.tone)

    def show_maps(self) -> None:
        """Offer the maps there are, and say which one is shown."""
        library = self.explore.library
        maps = library.maps if library else ()
        titles = {str(each.id): each.title for each in maps}
        self.stage.show_maps(titles, self.map_id)

    def show_message(
        self, text: str, more: str = "", on_more: Callable[[], None] | None = None
    ) -> None:
        """Say something in a bar over the map; `more` leads on."""
        from app.ui.shell.message_bar import MessageBar

        bar = MessageBar(self.look, text, more, self)
        if on_more is not None:
            bar.more_wanted.connect(on_more)
        self._messages.addWidget(bar)

    # --- the first picture ----------------------------------------------------------

    def _build(self) -> None:
        self.setObjectName("main_window")
        self.setWindowTitle(tr("Kneadmap"))
        self.rail = Rail(self.look)
        self.stage = MapStage(self.look)
        self.side = SideColumn(self.look)
        panel_px = self._settings.panel_px
        self._room = ExploreRoom(self.look, self.stage, self.side, panel_px)
        self.rooms = Rooms(self.look, self._room)
        self.whole = QWidget(self)
        self.whole.setObjectName("whole")
        self._messages = QVBoxLayout()
        self._messages.setSpacing(0)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(self._messages)
        right.addWidget(self.rooms, 1)
        row = QHBoxLayout(self.whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(right, 1)
        self.setCentralWidget(self.whole)
        self.rail.show_open("explore")

    def _restore(self) -> None:
        settings = self._settings
        packed = QByteArray.fromBase64(settings.geometry.encode("ascii", "ignore"))
        if not settings.geometry or not self.restoreGeometry(packed):
            # On a small screen the first size would reach below its edge.
            self.resize(QSize(*FIRST_SIZE_PX).boundedTo(self.screen().availableSize()))
        layers = DEFAULT_LAYERS
        if settings.layers is not None:
            layers = frozenset(settings.layers) & frozenset(ALL_LAYERS)
        self._layers = layers | {REFERRAL}
        self.stage.chips.show_layers(self._layers)
        self.stage.map.show_layers(self._layers - LATER_LAYERS)
        self._on_look_changed()

    def _show_first_picture(self) -> None:
        cache = SceneCache(self._options.cache_folder)
        key = content_key(self._options.roots)
        scene = first_scene(cache, key, self.map_id)
        if scene is not None:
            self.take_scene(scene)
        else:
            self.stage.show_hint(tr("Preparing the map\u2026"))
        choice = self.figure_choice()
        figure = first_figure(
            self._options.roots,
            self._options.cache_folder,
            choice,
            key,
            needs_edge=scene is None or choice.build != DEFAULT_BUILD,
        )
        self._opening = figure
        if figure is not None:
            show_figure(self.stage.map, figure)

    # --- what comes after it ----------------------------------------------------------

    def _on_first_paint(self) -> None:
        if self._is_closed:
            return
        self.painted_first.emit()
        if self._options.quit_after_first_paint:
            self._ease_next_start()
            # Not `quit`, which closes the window first: only the start is measured.
            QGuiApplication.exit(0)
            return
        self._show_layers(self._layers)
        self._come_alive()
        if self._is_damaged:
            self.show_message(
                tr("Your settings could not be read, so the window starts as new.")
            )
        if not self._settings.feature_id:
            self.explore.show_welcome()
        self.content.begin()

    def _ease_next_start(self) -> None:
        """Keep what a window that lives longer would have kept."""
        if self._scene is not None:
            cache = SceneCache(self._options.cache_folder)
            key = content_key(self._options.roots)
            keep_part_if_whole(cache, key, self._scene)
            keep_opening(self._options.cache_folder, self._opening, key)

    def _come_alive(self) -> None:
        """Make what answers the user, and join it with what is seen."""
        from app.ui.explore.controller import ExploreController
        from app.ui.shell.commands import WindowCommands
        from app.ui.shell.content_flow import ContentFlow
        from app.ui.shell.map_turning import MapTurning

        self.explore = ExploreController(
            self.look, self.stage.map, self.side.panel, self
        )
        self.commands = WindowCommands(self)
        self.content = ContentFlow(self, self._options)
        self.content.completed.connect(self.completed)
        self.maps = MapTurning(self)
        self.explore.state_changed.connect(self._on_state_changed)
        self.explore.waiting_changed.connect(self._on_waiting_changed)
        self.rooms.room_opened.connect(self.rail.show_open)
        # A power cut leaves no time to remember where the window was.
        self.rooms.room_opened.connect(self._keep)
        self.rooms.settings_changed.connect(self.take_settings)
        self.stage.chips.layers_wanted.connect(self._show_layers)
        self.look.changed.connect(self._on_look_changed)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._wear)
        self.setWindowIcon(window_icon(self.look))
        self._is_alive = True

    def _wear(self) -> None:
        self.look.show_appearance(appearance_of(self._settings))

    def _show_layers(self, layers: frozenset[str]) -> None:
        self._layers = layers
        self.stage.map.show_layers(layers)
        self.stage.chips.show_layers(layers)

    def _remembered(self) -> Settings:
        """Return the settings with what the window itself knows."""
        kept = self._settings
        # Closed before the content was there: what was open last still counts.
        if self._is_alive and self.content.loaded is not None:
            guide = self.content.guide
            kept = replace(
                kept,
                feature_id=self.explore.state.view.feature_id or "",
                room_id=self.rooms.id_to_open_again,
                page_id=guide.page_id if guide is not None and guide.is_open else "",
            )
        return replace(
            kept,
            geometry=self.saveGeometry().toBase64().toStdString(),
            layers=tuple(sorted(self._layers)),
            panel_px=self._room.panel_px,
            is_list_shown=self.side.is_list_shown,
            map_id=self.map_id,
        )

    def _keep(self) -> None:
        is_kept = self._file.keep(self._remembered())
        if not is_kept and not self._has_refused:
            self._has_refused = True
            self.show_message(
                tr("Your settings cannot be kept: the folder for them is read-only.")
            )

    def _on_look_changed(self) -> None:
        dress_application(self.look)
        self.stage.map.show_theme(MAP_THEMES[self.look.theme.name])
        self.stage.map.reduce_motion(self.look.is_motion_reduced)
        self.rail.update()

    def _on_state_changed(self) -> None:
        state = self.explore.state
        self.side.show_back(bool(state.behind))
        is_asking = state.is_asking_where_it_hurts
        self.stage.chips.show_asking(is_asking)
        is_open = is_asking and state.view.point is None
        self.stage.show_hint(tr("Click the place that hurts") if is_open else "")
        if not self.maps.is_turning:
            self.commands.hide_list()
        if not self.rooms.id_to_open_again:
            self.show_title()

    def show_title(self) -> None:
        """Call the window by what is selected on the map."""
        # Late: the words of Explore come with the content, after the first paint.
        from app.ui.shell.explore_title import title_of

        chosen = self.explore.state.view.feature_id
        self.setWindowTitle(title_of(self.explore.body_map, chosen))

    def _on_waiting_changed(self, is_waiting: bool) -> None:
        text = tr("One moment: opening the map\u2026") if is_waiting else ""
        self.stage.show_hint(text)

    # --- what Qt calls ----------------------------------------------------------

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and watched is self.stage.map:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._on_first_paint)
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        palette = self.commands.palette if self._is_alive else None
        if palette is not None and palette.isVisible():
            palette.fit_parent()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        # Work that cannot be cut short ends behind a window that is gone already.
        self.hide()
        self._is_closed = True
        if self._is_alive:
            self.content.stop()
        # Answers redraw the map while another room lies over it.
        self.stage.map.stop_drawing()
        self.practise.close()
        self.follow.close()
        self.feel.close()
        self.health.close()
        self._file.keep(self._remembered())
        super().closeEvent(event)
