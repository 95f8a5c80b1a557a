"""Workbooks made to hang or to deceive: refused by what they claim, before anything is built."""

import os
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from gnbv.reconciliation import reconcile
from gnbv.tables import all_tables
from gnbv.workbook import Book
from gnbv.workbook.limits import Limits
from gnbv.writers import Style, writer
from tests.conftest import ROOT, TEMPLATE, Run
from tests.workbook.trip import everything, export, take_in
from tests.writers.random_plans import Drawn, Source

LINES = "xl/worksheets/sheet2.xml"
STRINGS = "xl/sharedStrings.xml"
MEMORY = 200 * 2**20


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(TEMPLATE, tmp_path_factory.mktemp("hostile") / "plan"))


@pytest.fixture(scope="module")
def exported(plan: Path) -> bytes:
    return export(plan)


def crafted(content: bytes, part: str, old: str, new: str) -> bytes:
    """A workbook in which one text of one part is another."""
    out = BytesIO()
    with ZipFile(BytesIO(content)) as before, ZipFile(out, "w", ZIP_DEFLATED) as after:
        for info in before.infolist():
            held = before.read(info)
            if info.filename == part:
                text = held.decode()
                assert text.count(old) == 1, (text.count(old), old)
                held = text.replace(old, new).encode()
            after.writestr(info.filename, held)
    return out.getvalue()


def end_of_data(more: str) -> tuple[str, str, str]:
    return LINES, "</sheetData>", f"{more}</sheetData>"


