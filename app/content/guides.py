"""Reads the register of what the source guides teach."""

from app.content.folders import Folder
from app.content.problems import Findings, Problem
from app.content.roots import ContentRoots
from app.content.rows import GUIDES
from app.content.tables import read_tables
from app.model.guides import GuideRow


def load_register(
    roots: ContentRoots,
) -> tuple[tuple[GuideRow, ...], tuple[Problem, ...]]:
    """Return the sound rows of the register, and what is wrong with the others."""
    findings = Findings()
    tables = read_tables(Folder.root(roots.resources), GUIDES.name, GUIDES, findings)
    rows = tuple(GuideRow(**table.values) for table in tables.sound)
    return rows, findings.problems()
