"""PySide6 must not release `None` at calls that return nothing.

6.12.0 on CPython 3.11 does, once a call; the process then dies after about 7,000
calls, which no short test would notice. See requirements.in.
"""

import sys

import pytest

CALLS = 4000
SLACK = 400


@pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="None is immortal, its count says nothing"
)
def test_calls_that_return_nothing_keep_the_references_to_none() -> None:
    from PySide6.QtGui import QPainterPath

    path = QPainterPath()
    path.moveTo(0, 0)
    before = sys.getrefcount(None)
    for step in range(CALLS):
        path.moveTo(step, step)
    lost = before - sys.getrefcount(None)
    assert lost < SLACK, f"{lost} references to None were lost in {CALLS} calls"


def test_the_installed_pyside_is_not_the_broken_one() -> None:
    import PySide6

    is_broken = sys.version_info < (3, 12) and PySide6.__version__.startswith("6.12")
    assert not is_broken, "install the pinned PySide6: python3 start.py"
