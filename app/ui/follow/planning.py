"""Has sessions planned for a wish, and looks over what is left of the others."""

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from app.safety.person import PersonRules
from app.safety.session_offers import SessionOffers
from app.session.feedback import levels_down
from app.session.planner import Plan, Planner
from app.session.wish import Wish
from app.ui.follow.course import Course, Page
from app.ui.follow.fits import Fit, fits_of
from app.ui.follow.opened import Opened, Origin
from app.ui.follow.standing import Standing
from app.ui.widgets.overriding import override

USUAL_MIN, SHORT_MIN = 20, 5
NO_FITS: Mapping[str, Fit] = MappingProxyType({})


class Planning(Standing):
    """Knows what is wished for, and the plan for it."""

    _wish = Wish(minutes=USUAL_MIN)
    _plan: Plan | None = None
    _is_opening_plan = False
    _planner: Planner | None = None
    _fits: Mapping[str, Fit] = NO_FITS
    _fits_of: PersonRules | None = None

    @property
    @override
    def opted_in(self) -> frozenset[str]:
        """Return the ids or bases of the places that both people agreed to."""
        opened, agreed = self._opened, super().opted_in
        is_plan = opened is not None and opened.origin is Origin.PLANNED
        return agreed | self._wish.opted_in if is_plan else agreed

    @override
    def show_library(self) -> None:
        """Take the content that the health check has."""
        self._planner = None
        super().show_library()

    @property
    def wish(self) -> Wish:
        """Return what is wished for."""
        return self._wish

    @property
    def plan(self) -> Plan | None:
        """Return the plan for the wish; None while it is worked out."""
        return self._plan

    def plan_for(self, minutes: int = 0, focus: str = "") -> None:
        """Show the page of the wish: so long and there, or as before."""
        changes: dict[str, object] = {}
        if minutes:
            changes["minutes"] = minutes
        if focus:
            changes["focus"] = focus
        self._wish = self._wish.model_copy(update=changes)
        self._work_out()
        self.show(Page.WISH)

    def plan_at(self, base: str) -> None:
        """Open a short plan for one place; one that is not quite it is shown first."""
        self._wish = self._wish.model_copy(update={"minutes": SHORT_MIN, "focus": base})
        self._is_opening_plan = True
        self._turn(Course(Page.WISH, (Page.CHOOSER,)))
        self._work_out()

    def wish_for(self, **changes: object) -> None:
        """Change the wish; the plan for it follows."""
        self._wish = self._wish.model_copy(update=changes)
        self._work_out()
        self.state_changed.emit()

    def agree_for_plan(self, is_agreed: bool) -> None:
        """Take that both agree to the places that are off else, or no more."""
        regions = self.library.opt_in_regions if is_agreed else ()
        self.wish_for(opted_in=frozenset(region.base for region in regions))

    def take_plan(self) -> None:
        """Open the plan as a session."""
        plan = self._plan
        if plan is not None and plan.session is not None:
            self.open(Opened(plan.session, Origin.PLANNED))

    def _work_out(self) -> None:
        """Have a plan worked out for the wish and the person."""
        name = self.health.receiver.name
        rows = self.keeping.feedback_of(name) if name else ()
        self._wish = self._wish.model_copy(update={"levels_down": levels_down(rows)})
        self._plan = None
        if self._planner is None:
            rules = self.health.rules
            self._planner = Planner(self.library, self._atlases, rules)
        wish, planner = self._wish, self._planner
        work = partial(planner.plan, wish)
        self.aside.run("plan", work, partial(self._on_planned, wish))

    def _on_planned(self, wish: Wish, plan: Plan) -> None:
        if wish != self._wish:
            return
        self._plan = plan
        is_opening, self._is_opening_plan = self._is_opening_plan, False
        if is_opening and not plan.is_nearest:
            self.take_plan()
        self.state_changed.emit()

    @property
    def fits(self) -> Mapping[str, Fit]:
        """Return what becomes of the shipped sessions for this person, by id."""
        return self._fits

    def look_over(self) -> None:
        """Have worked out what becomes of the shipped sessions for this person."""
        rules = self.health.rules
        if not rules.rules or rules.stops or self._fits_of is rules:
            return
        self._fits_of = rules
        offers = SessionOffers(self.library, self._atlases, rules, self._opted_in)
        work = partial(fits_of, offers, self.library.sessions)
        self.aside.run("fits", work, partial(self._on_looked_over, rules))

    def _on_looked_over(self, rules: PersonRules, fits: dict[str, Fit]) -> None:
        if rules is self.health.rules:
            self._fits = fits
            self.state_changed.emit()

    @override
    def _on_rules_changed(self) -> None:
        self._planner = None
        self._fits, self._fits_of = NO_FITS, None
        if self._course.page is Page.WISH:
            self._work_out()
        elif self._course.page is Page.CHOOSER:
            self.look_over()
        super()._on_rules_changed()
