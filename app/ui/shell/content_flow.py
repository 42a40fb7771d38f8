"""Brings what is loaded behind the first paint to where it is shown."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.ui.loading.content import LoadedContent
from app.ui.loading.figure_files import Figure, FigureChoice
from app.ui.loading.first_figure import DEFAULT_BUILD, first_figure, show_figure
from app.ui.loading.map_loading import LoadedMap
from app.ui.shell.content_loader import ContentLoader
from app.ui.shell.rooms import OPENED_AGAIN
from app.ui.shell.settings import Settings
from app.ui.widgets.words import tr

if TYPE_CHECKING:
    from app.ui.shell.cache_filling import CacheFilling
    from app.ui.shell.guide_desk import GuideDesk
    from app.ui.shell.options import WindowOptions
    from app.ui.shell.window import MainWindow


class ContentFlow(QObject):
    """Takes content, search and figures from the loader.

    Signals
    -------
    completed
        Everything is there.
    map_ready : LoadedMap
        A map that `load_map` was asked for, to be shown now.
    """

    completed = Signal()
    map_ready = Signal(object)

    def __init__(self, window: "MainWindow", options: "WindowOptions") -> None:
        super().__init__(window)
        self.setObjectName("content_flow")
        self._window = window
        self._loaded: LoadedContent | None = None
        self._options = options
        self._prepare = options.prepare
        self._filling: CacheFilling | None = None
        self._awaited_page: str | None = None
        self.guide: GuideDesk | None = None
        self._loader = ContentLoader(options, self)
        self._loader.content_ready.connect(self._on_content_ready)
        self._loader.map_ready.connect(self.map_ready)
        self._loader.search_ready.connect(self._on_search_ready)
        self._loader.figure_ready.connect(self._on_figure_ready)
        self._loader.figure_missing.connect(self._check_complete)

    @property
    def loaded(self) -> LoadedContent | None:
        """Return the content, once it is there."""
        return self._loaded

    @property
    def is_complete(self) -> bool:
        """Return whether everything is there."""
        return self._loaded is not None and self._loader.is_idle

    def begin(self) -> None:
        """Load everything."""
        choice = self._window.figure_choice()
        self._loader.load(choice.map_id)
        self._loader.load_figure(choice)

    def show_figure_of_map(self) -> None:
        """Show the body of the map that is shown: a small picture, then a sharp one."""
        choice = self._window.figure_choice()
        if self._loader.kept_figure(choice) is None:
            opening = self._opening(choice)
            if opening is not None:
                show_figure(self._window.stage.map, opening)
        self._loader.load_figure(choice)

    def open_guide(self, page: str = "") -> None:
        """Open a page of the guide, or the guide where it was left.

        Before it is there, it opens as soon as it is.
        """
        self._awaited_page = page if self.guide is None else None
        if self.guide is not None and page:
            self.guide.open_page(page)
        elif self.guide is not None:
            self.guide.open()

    def load_map(self, map_id: str) -> None:
        """Make a map of the library ready; `map_ready` tells when it is."""
        self._loader.load_map(map_id)

    def loaded_map(self, map_id: str) -> LoadedMap | None:
        """Return a map that is ready: its scene, atlas and silhouette."""
        return self._loader.loaded_map(map_id)

    def stop(self) -> None:
        """End what is being loaded or worked out, and wait for it."""
        self._loader.stop()
        if self._filling is not None:
            self._filling.stop()

    def follow(self, old: Settings, new: Settings) -> None:
        """Do what new settings ask of figure and map."""
        if (old.build, old.tone) != (new.build, new.tone):
            self._loader.load_figure(self._window.figure_choice())
        if old.has_agreed != new.has_agreed:
            self._show_agreement()

    def _opening(self, choice: FigureChoice) -> Figure | None:
        """Return the picture that lies ready for a body, small and quickly read."""
        options = self._options
        key = self._loaded.key if self._loaded else ""
        is_own = choice.build == DEFAULT_BUILD
        folders = options.roots, options.cache_folder
        return first_figure(*folders, choice, key, needs_edge=not is_own)

    def _on_content_ready(self, content: LoadedContent) -> None:
        self._loaded = content
        window = self._window
        begun_with = window.figure_choice()
        if content.scene is not None:
            window.take_scene(content.scene)
        if window.figure_choice() != begun_with:
            self.show_figure_of_map()  # the map that was shown last is gone
        window.explore.show_library(content.library, content.atlas)
        window.explore.agree_to(window.opted_in())
        window.health.begin(content.library)
        self._begin_guide(content)
        window.follow.begin(content.library)
        window.practise.begin(content.library)
        window.feel.begin(content.library)
        window.show_maps()
        if content.problems:
            self._show_problems(content)
        if content.atlas is None:
            window.stage.show_hint(tr("There is no map to show."))
        else:
            window.stage.show_hint("")
        self._reopen()

    def _begin_guide(self, content: LoadedContent) -> None:
        # Late: the pages come with the content, after the first paint.
        from app.ui.shell.guide_desk import GuideDesk

        self.guide = GuideDesk(self._window, content.library)
        if self._awaited_page is not None:
            self.open_guide(self._awaited_page)

    def _reopen(self) -> None:
        """Show what was shown when the window was last closed."""
        window, settings = self._window, self._window.settings
        is_nowhere_else = window.rooms.open_id == "explore"
        if settings.room_id in OPENED_AGAIN and is_nowhere_else:
            window.run_command(settings.room_id)
        if settings.feature_id and window.explore.state.view.feature_id is None:
            window.explore.pick_feature(settings.feature_id)
        if window.side.panel.is_empty:
            window.explore.show_welcome()
        if settings.is_list_shown and not window.side.is_list_shown:
            window.commands.toggle_list()

    def _on_search_ready(self, index: object) -> None:
        from app.guidance.search import SearchIndex

        if isinstance(index, SearchIndex):
            self._window.explore.show_search(index)
        self._window.commands.search_again()
        self._check_complete()

    def _on_figure_ready(self, figure: Figure) -> None:
        if figure.choice.map_id == self._window.map_id:
            show_figure(self._window.stage.map, figure)
        self._check_complete()

    def _check_complete(self) -> None:
        if self.is_complete:
            self.completed.emit()
            self._fill_cache()

    def _fill_cache(self) -> None:
        """On a first start, have worked out what later clicks would wait for."""
        if self._prepare is None or self._filling is not None:
            return
        if self._loader.lacks_strokes():
            # Late: few starts need it.
            from app.ui.shell.cache_filling import CacheFilling

            self._filling = CacheFilling(self._prepare, self)
            self._filling.filled.connect(self._loader.take_strokes)
            self._filling.start()

    def _show_agreement(self) -> None:
        window = self._window
        window.show_scene_again()
        window.stage.map.select(window.explore.state.view.feature_id)
        window.explore.agree_to(window.opted_in())

    def _show_problems(self, content: LoadedContent) -> None:
        from app.ui.shell.problems_page import problems_in_words

        self._window.show_message(
            problems_in_words(content.problems, frozenset(content.library.map_by_id)),
            tr("What and why"),
            partial(self._window.commands.open_room, "problems"),
        )
