"""Papers for tests of drafts: tables as they look on a page, and the plans that become of them."""

from pathlib import Path
from typing import NamedTuple

from gnbv.audit import Audit
from gnbv.drafts import Draft, Told, draft
from gnbv.drafts.layout import Layout, lay_out
from gnbv.drafts.proposal import NOTHING_TOLD
from gnbv.extraction import Document, Grid, Paragraph
from gnbv.extraction.grids import Grids, Hidden, Placed
from gnbv.library import check
from gnbv.plan import Plan

ABOVE = ("Kế hoạch vốn giai đoạn 2022-2025", "Đơn vị tính: triệu đồng")
"""What stands above a table of these tests: its title with the period, its unit."""
_LEFT, _UP = "<", "^"


class Drafted(NamedTuple):
    """A draft as it was written, and what `check` finds of it."""

    draft: Draft
    audit: Audit

    @property
    def plan(self) -> Plan:
        """The plan, which must have been read."""
        assert self.audit.loaded.plan is not None
        return self.audit.loaded.plan

    @property
    def lines(self) -> dict[str, int]:
        """The đồng of each funding line, by 'project source nature'."""
        found: dict[str, int] = {}
        for line in self.plan.lines:
            label = " ".join(filter(None, (line.project, line.source, line.nature)))
            found[label] = found.get(label, 0) + line.amount
        return found

    @property
    def millions(self) -> dict[str, int]:
        """The lines in triệu đồng; every line must be a whole number of them."""
        assert all(dong % 10**6 == 0 for dong in self.lines.values())
        return {label: dong // 10**6 for label, dong in self.lines.items()}

    @property
    def codes(self) -> list[str]:
        """The codes of the rules that `check` finds broken."""
        return [one.code for one in self.audit.diagnostics]

    @property
    def remarks(self) -> list[str]:
        """The places that the draft says are to be looked at."""
        return [one.place for one in self.draft.remarks]


def grid(text: str, hidden: Hidden | None = None, name: str = "Bảng") -> Grid:
    """A table from lines of cells between bars; `<` goes on from the left cell, `^` from above."""
    rows = [
        [cell.strip() for cell in line.strip().split("|")] for line in text.strip().splitlines()
    ]
    width = max(map(len, rows))
    rows = [row + [""] * (width - len(row)) for row in rows]
    placed = [
        Placed(at, column, text, _tall(rows, at, column), _wide(row, column))
        for at, row in enumerate(rows)
        for column, text in enumerate(row)
        if text not in {_LEFT, _UP}
    ]
    return Grids().laid_out(name, placed, hidden=hidden)


def _wide(row: list[str], column: int) -> int:
    after = row[column + 1 :]
    return 1 + next((at for at, text in enumerate(after) if text != _LEFT), len(after))


def _tall(rows: list[list[str]], at: int, column: int) -> int:
    below = [row[column] for row in rows[at + 1 :]]
    return 1 + next((at for at, text in enumerate(below) if text != _UP), len(below))


def laid(text: str, hidden: Hidden | None = None) -> Layout:
    """The parts of a table, which must have some."""
    found = lay_out(grid(text, hidden))
    assert found is not None
    return found


def paper(
    *tables: str | Grid, above: tuple[str, ...] = ABOVE, below: tuple[str, ...] = ()
) -> Document:
    """A document of lines, tables and lines."""
    grids = [
        grid(one, name=f"Bảng {at}") if isinstance(one, str) else one
        for at, one in enumerate(tables, 1)
    ]
    return Document(
        "giay.docx",
        (
            *(Paragraph(text, f"paragraph {at}") for at, text in enumerate(above, 1)),
            *grids,
            *(Paragraph(text, f"paragraph {at}") for at, text in enumerate(below, 90)),
        ),
    )


def drafted(folder: Path, document: Document, told: Told = NOTHING_TOLD) -> Drafted:
    """Draft a plan of a document into a folder, and check it."""
    made = draft(document, told)
    for path, text in made.files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return Drafted(made, check(folder))
