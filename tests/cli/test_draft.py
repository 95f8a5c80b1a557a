"""`gnbv draft` as a user runs it: what it writes, asks and refuses, and that nothing is lost."""

import os
import pty
import select
import subprocess
import sys
from pathlib import Path

import pytest
import xlsxwriter

from tests.conftest import ENVIRON, TEMPLATE, Run
from tests.drafts.papers import decision

HEAD = ["STT", "Nội dung", "Tổng số", "Ngân sách trung ương", "Ngân sách địa phương"]


def workbook(file: Path, rows: list[list[object]], unit: str = "Đơn vị tính: triệu đồng") -> Path:
    """A workbook with one table below its title and its unit."""
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet("Phụ lục")
        sheet.write(0, 0, "Kinh phí thực hiện giai đoạn 2024 - 2025")
        sheet.write(1, 0, unit)
        for at, row in enumerate([HEAD, *rows], 2):
            sheet.write_row(at, 0, row)
    return file


GOOD: list[list[object]] = [["1", "Nước", 90, 70, 20], ["2", "Y tế", 50, 40, 10]]


def test_the_decision_becomes_a_plan_that_is_checked(gnbv: Run, tmp_path: Path) -> None:
    done = gnbv("draft", decision(tmp_path), "--into", tmp_path / "plan")
    assert done.returncode == 0, done.stderr
    assert "Grand total: 209,600,000,000 đồng" in done.stdout
    assert "mapping.yaml says how the table was understood" in done.stderr
    assert gnbv("check", tmp_path / "plan").returncode == 0


def test_findings_end_with_1_and_the_plan_is_there(gnbv: Run, tmp_path: Path) -> None:
    rows = [*GOOD, ["", "Tổng cộng", 140, 111, 30]]
    done = gnbv("draft", workbook(tmp_path / "a.xlsx", rows), "--into", tmp_path / "plan")
    assert done.returncode == 1
    assert (tmp_path / "plan" / "plan.yaml").is_file()
    assert "C303" in done.stdout


