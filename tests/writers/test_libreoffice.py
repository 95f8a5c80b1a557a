"""LibreOffice recalculates random plans after random edits, and saves what import reads again."""

import os
import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

import pytest
from openpyxl import load_workbook

from gnbv.allocation import allocate
from gnbv.diagnostics import Diagnostic
from gnbv.language import Lang
from gnbv.workbook import read_book
from gnbv.workbook.binding import Binding, bound
from gnbv.workbook.comparison import untaken
from tests.conftest import plan_in
from tests.workbook.trip import NAME, edited, edits_of, export, put
from tests.writers.random_plans import draw
from tests.writers.test_formulas import LINES_SHEET, compare_with_gnbv, sheet_of

soffice = shutil.which("soffice")
pytestmark = [
    pytest.mark.skipif(soffice is None, reason="LibreOffice (soffice) is not installed"),
    pytest.mark.xdist_group("libreoffice"),
    pytest.mark.long,
]
PLANS = 60


def resaved(folder: Path, files: list[Path]) -> Path:
    """The workbooks as LibreOffice opens, calculates and saves them; returns their new folder."""
    subprocess.run(
        [
            *(str(soffice), f"-env:UserInstallation={(folder / 'profile').as_uri()}"),
            *("--headless", "--convert-to", "xlsx", "--outdir", str(folder / "out")),
            *map(str, files),
        ],
        env={**os.environ, "HOME": str(folder)},
        check=True,
        capture_output=True,
        timeout=300,
    )
    return folder / "out"


def test_random_plans_after_random_edits_agree_with_gnbv_or_are_red(tmp_path: Path) -> None:
    drawn: dict[str, Any] = {}
    for seed in range(PLANS):
        random = Random(seed)
        before = draw(random)
        after = before.edited(random, random.randint(0, 4)).plan()
        book = load_workbook(BytesIO(sheet_of(allocate(before.plan()))))
        for at, line in enumerate(after.lines):
            book[LINES_SHEET].cell(6 + at, 6).value = line.amount
        book.save(tmp_path / f"{seed}.xlsx")
        drawn[f"{seed}.xlsx"] = after
    out = resaved(tmp_path, [tmp_path / name for name in drawn])
    agreeing = lines = 0
    for name, plan in drawn.items():
        sheet = load_workbook(out / name, data_only=True)[LINES_SHEET]
        values = {
            cell.coordinate: cell.value
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None
        }
        agreeing += compare_with_gnbv(values, plan)
        lines += len(plan.lines)
    assert 0 < agreeing < lines, "the draw shows neither or only one of both cases"


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_what_libreoffice_saves_is_known_again_and_shows_no_edit(
    shipped: Path, tmp_path: Path, lang: Lang
) -> None:
    file = tmp_path / "a.xlsx"
    file.write_bytes(export(shipped, lang))
    content = (resaved(tmp_path, [file]) / "a.xlsx").read_bytes()
    plan = plan_in(shipped)
    book, own = read_book(content, NAME, plan), read_book(file.read_bytes(), NAME, plan)
    assert not isinstance(book, Diagnostic)
    assert not isinstance(own, Diagnostic)
    assert bound(book) == Binding.of(plan, lang)
    edits = edits_of(shipped, content)
    assert (edits.made, edits.diagnostics, edits.doubts) == ((), (), ())
    assert list(untaken(book, own, NAME)) == []


def test_an_edit_saved_by_libreoffice_is_one_edit(shipped: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    file.write_bytes(edited(export(shipped), put("F6", 60_000_000_000)))
    content = (resaved(tmp_path, [file]) / "a.xlsx").read_bytes()
    (edit,) = edits_of(shipped, content).made
    assert (edit.line.amount, edit.amount) == (59_000_000_000, 60_000_000_000)
