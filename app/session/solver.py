"""A weighed choice under linear rules, found by HiGHS."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from math import inf
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import highspy

Terms = Mapping[int, float]

GOOD_ENOUGH = 0.02
"""A choice this close to the best one is as good: who could tell the difference?"""

MOST_BRANCHES = 100
"""Counted, not timed: the same question has the same answer on every machine."""


@dataclass
class Choice:
    """What may be chosen, what it is worth, and the rules between.

    Every amount is told by the number that `amount` or `yes_or_no` returned.
    """

    _worth: list[float] = field(default_factory=list)
    _least: list[float] = field(default_factory=list)
    _most: list[float] = field(default_factory=list)
    _is_whole: list[bool] = field(default_factory=list)
    _rows: list[tuple[dict[int, float], float, float]] = field(default_factory=list)

    def amount(self, worth: float = 0.0, least: float = 0.0, most: float = inf) -> int:
        """Return the number of an amount, which is worth so much for each one."""
        self._worth.append(worth)
        self._least.append(least)
        self._most.append(most)
        self._is_whole.append(False)
        return len(self._worth) - 1

    def yes_or_no(self, worth: float = 0.0) -> int:
        """Return the number of something that is chosen or not."""
        number = self.amount(worth, 0.0, 1.0)
        self._is_whole[number] = True
        return number

    def rule(self, terms: Terms, least: float = -inf, most: float = inf) -> None:
        """Demand that the terms add up to something between."""
        self._rows.append((dict(terms), least, most))

    def off_by(self, terms: Terms, wanted: float, cost: float) -> int:
        """Return the amount by which terms miss what is wanted, which costs."""
        off = self.amount(-cost)
        self.rule({**terms, off: 1.0}, least=wanted)
        self.rule({**terms, off: -1.0}, most=wanted)
        return off

    def best(self) -> list[float] | None:
        """Return the best amounts; None if the rules contradict each other."""
        # Imported late: only who plans a session pays for it.
        import highspy

        make: Callable[[], Any] = highspy.Highs  # Any: it tells no types.
        solver = make()
        for option, value in _OPTIONS.items():
            solver.setOptionValue(option, value)
        solver.passModel(self._packed())
        solver.run()
        has_found = solver.getInfo().primal_solution_status == _FEASIBLE
        return list(solver.getSolution().col_value) if has_found else None

    def _packed(self) -> "highspy.HighsLp":
        import highspy
        import numpy as np

        packed = highspy.HighsLp()
        packed.num_col_, packed.num_row_ = len(self._worth), len(self._rows)
        packed.sense_ = highspy.ObjSense.kMaximize
        packed.col_cost_ = np.array(self._worth)
        packed.col_lower_ = np.array(self._least)
        packed.col_upper_ = np.array(self._most)
        packed.row_lower_ = np.array([least for _, least, _ in self._rows])
        packed.row_upper_ = np.array([most for _, _, most in self._rows])
        matrix = packed.a_matrix_
        matrix.format_ = highspy.MatrixFormat.kRowwise
        matrix.start_ = np.array(_starts(terms for terms, _, _ in self._rows))
        matrix.index_ = np.array([n for terms, _, _ in self._rows for n in terms])
        matrix.value_ = np.array(
            [factor for terms, _, _ in self._rows for factor in terms.values()]
        )
        kinds = highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger
        packed.integrality_ = [kinds[is_whole] for is_whole in self._is_whole]
        return packed


_FEASIBLE = 2
"""What HiGHS calls an answer that keeps all rules."""

_OPTIONS = {
    "output_flag": False,
    "threads": 1,
    "random_seed": 0,
    "mip_rel_gap": GOOD_ENOUGH,
    "mip_max_nodes": MOST_BRANCHES,
    # These pay for large questions; ours are small, and done before they begin.
    "presolve": "off",
    "mip_heuristic_run_feasibility_jump": False,
    "mip_heuristic_run_rins": False,
    "mip_heuristic_run_rens": False,
    "mip_heuristic_run_root_reduced_cost": False,
}


def _starts(rows: Iterable[Mapping[int, float]]) -> list[int]:
    starts = [0]
    for terms in rows:
        starts.append(starts[-1] + len(terms))
    return starts
