"""All that is kept of sessions: the one under way, plans, and what was done."""

from app.store.database import Database
from app.store.history import HistoryStore
from app.store.plans import PlanStore
from app.store.running import RunningStore


class SessionStore(RunningStore, PlanStore, HistoryStore):
    """The three in one, for who leads a session from its plan to its history."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
