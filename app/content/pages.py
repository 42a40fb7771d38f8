"""Reads the pages: one file each, the file's name is the page's id."""

from dataclasses import dataclass

from app.content.folders import Folder
from app.content.named_files import read_folder, read_named_table
from app.content.problems import Findings, shown
from app.content.rows import PAGE
from app.content.tables import Table, citations_of
from app.model.base import Value
from app.model.pages import Page, PageId, PageSection

FOLDER = "pages"


@dataclass(frozen=True, slots=True)
class PageFile:
    """One page, and the table that it was read from."""

    page: Page
    table: Table

    @property
    def name(self) -> str:
        """Return the name that other content calls it by."""
        return f"page:{self.page.id}"


def read_pages(folder: Folder, findings: Findings) -> tuple[PageFile, ...]:
    """Return the sound pages of the resources, by their place in the list."""
    files = read_folder(folder.child(FOLDER), read_page, findings)
    return tuple(sorted(files, key=lambda file: (file.page.order, file.page.id)))


def read_page(folder: Folder, name: str, findings: Findings) -> PageFile | None:
    """Return the page of one file; None, with problems, if it is not sound."""
    found = read_named_table(folder, name, PAGE, findings)
    if found is None:
        return None
    page_id, table = found
    values = dict(table.values)
    sections = tuple(_section(row) for row in values.pop("section"))
    file = PageFile(Page(id=PageId(page_id), sections=sections, **values), table)
    _check_sections_unique(file, findings)
    return file


def _section(row: Value) -> PageSection:
    values = dict(row)
    values["precautions"] = values.pop("precaution")
    values["sources"] = citations_of(values["sources"])
    return PageSection(**values)


def _check_sections_unique(file: PageFile, findings: Findings) -> None:
    lines: dict[str, int | None] = {}
    for number, section in enumerate(file.page.sections):
        toml = file.table.file
        line = toml.line("section", number, "id")
        if section.id in lines:
            rule = f"Line {lines[section.id]} has it already."
            remedy = "Give each section its own."
            findings.add(toml.file, line, f"id {shown(section.id)}", rule, remedy)
        lines.setdefault(section.id, line)