def test_without_a_folder_the_mapping_is_printed(gnbv: Run, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    file = workbook(tmp_path / "a.xlsx", GOOD)
    done = gnbv("draft", file)
    assert done.returncode == 0
    assert "sum_of: [D, E]" in done.stdout
    assert sorted(tmp_path.rglob("*")) == [*before, file]


def test_a_mapping_of_the_first_run_drafts_the_second(gnbv: Run, tmp_path: Path) -> None:
    file = workbook(tmp_path / "a.xlsx", GOOD)
    gnbv("draft", file, "--into", tmp_path / "first")
    mapping = tmp_path / "first" / "mapping.yaml"
    done = gnbv("draft", file, "--mapping", mapping, "--into", tmp_path / "second")
    assert done.returncode == 0
    for one in (tmp_path / "first").rglob("*.yaml"):
        assert (tmp_path / "second" / one.relative_to(tmp_path / "first")).read_text("utf-8") == (
            one.read_text("utf-8")
        )


def test_an_existing_folder_is_not_touched(gnbv: Run, template: Path, tmp_path: Path) -> None:
    before = {one: one.read_bytes() for one in template.rglob("*.yaml")}
    done = gnbv("draft", workbook(tmp_path / "a.xlsx", GOOD), "--into", template)
    assert done.returncode == 3
    assert "add --force" in done.stderr
    assert {one: one.read_bytes() for one in template.rglob("*.yaml")} == before


def test_with_force_what_was_there_is_kept_beside(
    gnbv: Run, template: Path, tmp_path: Path
) -> None:
    before = (template / "plan.yaml").read_bytes()
    done = gnbv("draft", workbook(tmp_path / "a.xlsx", GOOD), "--into", template, "--force")
    assert done.returncode == 0
    assert (template.with_name("plan.bak") / "plan.yaml").read_bytes() == before
    assert (template / "mapping.yaml").is_file()


@pytest.mark.parametrize(
    ("rows", "code", "words"),
    [
        ([["1", "Nước", "9,500", "7,250", "2,250"]], 2, "can be read in two ways"),
        ([["1", "Nước", "9 tỷ", "7", "2"]], 1, ":C4: '9 tỷ'"),
        ([["1", "Nước", "12.34.5", "7", "2"], GOOD[1]], 1, ":C4: '12.34.5'"),
        ([*GOOD, ["", "Tổng cộng", 999, 998, 997]], 1, "is in no column the sum"),
        ([["1", "Nước", "chưa có", "x", "y"]], 2, "no table of figures"),
    ],
)
def test_what_is_not_known_stops_it_and_nothing_is_written(
    rows: list[list[object]], code: int, words: str, gnbv: Run, tmp_path: Path
) -> None:
    done = gnbv("draft", workbook(tmp_path / "a.xlsx", rows), "--into", tmp_path / "plan")
    assert (done.returncode, words in done.stdout + done.stderr) == (code, True), done
    assert not (tmp_path / "plan").exists()


def test_a_table_without_a_unit(gnbv: Run, tmp_path: Path) -> None:
    file = workbook(tmp_path / "a.xlsx", GOOD, "Ghi chú")
    assert gnbv("draft", file).returncode == 2
    done = gnbv("draft", file, "--unit", "tỷ", "--into", tmp_path / "plan")
    assert "140,000,000,000 đồng" in done.stdout


@pytest.mark.parametrize("words", ["2025-2022", "x", "2022-", "22-25"])
def test_a_period_that_is_none(words: str, gnbv: Run, tmp_path: Path) -> None:
    done = gnbv("draft", workbook(tmp_path / "a.xlsx", GOOD), "--period", words)
    assert done.returncode == 2
    assert "write 2031-2035" in done.stderr


@pytest.mark.parametrize(
    ("name", "code"), [("a.pdf", 2), ("a.doc", 2), ("a.xls", 2), ("none.xlsx", 3)]
)
def test_files_that_are_not_read(name: str, code: int, gnbv: Run, tmp_path: Path) -> None:
    if name != "none.xlsx":
        (tmp_path / name).write_bytes(b"%PDF-1.7")
    done = gnbv("draft", tmp_path / name, "--into", tmp_path / "plan")
    assert done.returncode == code
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "plan").exists()


def test_a_broken_mapping(gnbv: Run, tmp_path: Path) -> None:
    (tmp_path / "m.yaml").write_text("table: [", "utf-8")
    file = workbook(tmp_path / "a.xlsx", GOOD)
    done = gnbv("draft", file, "--mapping", tmp_path / "m.yaml", "--into", tmp_path / "plan")
    assert done.returncode in {1, 3}
    assert "m.yaml:" in done.stderr
    assert not (tmp_path / "plan").exists()


def test_questions_need_a_terminal(gnbv: Run, tmp_path: Path) -> None:
    done = gnbv("draft", workbook(tmp_path / "a.xlsx", GOOD), "--interactive")
    assert done.returncode == 2
    assert "--interactive needs a terminal" in done.stderr


def test_vietnamese(gnbv: Run, tmp_path: Path) -> None:
    file = workbook(tmp_path / "a.xlsx", GOOD)
    done = gnbv("draft", file, "--into", tmp_path / "plan", "--lang", "vi")
    assert "Tổng kinh phí: 140.000.000 đồng" in done.stdout
    assert "đã ghi bản nháp vào" in done.stderr


@pytest.mark.skipif(not hasattr(pty, "openpty"), reason="there are no terminals to open")
def test_a_person_is_asked_column_by_column(tmp_path: Path) -> None:
    file = workbook(tmp_path / "a.xlsx", GOOD)
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "gnbv", "draft", file, "-i", "--into", tmp_path / "p"],
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=theirs,
        env={**ENVIRON, "LANG": "C.UTF-8"},
    )
    os.close(theirs)
    asked = b""
    answers = ["\n", "source=Vốn vay\n", "huh\n", "q\n"]
    while select.select([ours], [], [], 60)[0]:  # a minute of silence: it hangs, and fails below
        try:
            piece = os.read(ours, 4096)
        except OSError:  # the other end is closed
            break
        asked += piece
        if answers and asked.endswith(b"> "):
            os.write(ours, answers.pop(0).encode())
    os.close(ours)
    shown = process.communicate(timeout=60)[0].decode()
    words = asked.decode(errors="replace")
    assert "not understood: huh" in words
    assert "140,000,000 đồng" in shown
    plan = (tmp_path / "p" / "plan.yaml").read_text("utf-8")
    assert "von-vay" in plan


