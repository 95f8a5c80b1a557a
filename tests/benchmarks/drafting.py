"""What a draft finds in an annex, and what it costs: `python -m tests.benchmarks.drafting`.

First the annex of the plan that ships, as gnbv writes it in each form: cells and funding lines that
come back, are missed, are wrong. Then an invented annex of a province, 300 rows and 40 columns (a
total, then three sources in two natures over five years with their sub-totals), beside openpyxl,
which does nothing but open the same workbook and look at every cell.
"""

import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import xlsxwriter

from gnbv.drafts import draft
from gnbv.extraction.read import extract
from gnbv.plan import Plan
from gnbv.reading.loader import load
from tests.benchmarks.measured import gnbv, process
from tests.benchmarks.startup import SHIPPED

SOURCES = ("Ngân sách trung ương", "Ngân sách địa phương", "Vốn huy động")
YEARS = tuple(range(2031, 2036))
GROUPS, PARTS = 30, 9
"""Projects, and sub-projects of each: 300 rows."""

OPEN = """\
import sys, openpyxl
for sheet in openpyxl.load_workbook(sys.argv[1], data_only=True):
    for row in sheet.iter_rows(values_only=True):
        for cell in row:
            str(cell)
"""


def main() -> None:
    """Print both tables."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        print(f"{'annex that ships':20}{'found':>8}{'missed':>8}{'wrong':>8}")
        for form in ("xlsx", "docx", "html"):
            for what, (found, missed, wrong) in _come_back(folder, form).items():
                print(f"{form + ', ' + what:20}{found:>8}{missed:>8}{wrong:>8}", flush=True)
        file = write_province(folder / "province.xlsx")
        ours = gnbv("draft", file, "--into", folder / "province")
        theirs = process(sys.executable, "-c", OPEN, file)
        ratio = ours.seconds / theirs.seconds
        print(
            f"draft and check of 300 rows x 40 columns: {ours.seconds:.1f} s, {ours.peak} MiB; "
            f"openpyxl {theirs.seconds:.1f} s, ratio {ratio:.1f}"
        )


def _come_back(folder: Path, form: str) -> dict[str, tuple[int, int, int]]:
    """What comes back of the shipped plan's annex in a form: found, missed, wrong."""
    file = folder / f"annex.{form}"
    gnbv("annex", SHIPPED, "--lang", "vi", "-o", file)
    drafted = folder / form
    for path, text in draft(extract(file)).files.items():
        (drafted / path).parent.mkdir(parents=True, exist_ok=True)
        (drafted / path).write_text(text, encoding="utf-8")
    ours, theirs = load(SHIPPED).plan, load(drafted).plan
    assert ours
    assert theirs
    return {
        "cells": _compared(_cells(ours), _cells(theirs)),
        "lines": _compared(_lines(ours), _lines(theirs)),
    }


def _cells(plan: Plan) -> Counter[object]:
    return (
        Counter((one.row, one.column, one.figure.amount) for one in plan.annex.cells)
        if (plan.annex)
        else Counter()
    )


def _lines(plan: Plan) -> Counter[object]:
    return Counter((one.project, one.amount) for one in plan.lines)


def _compared(wanted: Counter[object], found: Counter[object]) -> tuple[int, int, int]:
    both = (wanted & found).total()
    return both, wanted.total() - both, found.total() - both


def write_province(file: Path) -> Path:
    """Write an annex whose totals are sums: by year, by source, of the period, of projects."""
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet("Phụ lục")
        sheet.write(0, 0, "Kinh phí thực hiện giai đoạn 2031 - 2035")
        sheet.write(1, 0, "Đơn vị tính: triệu đồng")
        for at, (top, below) in enumerate(_headings()):
            sheet.write(2, at, top)
            sheet.write(3, at, below)
        row = 4
        for group in range(1, GROUPS + 1):
            parts = [_figures(group, part) for part in range(1, PARTS + 1)]
            sheet.write_row(row, 0, [str(group), f"Dự án thành phần {group}", *_sums(parts)])
            for part, figures in enumerate(parts, 1):
                row += 1
                sheet.write_row(row, 0, [f"{group}.{part}", f"Tiểu dự án {group}.{part}", *figures])
            row += 1
    return file


def _headings() -> list[tuple[str, str]]:
    totals = [("Giai đoạn 2031 - 2035", "Tổng số")]
    totals += [("Giai đoạn 2031 - 2035", source) for source in SOURCES]
    years = [(f"Năm {year}", name) for year in YEARS for name in ("Tổng số", *_of_a_year())]
    return [("STT", "STT"), ("Nội dung", "Nội dung"), *totals, *years]


def _of_a_year() -> list[str]:
    natures = ("vốn đầu tư", "vốn sự nghiệp")
    return [f"{source}, {nature}" for source in SOURCES for nature in natures][:6]


def _figures(group: int, part: int) -> list[int]:
    """An innermost project: the period and its sources, then each year's total and its parts."""
    years = [
        [(group * 37 + part * 11 + year * 7 + at * 13) % 900 for at in range(6)] for year in YEARS
    ]
    sources = [sum(year[2 * at] + year[2 * at + 1] for year in years) for at in range(3)]
    by_year = [figure for year in years for figure in (sum(year), *year)]
    return [sum(sources), *sources, *by_year]


def _sums(parts: list[list[int]]) -> list[int]:
    return [sum(column) for column in zip(*parts, strict=True)]


if __name__ == "__main__":
    main()
