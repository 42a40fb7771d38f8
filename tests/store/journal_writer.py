"""A program that writes the journal until it is killed, and tells what is written.

For a test that kills it: `python -m tests.store.journal_writer FOLDER FIRST`. With
`asked` behind it, it writes once for each byte that it is sent.
"""

import os
import sys
from itertools import count
from pathlib import Path

from app.store.database import open_database
from app.store.sessions import SessionStore

STDIN, STDOUT = 0, 1
ASKED = "asked"
FILLING = "x" * 9000
"""As long as a whole session: more than a page of the file."""


def main(folder: str, first: str, when: str = "") -> None:
    """Write one step after another; each is told once it is on the disk."""
    store = SessionStore(open_database(Path(folder)).database)
    for number in count(int(first)):
        if when == ASKED and not os.read(STDIN, 1):
            return
        store.keep_running(f"{number}", f"{number}:{FILLING}")
        os.write(STDOUT, b"%d\n" % number)


if __name__ == "__main__":
    main(*sys.argv[1:])
