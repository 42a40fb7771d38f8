"""Run every check, the tests last, so that their summary ends the output."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable
BIN = Path(PYTHON).parent

CHECKS = {
    "style": [PYTHON, "-m", "ruff", "check", "."],
    "format": [PYTHON, "-m", "ruff", "format", "--check", "."],
    "types": [PYTHON, "-m", "mypy"],
    "layers": [str(BIN / "lint-imports"), "--no-cache"],
    "content": [PYTHON, "-m", "app", "check"],
    "audit": [PYTHON, "-m", "app", "audit"],
    # Neighbours stay with one worker as far as they can: they share what they load.
    "tests": [PYTHON, "-m", "pytest", "-q", "-n", "auto", "--dist", "worksteal"],
}


def main(chosen: list[str]) -> int:
    """Run the chosen checks, or all; return 0 when every one passed."""
    os.chdir(ROOT)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    failed = []
    for name, command in CHECKS.items():
        if chosen and name not in chosen:
            continue
        print(f"== {name}", flush=True)
        if subprocess.call(command) != 0:
            failed.append(name)
    if failed:
        print(f"Not passed: {', '.join(failed)}", file=sys.stderr, flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