BOMBS: dict[str, tuple[tuple[str, str, str], str]] = {
    "a cell in the last row": (
        end_of_data('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
        "A1048576",
    ),
    "a cell beyond the last row": (
        end_of_data('<row r="99999999"><c r="A99999999"><v>1</v></c></row>'),
        "A99999999",
    ),
    "a cell beyond any column": (end_of_data('<row r="50"><c r="ZZZZ50"/></row>'), "ZZZZ50"),
    "a merge over the whole sheet": (
        (
            LINES,
            "</sheetData>",
            '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
        ),
        "cells",
    ),
    "two million empty cells": (
        end_of_data("".join(f'<row r="{row}">{"<c/>" * 100}</row>' for row in range(40, 20_040))),
        "more than 102,400 cells",
    ),
    "three million shared strings": (
        (STRINGS, "</sst>", "<si><t/></si>" * 3_000_000 + "</sst>"),
        "unpacked",
    ),
    "a million shared strings": (
        (STRINGS, "</sst>", "<si><t/></si>" * 1_000_000 + "</sst>"),
        "more than 102,400 texts",
    ),
    "a million empty rows": (end_of_data("<row/>" * 1_000_000), "elements"),
    "a text of ten million letters": (
        end_of_data(
            f'<row r="50"><c r="A50" t="inlineStr"><is><t>{"x" * 10**7}</t></is></c></row>'
        ),
        "characters in a cell",
    ),
    "a thousand levels": (end_of_data("<a>" * 1000 + "</a>" * 1000), "nested"),
    "a billion laughs": (
        (
            LINES,
            "<worksheet",
            '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet',
        ),
        "document type",
    ),
    "an entity from a file": (
        (LINES, "<worksheet", '<!DOCTYPE x [<!ENTITY a SYSTEM "/etc/passwd">]><worksheet'),
        "document type",
    ),
    "forty megabytes of blanks": (end_of_data(" " * 40 * 2**20), "MiB when unpacked"),
}


@pytest.mark.parametrize("what", BOMBS)
def test_a_bomb_is_refused_and_nothing_changes(
    plan: Path, exported: bytes, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (part, old, new), words = BOMBS[what]
    content = crafted(exported, part, old, new)
    monkeypatch.setattr("openpyxl.load_workbook", None)
    before = everything(plan)
    (found,) = take_in(plan, content)
    assert found.code in {"W101", "W118"}
    assert words in found.message("en")
    assert found.message("vi") != found.message("en")
    assert everything(plan) == before


PEAK = """
import re, sys
from pathlib import Path
from gnbv.reading.loader import load
from gnbv.workbook import read_book, read_edits
loaded = load(Path(sys.argv[1]))
book = read_book(Path(sys.argv[2]).read_bytes(), "a.xlsx", loaded.plan)
found = [book]
if hasattr(book, "sheet"):
    found = read_edits(book, "a.xlsx", loaded, loaded.plan, ()).diagnostics
print(found[0].code, "openpyxl" in sys.modules)
print(re.search(r"VmHWM:\\s+([0-9]+) kB", Path("/proc/self/status").read_text())[1])
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells the peak")
@pytest.mark.parametrize(
    "what", ["two million empty cells", "a million shared strings", "forty megabytes of blanks"]
)
def test_refusing_needs_little_memory(
    plan: Path, exported: bytes, tmp_path: Path, what: str
) -> None:
    file = tmp_path / "bomb.xlsx"
    file.write_bytes(crafted(exported, *BOMBS[what][0]))
    done = subprocess.run(
        [sys.executable, "-c", PEAK, str(plan), str(file)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
        text=True,
    )
    code, other_reader, peak = done.stdout.split()
    assert (code, other_reader) == ("W118", "False")
    assert int(peak) * 1024 < MEMORY


@pytest.mark.parametrize("projects", [1, 20, 60])
def test_what_a_plan_exports_is_far_below_its_limits(projects: int) -> None:
    years = (2031, 2032, 2033, 2034)
    amounts = tuple((10**9 + at, 10**9, 10**9) for at in range(projects))
    plan = Drawn("đồng", (Source(years, None),) * 3, amounts).plan()
    content = writer("xlsx")(all_tables(reconcile(plan)), Style("vi"))
    assert isinstance(content, bytes)
    book = Book(content, Limits.of(len(plan.lines)))
    cells = sum(len(sheet.cells) for title in book.titles if (sheet := book.sheet(title)))
    limits = book.limits
    assert 4 * cells < limits.cells
    assert 4 * book.package.elements < limits.elements
    assert 4 * sum(info.file_size for info in book.package.infos()) < limits.unpacked
    assert 4 * len(content) < limits.packed


def test_many_parts_are_refused_by_the_length_of_their_list(plan: Path) -> None:
    out = BytesIO()
    with ZipFile(out, "w") as packed:
        for number in range(3_000):
            packed.writestr(f"{number}.xml", b"")
    (found,) = take_in(plan, out.getvalue())
    assert found.code == "W118"


def test_a_file_larger_than_its_plan_can_fill_is_not_read(plan: Path) -> None:
    (found,) = take_in(plan, b"PK" + b"\0" * Limits.of(6).packed)
    assert found.code == "W118"


@pytest.mark.parametrize("device", ["fifo", "/dev/zero", "folder"])
def test_what_is_no_file_is_refused_unread(
    gnbv: Run, template: Path, tmp_path: Path, device: str
) -> None:
    file = {"/dev/zero": Path("/dev/zero")}.get(device, tmp_path / device)
    if device == "fifo":
        os.mkfifo(file)
    elif device == "folder":
        file.mkdir()
    done = gnbv("import", str(file), "--into", str(template))
    assert (done.returncode, done.stdout) == (3, "")
    assert f"cannot read or write '{file}'" in done.stderr


NUMBERS = {
    "1_000": "W108",
    "٥٩": "W108",
    "1e999": "W109",
    "1e-400": "W109",
    "9" * 5000: "W108",
    "0x10": "W108",
    "NaN": "W108",
    "INF": "W108",
    "-1": "W109",
    "6.0000000005E9": "W109",
    "": "W108",
    " 6": "W116",
    "9007199254740993": "W109",
}


@pytest.mark.parametrize("text", NUMBERS, ids=lambda text: text[:20] or "nothing")
def test_what_is_no_number_of_dong_is_told(plan: Path, exported: bytes, text: str) -> None:
    before = everything(plan)
    (found,) = take_in(plan, crafted(exported, LINES, "<v>6000000000</v>", f"<v>{text}</v>"))
    assert found.code == NUMBERS[text]
    assert found.place.file == "export.xlsx[Funding lines!F6]"
    assert everything(plan) == before


@pytest.mark.parametrize("text", ["6.5E9", "65e+8", "6500000000.0", "+6500000000"])
def test_a_number_is_read_as_any_program_writes_it(
    template: Path, exported: bytes, text: str
) -> None:
    content = crafted(exported, LINES, "<v>6000000000</v>", f"<v>{text}</v>")
    assert take_in(template, content) == ()
    assert "capital: 6,5 tỷ" in (template / "projects" / "1-water.yaml").read_text("utf-8")


DAMAGED: dict[str, tuple[str, str, str]] = {
    "a part that is no XML": (LINES, "<sheetData>", "<sheetData"),
    "a cell without a name": (LINES, '<c r="F6"', '<c r="6F"'),
    "a cell in row 0": (LINES, '<c r="F6"', '<c r="F0"'),
    "no list of sheets": ("_rels/.rels", "xl/workbook.xml", "xl/gone.xml"),
}


@pytest.mark.parametrize("what", DAMAGED)
def test_damage_is_a_finding(plan: Path, exported: bytes, what: str) -> None:
    (found,) = take_in(plan, crafted(exported, *DAMAGED[what]))
    assert found.code == "W101"


def test_a_shared_text_that_is_not_there_is_no_key(plan: Path, exported: bytes) -> None:
    text = ZipFile(BytesIO(exported)).read(LINES).decode()
    cell = text[text.index('<c r="A6"') :].partition("</c>")[0]
    broken = cell.partition("<v>")[0] + "<v>999999</v>"
    codes = {one.code for one in take_in(plan, crafted(exported, LINES, cell, broken))}
    assert codes == {"W113", "W107"}


@pytest.mark.parametrize("cut", range(0, 100, 7))
def test_a_workbook_with_a_bent_byte_never_ends_in_a_traceback(
    template: Path, exported: bytes, cut: int
) -> None:
    """A byte anywhere is another: it is told, or makes no difference to the plan's other lines."""
    at = len(exported) * cut // 100
    bent = exported[:at] + bytes([exported[at] ^ 0x55]) + exported[at + 1 :]
    before = everything(template)
    take_in(template, bent)
    assert everything(template) == before


@pytest.mark.parametrize("content", [b"no workbook", b"PK\x03\x04 cut off", b""])
def test_what_python_finds_wrong_is_in_vietnamese_too(content: bytes, template: Path) -> None:
    (found,) = take_in(template, content)
    assert "tệp bị hỏng" in found.message("vi")
    assert "zip" not in found.message("vi")
    assert found.message("en") != found.message("vi")