def test_a_draft_of_the_template_is_the_template(gnbv: Run, tmp_path: Path) -> None:
    gnbv("annex", TEMPLATE, "--lang", "vi", "-o", tmp_path / "a.docx")
    done = gnbv("draft", tmp_path / "a.docx", "--period", "2030-2032", "--into", tmp_path / "plan")
    assert done.returncode == 0
    theirs = gnbv("allocate", tmp_path / "plan", "--year", "2031", "--format", "csv").stdout
    ours = gnbv("allocate", TEMPLATE, "--year", "2031", "--format", "csv").stdout
    assert sorted(line.rsplit(",", 1)[1] for line in theirs.splitlines()[1:]) == sorted(
        line.rsplit(",", 1)[1] for line in ours.splitlines()[1:]
    )


def test_a_draft_with_doubts_is_not_clean_until_it_is_confirmed(gnbv: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet("Phụ lục")
        sheet.write(0, 0, "Kế hoạch vốn năm 2024")
        sheet.write(1, 0, "Đơn vị tính: triệu đồng")
        sheet.write_row(2, 0, ["STT", "Nội dung", "NSTW", "Vốn thanh toán nợ"])
        sheet.write_row(3, 0, ["1", "Nước", 70, 20])
        sheet.write_row(4, 0, ["2", "Y tế", 40, 10])
    assert gnbv("draft", file).returncode == 1
    done = gnbv("draft", file, "--into", tmp_path / "plan")
    assert done.returncode == 1
    assert "may make money wrong" in done.stderr
    mapping = tmp_path / "plan" / "mapping.yaml"
    again = gnbv("draft", file, "--mapping", mapping, "--into", tmp_path / "again")
    assert again.returncode == 0


def test_two_sheets_of_one_form_are_two_tables(gnbv: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(file) as book:
        for name in ("Huyện X", "Huyện Y"):
            sheet = book.add_worksheet(name)
            sheet.write(0, 0, "KẾ HOẠCH VỐN NĂM 2024")
            sheet.write(1, 0, "Đơn vị tính: triệu đồng")
            for at, row in enumerate([HEAD, *GOOD], 2):
                sheet.write_row(at, 0, row)
    done = gnbv("draft", file, "--table", "Huyện Y", "--into", tmp_path / "plan")
    assert "Grand total: 140,000,000 đồng" in done.stdout


def test_a_folder_that_is_no_plan_does_not_make_way(gnbv: Run, tmp_path: Path) -> None:
    (tmp_path / "work").mkdir()
    file = workbook(tmp_path / "work" / "a.xlsx", GOOD)
    done = gnbv("draft", file, "--into", tmp_path / "work", "--force")
    assert done.returncode == 3
    assert "is no folder of a plan" in done.stderr
    assert file.is_file()


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("holds: amount", "holds: text", "no column of amounts has 'drawn: true'"),
        ("source: trung-uong", "source: nobody", "names 'nobody'"),
        ("last: 2025", "last: 2020", "'period' ends before it begins"),
        ("years: [2024, 2025]", "years: [2031]", "has years outside of 'period'"),
    ],
)
def test_a_mapping_that_makes_no_plan(
    old: str, new: str, words: str, gnbv: Run, tmp_path: Path
) -> None:
    file = workbook(tmp_path / "a.xlsx", GOOD)
    text = gnbv("draft", file).stdout
    assert old in text
    (tmp_path / "m.yaml").write_text(text.replace(old, new), "utf-8")
    done = gnbv("draft", file, "--mapping", tmp_path / "m.yaml", "--into", tmp_path / "plan")
    assert (done.returncode, words in done.stderr) == (2, True), done.stderr
    assert not (tmp_path / "plan").exists()
