"""Holds the session that is played, also while another room is looked at."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.session.player_state import BellKind, Phase, PlayerOptions
from app.session.snapshot import Around
from app.ui.follow.controller import FollowController
from app.ui.follow.player.controller import PlayerController, PlayerEnd
from app.ui.follow.player.journal import FileJournal, Journal
from app.ui.follow.player.maps import LoadedMaps
from app.ui.follow.player.page import PlayerPage
from app.ui.speech.bells import BellKind as RungKind
from app.ui.speech.desk import SoundDesk
from app.ui.speech.settings import SoundSettings
from app.ui.speech.sounds import Sounds
from app.ui.widgets.awake import KeepAwake

if TYPE_CHECKING:
    from app.ui.shell.window import MainWindow


class FollowPlayer(QObject):
    """Made with the room; a player is made when a session begins.

    Signals
    -------
    trouble_told : str
        The disk refuses; it may come from the thread that writes.
    """

    trouble_told = Signal(str)

    def __init__(
        self,
        window: "MainWindow",
        follow: FollowController,
        data_folder: Path | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("follow_player")
        self._window, self._follow = window, follow
        self._data_folder = data_folder
        self._sound: SoundDesk | None = None
        self._maps: LoadedMaps | None = None
        self._controller: PlayerController | None = None
        self._page: PlayerPage | None = None
        self._awake = KeepAwake(self)
        self._has_told_sleep = False
        self.draws_at_once = False
        self.trouble_told.connect(follow.told)
        follow.leading_changed.connect(self._apply_leading)
        follow.health.people_changed.connect(self._on_people_changed)

    @property
    def controller(self) -> PlayerController | None:
        """Return what leads the session that is played."""
        return self._controller

    def page(self, parent: QWidget) -> PlayerPage:
        """Return the player's page; the session begins, or is where it was left."""
        if self._controller is None:
            self._controller = self._made_controller()
            self._controller.open()
        assert self._maps is not None
        page = PlayerPage(
            self._window.look,
            self._controller,
            self._maps,
            self._follow.library.pressure,
            self._awake,
            parent,
        )
        page.sleep_feared.connect(self._tell_sleep, Qt.ConnectionType.QueuedConnection)
        self._page = page
        self._make_sound_ready()
        return page

    def tell(self, text: str) -> None:
        """Say something to whoever sees the player."""
        if self._page is not None and isValid(self._page):
            self._page.tell(text)

    def pause(self) -> None:
        """Let time rest while nobody sees it."""
        controller = self._controller
        if controller is not None and controller.state.phase is Phase.RUNNING:
            controller.toggle_pause()

    def close(self) -> None:
        """End; where the session stands is kept, to go on with it."""
        controller, self._controller = self._controller, None
        if controller is not None:
            controller.close()
            controller.deleteLater()
        if self._sound is not None:
            self._sound.close()
        if self._maps is not None:
            self._maps.close()

    def _made_controller(self) -> PlayerController:
        follow, window = self._follow, self._window
        fitted = follow.fitted
        assert fitted is not None, "a session is played when it is known for whom"
        sound = self._made_sound()
        self._maps = self._made_maps()
        if self.draws_at_once:
            for map_id in {str(turn.map_id) for turn in fitted.turns if turn.map_id}:
                self._maps.load_now(map_id)
        controller = PlayerController(
            fitted,
            sound.speaker,
            RungBells(sound.sounds),
            window.options.clocks.monotonic_s,
            journal=self._made_journal(),
            options=PlayerOptions(auto_advance=not follow.leading.is_waiting),
            state=follow.take_resumed(),
            person=follow.health.receiver.name or None,
            around=self._around(),
            parent=self,
        )
        controller.finished.connect(self._on_finished)
        controller.left.connect(self._on_left)
        sound.claps.heard.connect(controller.go_on)
        sound.open()
        return controller

    def _around(self) -> Around:
        """Return what has to be known of the session to go on with it later."""
        follow = self._follow
        began_at = follow.visit.began_at
        return Around(
            began_at=began_at.isoformat() if began_at else "",
            tension_before=follow.visit.tension_before,
            opted_in=follow.opted_in,
            had_answers=bool(follow.health.rules.rules),
        )

    def _made_sound(self) -> SoundDesk:
        if self._sound is None:
            self._sound = SoundDesk(self._sound_settings(), self)
            self._sound.speaker.became_unable.connect(self._follow.told)
        self._sound.apply(self._sound_settings())
        return self._sound

    def _make_sound_ready(self) -> None:
        """Open sound aside: a loudspeaker may take a second. Then tell what lacks."""
        if self._sound is not None:
            work, then = self._sound.make_ready, self._tell_news
            self._follow.aside.run("sound", work, then)

    def _tell_news(self, _: bool) -> None:
        if self._controller is None or self._sound is None:
            return  # it is over already: to ask would open the loudspeaker again
        if news := self._sound.news():
            self.tell(news)

    def _sound_settings(self) -> SoundSettings:
        """Return how sound is liked; nothing is heard while a picture is taken."""
        liked = self._window.settings.sound
        return SoundSettings(speech="silent") if self.draws_at_once else liked

    def _made_maps(self) -> LoadedMaps:
        window, settings = self._window, self._window.settings
        desk = window.health.desk
        assert desk is not None
        return LoadedMaps(
            self._follow.library,
            window.options.roots,
            window.options.cache_folder,
            build=settings.build,
            tone=settings.tone,
            opted_in=self._follow.opted_in,
            look_of=desk.look_of,
            parent=self,
        )

    def _made_journal(self) -> Journal | None:
        if self._data_folder is None:
            return None
        return FileJournal(self._data_folder, self.trouble_told.emit)

    def _tell_sleep(self, words: str) -> None:
        """Tell once that the screen may fall asleep."""
        if not (self._has_told_sleep or self.draws_at_once):
            self._has_told_sleep = True
            self.tell(words)

    def _apply_leading(self) -> None:
        if self._sound is not None:
            self._sound.apply(self._sound_settings())

    def _on_people_changed(self) -> None:
        """Write nothing more by a name that was forgotten, or was changed."""
        controller, health = self._controller, self._follow.health
        if controller is not None and controller.person not in health.names():
            controller.write_for(health.receiver.name or None)

    def _on_finished(self, end: PlayerEnd) -> None:
        self.close()
        self._follow.finish(end.state)

    def _on_left(self) -> None:
        self.close()
        self._follow.leave_player()


class RungBells:
    """Rings for the player, which knows bells by the names of the session."""

    def __init__(self, sounds: Sounds) -> None:
        self._sounds = sounds
        self.start_pacer = sounds.start_pacer
        self.stop_pacer = sounds.stop_pacer
        self.stop = sounds.stop

    def bell(self, kind: BellKind) -> None:
        """Ring."""
        self._sounds.bell(_BELLS[kind])


_BELLS: dict[BellKind, RungKind] = {
    BellKind.BEGIN: "begin",
    BellKind.CHANGE: "change",
    BellKind.END: "end",
    BellKind.SOFT: "soft",
}
