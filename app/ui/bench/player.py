"""How long a frame of the player takes: hands in motion, on the way to a place."""

from collections.abc import Callable, Iterator
from statistics import median, quantiles
from time import perf_counter

from PySide6.QtWidgets import QApplication

from app.content.load import load_library
from app.geometry.atlas import Atlas
from app.model.ids import MapId
from app.model.library import Library
from app.model.session import Session, SessionId
from app.safety.sessions import fitted_session
from app.session.player import BellKind
from app.ui.follow.player.controller import PlayerController
from app.ui.follow.player.maps import LoadedMaps
from app.ui.follow.player.page import FRAME_MS, PlayerPage
from app.ui.loading.first_figure import DEFAULT_BUILD, DEFAULT_TONE
from app.ui.shell.options import WindowOptions
from app.ui.widgets.look import Look

SIZE_PX = (1920, 1080)
SESSION = SessionId("rub_and_relax")
_FRAMES = 90
"""Of each turn, a second and a half."""


class _Silence:
    """Neither speaks nor rings."""

    def say(self, text: str, is_urgent: bool = False) -> None:
        """Say nothing."""

    def bell(self, kind: BellKind) -> None:
        """Ring nothing."""

    def start_pacer(self, period_s: float, from_s: float = 0.0) -> None:
        """Keep no pace."""

    def stop_pacer(self) -> None:
        """There is nothing to stop."""

    def stop(self) -> None:
        """There is nothing to stop."""


class _Clock:
    """Goes on when it is told to."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


def measure_player(
    options: WindowOptions, now: Callable[[], float] = perf_counter
) -> dict[str, float]:
    """Return the time that frames take to be painted, in ms, at 1920 by 1080.

    Every turn of a whole session is played for a moment, with its own map, hands and
    words. A frame counts until the window has painted all that it changed.
    """
    library = load_library(options.roots).library
    session = library.session_by_id.get(SESSION) or library.sessions[0]
    clock = _Clock()
    page = _opened_page(options, library, session, clock)
    steady, moving = [], []
    for index in range(len(page.controller.state.turns)):
        moving += _glide_ms(page, now)
        steady += list(_steady_ms(page, clock, now))
        if index + 1 < len(page.controller.state.turns):
            page.controller.go_on()
    _close(page)
    return {**_told("hands in motion", steady), **_told("on the way", moving)}


def _opened_page(
    options: WindowOptions, library: Library, session: Session, clock: _Clock
) -> PlayerPage:
    atlases: dict[MapId, Atlas] = {
        body_map.id: Atlas(body_map)
        for body_map in library.maps
        if any(step.map == body_map.id for step in session.steps)
    }
    fitted = fitted_session(library, atlases, session)
    maps = LoadedMaps(
        library,
        options.roots,
        options.cache_folder,
        build=DEFAULT_BUILD,
        tone=DEFAULT_TONE,
    )
    for map_id in atlases:
        maps.load_now(str(map_id))
    controller = PlayerController(fitted, _Silence(), _Silence(), clock)
    page = PlayerPage(Look(), controller, maps, library.pressure)
    page.resize(*SIZE_PX)
    page.show()
    page.hold_frames()
    QApplication.processEvents()
    controller.go_on()
    controller.go_on()
    return page


def _steady_ms(
    page: PlayerPage, clock: _Clock, now: Callable[[], float]
) -> Iterator[float]:
    page.finish_drawing()
    _painted_ms(page, now, page.show_frame)
    for frame in range(_FRAMES):
        clock.now_s += FRAME_MS / 1000
        if frame % 6 == 0:
            page.controller.tick()
        yield _painted_ms(page, now, page.show_frame)


def _glide_ms(page: PlayerPage, now: Callable[[], float]) -> list[float]:
    return [_painted_ms(page, now, step) for step in page.map.glide.steps(FRAME_MS)]


def _painted_ms(
    page: PlayerPage, now: Callable[[], float], step: Callable[[], None]
) -> float:
    start = now()
    step()
    QApplication.sendPostedEvents()
    QApplication.processEvents()
    return (now() - start) * 1000


def _told(how: str, took_ms: list[float]) -> dict[str, float]:
    return {
        f"{how}, frames": float(len(took_ms)),
        f"{how}, median ms": median(took_ms),
        f"{how}, 95 % ms": quantiles(took_ms, n=20)[-1],
        f"{how}, worst ms": max(took_ms),
    }


def _close(page: PlayerPage) -> None:
    page.controller.close()
    page.close()
    page.deleteLater()
    QApplication.processEvents()
