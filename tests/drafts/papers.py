"""Papers that tests draft plans from: the decision's own text, and tables built by hand."""

from collections.abc import Sequence
from pathlib import Path

from gnbv.audit import Audit, audit
from gnbv.drafts import Draft, Told, draft
from gnbv.extraction import Cell, Document, Grid, Paragraph
from gnbv.extraction.read import extract
from gnbv.plan import Plan
from gnbv.reading.loader import load

DATA = Path(__file__).parent.parent
BODY = DATA / "decision_text" / "data" / "decision_1424.txt"
ANNEX = DATA / "extraction" / "data" / "annex-of-decision-1424.txt"


def decision(folder: Path, replace: tuple[str, str] = ("", "")) -> Path:
    """Decision 1424 as its text has it: the body, and the annex that has lost its headings."""
    text = BODY.read_text("utf-8").partition("\nPHỤ LỤC\n")[0] + "\n" + ANNEX.read_text("utf-8")
    file = folder / "decision.txt"
    file.write_text(text.replace(*replace, 1) if replace[0] else text, "utf-8")
    return file


def table(rows: Sequence[str], *above: str, below: Sequence[str] = ()) -> Document:
    """A document with one table, a row a line and its cells between bars, and lines around it."""
    cells = [[text.strip() for text in row.split("|")] for row in rows]
    grid = Grid(
        "bảng 1",
        tuple(
            tuple(
                Cell(text, f"hàng {row + 1}, ô {at + 1}", (row, at)) for at, text in enumerate(line)
            )
            for row, line in enumerate(cells)
        ),
    )
    before = [Paragraph(text, "dòng") for text in above]
    after = [Paragraph(text, "dòng") for text in below]
    return Document("van-ban.docx", (*before, grid, *after))


def written(found: Draft, folder: Path) -> Path:
    """The folder of a drafted plan."""
    for path, text in found.files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return folder


def checked(
    document: Document | Path, folder: Path, told: Told | None = None
) -> tuple[Plan, Audit]:
    """The plan that is drafted from a document, and what its check finds."""
    paper = extract(document) if isinstance(document, Path) else document
    found = draft(paper, told or Told())
    loaded = load(written(found, folder / "drafted"))
    assert loaded.plan is not None, [one.message("en") for one in loaded.diagnostics]
    return loaded.plan, audit(loaded)


def lines(plan: Plan) -> dict[tuple[str, str, str | None], int]:
    """Each line's amount in đồng, by project and the names of its source and nature."""
    programme = plan.programme
    return {
        (
            one.project,
            programme.sources[one.source].name.vi,
            programme.natures[one.nature].name.vi if one.nature else None,
        ): one.amount
        for one in plan.lines
        if one.amount
    }
