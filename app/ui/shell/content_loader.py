"""Loads content, search and figures in threads, and hands them over by signals."""

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from app.content.cache import SceneCache
from app.ui.loading.content import (
    LoadedContent,
    ShouldStop,
    load_content,
    load_figure,
    load_map_of,
    load_search,
)
from app.ui.loading.figure_files import Figure, FigureChoice
from app.ui.loading.job import Job
from app.ui.loading.map_loading import LoadedMap
from app.ui.shell.options import WindowOptions

T = TypeVar("T")

KEPT_FIGURES = 2
"""Sharp pictures take 40 MB each: enough to go from a map to another and back."""


class ContentLoader(QObject):
    """Starts jobs, one of a kind at a time; the ui never waits for them.

    Signals
    -------
    content_ready : LoadedContent
    search_ready : SearchIndex
    map_ready : LoadedMap
        One that `load_map` was asked for.
    figure_ready : Figure
    figure_missing
        The body that was wished for cannot be drawn.
    """

    content_ready = Signal(object)
    search_ready = Signal(object)
    map_ready = Signal(object)
    figure_ready = Signal(object)
    figure_missing = Signal()

    def __init__(self, options: WindowOptions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("content_loader")
        self._options = options
        self._cache = SceneCache(options.cache_folder)
        self._jobs: dict[str, Job[Any]] = {}  # Any: each job has its own outcome
        self._content: LoadedContent | None = None
        self._maps: dict[str, LoadedMap] = {}
        self._wished_map = ""
        self._figures: dict[FigureChoice, Figure] = {}
        self._wished: FigureChoice | None = None
        self._started: FigureChoice | None = None

    @property
    def is_idle(self) -> bool:
        """Return whether nothing is being loaded."""
        return not self._jobs

    def load(self, map_id: str) -> None:
        """Load the content and a map of it; when it is there, the search."""
        work = partial(load_content, self._options.roots, self._cache, map_id)
        self._start("content", work, self._on_content)

    def loaded_map(self, map_id: str) -> LoadedMap | None:
        """Return a map that is ready; None where it is not yet, or does not exist."""
        return self._maps.get(map_id)

    def load_map(self, map_id: str) -> None:
        """Make another map ready; of several asked for in haste only the last."""
        self._wished_map = map_id
        if map_id in self._maps:
            self.map_ready.emit(self._maps[map_id])
        elif self._content is not None and "map" not in self._jobs:
            work = partial(load_map_of, self._content, self._cache, map_id)
            self._start("map", work, partial(self._on_map, map_id))

    def load_figure(self, choice: FigureChoice) -> None:
        """Load or draw a body; a body still being drawn is given up."""
        kept = self._figures.get(choice)
        if kept is not None and "figure" not in self._jobs:
            self.figure_ready.emit(kept)
            return
        self._wished = choice
        running = self._jobs.get("figure")
        if running is not None:
            running.requestInterruption()
            return
        options = self._options
        self._started = choice
        work = partial(load_figure, options.roots, options.cache_folder, choice)
        self._start("figure", work, self._on_figure)

    def kept_figure(self, choice: FigureChoice) -> Figure | None:
        """Return the sharp picture of a body that was shown lately."""
        return self._figures.get(choice)

    def lacks_strokes(self) -> bool:
        """Say whether strokes of some map are still to be worked out and kept."""
        content, cache = self._content, self._cache
        if content is None or self._options.cache_folder is None:
            return False
        ids = [body_map.id for body_map in content.library.maps]
        is_all_kept = all(cache.has_strokes(content.key, map_id) for map_id in ids)
        return not is_all_kept or any(
            m.atlas.shelf.is_empty for m in self._maps.values()
        )

    def take_strokes(self) -> None:
        """Give what is kept by now to the maps that are in use."""
        if self._content is None:
            return
        for map_id, ready in self._maps.items():
            ready.atlas.shelf.fill(self._cache.strokes(self._content.key, map_id))

    def stop(self) -> None:
        """End everything that runs, and wait for it."""
        for job in self._jobs.values():
            job.finished.disconnect()
            job.stop()
            job.deleteLater()
        self._jobs.clear()

    def _start(
        self,
        name: str,
        work: Callable[[ShouldStop], T],
        then: Callable[[T | None], None],
    ) -> None:
        """Run `work` in a thread; give what it returned to `then` in this one."""
        job: Job[T] = Job(name, work, self)
        self._jobs[name] = job
        job.finished.connect(partial(self._on_finished, job, then))
        job.start()

    def _on_finished(self, job: Job[T], then: Callable[[T | None], None]) -> None:
        # The signal may come a moment before the thread is gone.
        job.wait()
        if self._jobs.pop(job.objectName(), None) is None:
            return  # stopped while its signal was under way
        outcome = job.outcome
        job.deleteLater()
        then(outcome)

    def _on_content(self, content: LoadedContent | None) -> None:
        if content is None:
            return
        self._content = content
        if content.shown is not None:
            self._maps[content.shown.id] = content.shown
        self.content_ready.emit(content)
        work = partial(load_search, content.library, self._options.roots)
        self._start("search", work, self._on_search)

    def _on_map(self, map_id: str, ready: LoadedMap | None) -> None:
        if ready is not None:
            self._maps[map_id] = ready
        if map_id != self._wished_map:
            self.load_map(self._wished_map)
        elif ready is not None:
            self.map_ready.emit(ready)

    def _on_search(self, index: object) -> None:
        if index is not None:
            self.search_ready.emit(index)

    def _on_figure(self, figure: Figure | None) -> None:
        wished, self._wished = self._wished, None
        if figure is not None:
            self._figures[figure.choice] = figure
            for old in tuple(self._figures)[:-KEPT_FIGURES]:
                del self._figures[old]
        if figure is not None and figure.choice == wished:
            self.figure_ready.emit(figure)
        elif wished is not None and wished != self._started:
            self.load_figure(wished)
        else:
            self.figure_missing.emit()
