"""What each act does to the session."""

from collections.abc import Callable

from app.model.feedback import Feedback
from app.ui.follow.player.bindings import Act
from app.ui.follow.player.controller import PlayerController


def do_act(controller: PlayerController, act: Act) -> None:
    """Do one of the acts that change the session."""
    _DOINGS[act](controller)


_DOINGS: dict[Act, Callable[[PlayerController], None]] = {
    Act.ON: PlayerController.go_on,
    Act.BACK: PlayerController.go_back,
    Act.REPEAT: PlayerController.repeat,
    Act.MORE: PlayerController.give_more,
    Act.PAUSE: PlayerController.toggle_pause,
    Act.SOFTER: lambda controller: controller.hear(Feedback.SOFTER),
    Act.GOOD: lambda controller: controller.hear(Feedback.GOOD),
    Act.FIRMER: lambda controller: controller.hear(Feedback.FIRMER),
    Act.STOP: lambda controller: controller.hear(Feedback.STOP),
    Act.LOCK: PlayerController.lock,
    Act.LIGHTER: PlayerController.go_on_lighter,
    Act.SKIP: PlayerController.skip,
    Act.END: PlayerController.end,
}
