"""What every plan is called and comes from; and the one without hands: company."""

from app.model.health import Position
from app.model.ids import SourceId
from app.model.safety import Lubricant
from app.model.session import Session, SessionId, SessionStep, StepKind
from app.model.source import Citation
from app.session import words
from app.session.wish import Wish

PLANNED = Citation(source=SourceId("design"), place="a plan worked out for a wish")
PLAN_ID = SessionId("plan")

COMPANY_S = 120


def company(wish: Wish) -> Session:
    """Return what is left where hands may be laid on nowhere: to be there."""
    talk = SessionStep(
        kind=StepKind.TALK,
        title="Sit together",
        seconds=COMPANY_S,
        say="Sit beside them, ask how they are, and listen.",
        why="Hands may not be laid on anywhere, and company is good as well.",
    )
    after = SessionStep(
        kind=StepKind.AFTERCARE,
        title="Afterwards",
        seconds=COMPANY_S // 2,
        say="Bring a blanket and something to drink.",
        why=words.AFTERCARE_WHY,
    )
    return Session(
        id=PLAN_ID,
        title="Company",
        summary="Time together without massage.",
        lubricant=Lubricant.NONE,
        position=wish.position or Position.SEATED,
        steps=(talk, after),
        sources=(PLANNED,),
    )
